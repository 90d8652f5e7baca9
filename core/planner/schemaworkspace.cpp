#include "core/planner/schemaworkspace.h"

#include "core/domain/names.h"
#include "core/planner/roomcheck.h"
#include "core/planner/tenantcontainer.h"
#include "core/planner/workspacefromcopy.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isQa(const WorkspaceDraft &draft)
{
    return draft.workspace.environment == Environment::Qa;
}

void checkSchema(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const SchemaDatabaseFacts *database = facts.schemaDatabase(workspace.databaseName);
    if (!database)
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
    else if (!database->missing.isEmpty())
        runbook.blockers.push_back(plannerError(ErrorCode::SchemaDatabaseNotReady, {workspace.databaseName, database->missing}));
    if (facts.schemaExists(workspace.databaseName, workspace.schemaName))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"schema"_s, workspace.schemaName}));
}

void addDataSteps(const WorkspaceDraft &draft, Runbook &runbook)
{
    std::vector<Step> &steps = runbook.steps;
    const Workspace &workspace = draft.workspace;
    const QString operation = draft.request.operation.value();
    steps.push_back(reserveStep(draft));
    steps.push_back({.key = u"role"_s, .action = action::CreateTenantRole{workspace.roleName, draft.request.consoleRole}});
    steps.push_back(
        {.key = u"schema"_s,
         .action = action::CreateTenantSchema{{workspace.databaseName, workspace.schemaName, workspace.roleName}, operation}});
    if (draft.request.copy)
        addCopiedSchema(draft, runbook);
    // The application's own rows are made, never copied.
    steps.push_back({.key = u"tenant"_s,
                     .action = action::RegisterTenant{{.database = workspace.databaseName,
                                                       .tenantId = workspace.tenantId,
                                                       .name = workspace.businessName,
                                                       .schema = workspace.schemaName,
                                                       .domain = draft.domain,
                                                       .plan = workspace.plan.value()},
                                                      operation}});
}

/// Both containers are started before anything waits: one starts up, and the proxy takes note of both, while requests are limited and the
/// other is worked on.
void addContainerSteps(const WorkspaceDraft &draft, const ContainerSpec &web, const ContainerSpec &frontend, std::vector<Step> &steps)
{
    steps.push_back({.key = u"container"_s, .action = action::CreateContainer{web, draft.workspace.roleName}, .expectedSeconds = 2});
    steps.push_back({.key = u"start"_s, .action = action::StartContainer{web.name}, .expectedSeconds = 2});
    steps.push_back({.key = u"frontend"_s, .action = action::CreateContainer{frontend, {}}, .expectedSeconds = 2});
    // The start of the second container makes the proxy load the limit with its hosts.
    addFirstRequestLimit(draft, true, steps);
    steps.push_back({.key = u"start-frontend"_s, .action = action::StartContainer{frontend.name}});
    steps.push_back({.key = u"migrate"_s,
                     .action = action::MigrateTenant{web.name, migrateCommand(draft.workspace, draft.product), {}},
                     .expectedSeconds = 5});
    steps.push_back({.key = u"healthy"_s, .action = action::WaitHealthy{web.name, 90}, .expectedSeconds = 5});
    steps.push_back({.key = u"frontend-healthy"_s, .action = action::WaitHealthy{frontend.name, 60}, .expectedSeconds = 2});
}

void addProbes(const WorkspaceDraft &draft, const QString &frontend, std::vector<Step> &steps)
{
    const Workspace &workspace = draft.workspace;
    QStringList frontendHosts = workspace.hosts;
    frontendHosts.removeIf([&draft](const QString &host) { return draft.webHosts.contains(host); });
    // One wait for the proxy's old workers is enough for all hosts: the last probe's.
    const QString last = (draft.webHosts + frontendHosts).last();
    for (const QString &host : draft.webHosts)
        steps.push_back({.key = u"probe-"_s + host,
                         .action = action::ProbeRoute{.host = host,
                                                      .path = draft.product.healthPath,
                                                      .tenantId = workspace.tenantId,
                                                      .database = workspace.databaseName,
                                                      .container = workspace.containerName,
                                                      .schema = workspace.schemaName,
                                                      .outlastsReload = host == last},
                         .expectedSeconds = 2});
    for (const QString &host : std::as_const(frontendHosts))
        steps.push_back({.key = u"probe-"_s + host,
                         .action = action::ProbeFrontend{.host = host, .container = frontend, .outlastsReload = host == last},
                         .expectedSeconds = 2});
}

} // namespace

Result<void> deriveSchemaWorkspace(WorkspaceDraft &draft)
{
    const CreateWorkspaceRequest &request = draft.request;
    Workspace &workspace = draft.workspace;
    const bool qa = isQa(draft);
    workspace.databaseName = draft.product.schemaDatabaseFor(qa);
    TM_TRY(workspace.schemaName, names::schemaName(workspace.slug, qa));
    TM_TRY(workspace.roleName, names::schemaRoleName(draft.product, workspace.slug, qa));
    QStringList domains = request.domains;
    if (domains.isEmpty()) {
        TM_TRY(const QString host,
               names::primaryHost(draft.product, request.subdomain.isEmpty() ? workspace.slug : request.subdomain));
        domains = {host};
    }
    for (const QString &domain : std::as_const(domains)) {
        TM_TRY(const names::TenantHosts hosts, names::tenantHosts(domain, qa));
        workspace.hosts += hosts.frontend;
        draft.webHosts += hosts.web;
    }
    draft.domain = domains.front().toLower();
    workspace.hosts += draft.webHosts;
    workspace.hosts.removeDuplicates();
    draft.webHosts.removeDuplicates();
    workspace.hosting = Hosting::Dedicated;
    workspace.tenantId = names::schemaTenantId(workspace.slug, qa);
    workspace.containerName = names::webContainerName(draft.product, workspace.slug, qa);
    return {};
}

void planSchemaWorkspace(FactList &facts, WorkspaceDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const QString frontendName = names::frontendContainerName(draft.product, workspace.slug, isQa(draft));
    if (facts.workspace(workspace.slug, draft.product.key, workspace.environment))
        runbook.blockers.push_back(plannerError(ErrorCode::SlugTaken, {workspace.slug, draft.product.name}));
    checkSchema(facts, draft, runbook);
    checkRole(facts, draft, runbook);
    checkHosts(facts, draft, runbook);
    checkNewContainer(facts, workspace.containerName, draft.product.imageFor(isQa(draft)), runbook);
    checkNewContainer(facts, frontendName, draft.product.frontendImage, runbook);
    const RoomQuestion question{.product = draft.product, .plan = draft.plan, .environment = workspace.environment};
    draft.workspace.redisIndex = chooseRedisIndex(facts, question, runbook);
    checkRoom(facts, question, runbook);
    const ContainerSpec web = webContainer(draft);
    const ContainerSpec frontend = frontendContainer(draft);
    decideRequestLimit(facts, draft, runbook);
    addDataSteps(draft, runbook);
    addContainerSteps(draft, web, frontend, runbook.steps);
    addProbes(draft, frontendName, runbook.steps);
    runbook.steps.push_back(activateStep(draft));
    runbook.touched = QStringList{workspace.schemaName, workspace.containerName, frontendName} + workspace.hosts;
}

} // namespace tmc
