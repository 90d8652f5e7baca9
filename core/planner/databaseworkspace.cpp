#include "core/planner/databaseworkspace.h"

#include "core/domain/names.h"
#include "core/planner/roomcheck.h"
#include "core/planner/tenantcontainer.h"
#include "core/planner/workspacefromcopy.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

void checkSharedHosting(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook)
{
    const ContainerFacts *shared = facts.container(draft.product.sharedContainer);
    if (!shared)
        runbook.blockers.push_back(plannerError(ErrorCode::SharedContainerMissing, {draft.product.sharedContainer}));
    else if (!shared->isRunning())
        runbook.notices.push_back({NoticeCode::SharedContainerWillStart, {shared->name}});
    if (!facts.roleExists(draft.product.appRole))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"role"_s, draft.product.appRole}));
    // The shared container claims its product's wildcard and nothing else, so that adding a tenant never recreates it for all others.
    for (const QString &domain : draft.request.domains)
        runbook.blockers.push_back(plannerError(ErrorCode::DomainNeedsOwnContainer, {domain, draft.plan.name}));
}

void checkDedicatedHosting(FactList &facts, WorkspaceDraft &draft, Runbook &runbook)
{
    Workspace &workspace = draft.workspace;
    checkNewContainer(facts, workspace.containerName, draft.product.image, runbook);
    const RoomQuestion question{
        .product = draft.product, .plan = draft.plan, .environment = workspace.environment, .hosts = workspace.hosts};
    workspace.port = choosePort(facts, question, runbook);
    workspace.redisIndex = chooseRedisIndex(facts, question, runbook);
    checkRoom(facts, question, runbook);
}

void addDatabaseSteps(const WorkspaceDraft &draft, Runbook &runbook)
{
    std::vector<Step> &steps = runbook.steps;
    const Workspace &workspace = draft.workspace;
    const bool shared = workspace.hosting == Hosting::Shared;
    const QString temporary = names::temporaryDatabaseName(draft.request.operation);
    const QStringList otherRoles = shared ? QStringList{draft.product.appRole} : QStringList{};
    steps.push_back(reserveStep(draft));
    steps.push_back({.key = u"role"_s, .action = action::CreateTenantRole{workspace.roleName, draft.request.consoleRole}});
    if (shared)
        steps.push_back({.key = u"grant-role"_s, .action = action::GrantTenantRole{workspace.roleName, draft.product.appRole}});
    if (draft.request.copy)
        addCopiedDatabase(draft, temporary, runbook);
    else
        steps.push_back({.key = u"database"_s, .action = action::CreateDatabase{temporary, workspace.roleName}});
    steps.push_back({.key = u"restrict"_s, .action = action::RestrictDatabase{temporary, workspace.roleName, otherRoles}});
    steps.push_back({.key = u"publish"_s, .action = action::PublishDatabase{temporary, workspace.databaseName}});
}

void addHostingSteps(const WorkspaceDraft &draft, std::vector<Step> &steps)
{
    const Workspace &workspace = draft.workspace;
    if (workspace.hosting == Hosting::Dedicated) {
        steps.push_back({.key = u"container"_s,
                         .action = action::CreateContainer{dedicatedContainer(draft), workspace.roleName},
                         .expectedSeconds = 2});
        steps.push_back({.key = u"start"_s, .action = action::StartContainer{workspace.containerName}, .expectedSeconds = 2});
    } else {
        steps.push_back({.key = u"shared-container"_s, .action = action::EnsureContainerRunning{workspace.containerName}});
    }
    addFirstRequestLimit(draft, false, steps);
    steps.push_back({.key = u"migrate"_s,
                     .action = action::MigrateTenant{workspace.containerName, migrateCommand(workspace, draft.product), {}},
                     .expectedSeconds = 5});
    steps.push_back({.key = u"healthy"_s, .action = action::WaitHealthy{workspace.containerName, 90}, .expectedSeconds = 5});
    for (const QString &host : workspace.hosts)
        steps.push_back({.key = host == workspace.primaryHost() ? u"probe"_s : u"probe-"_s + host,
                         .action = action::ProbeRoute{.host = host,
                                                      .path = draft.product.healthPath,
                                                      .tenantId = workspace.tenantId,
                                                      .database = workspace.databaseName,
                                                      .container = workspace.containerName},
                         .expectedSeconds = 2});
    steps.push_back(activateStep(draft));
}

} // namespace

Result<void> deriveDatabaseWorkspace(WorkspaceDraft &draft)
{
    const CreateWorkspaceRequest &request = draft.request;
    Workspace &workspace = draft.workspace;
    TM_TRY(workspace.databaseName, names::databaseName(draft.product, workspace.slug));
    TM_TRY(const QString host, names::primaryHost(draft.product, request.subdomain.isEmpty() ? workspace.slug : request.subdomain));
    workspace.hosts = {host};
    for (const QString &domain : request.domains) {
        TM_TRY(const QString checked, names::checkedHostName(domain));
        if (!workspace.hosts.contains(checked))
            workspace.hosts.append(checked);
    }
    workspace.hosting = draft.plan.hosting;
    workspace.sharedReady = draft.plan.hosting == Hosting::Shared;
    workspace.tenantId = names::tenantId(workspace.slug);
    workspace.roleName = workspace.databaseName;
    workspace.containerName =
        draft.plan.hosting == Hosting::Dedicated ? names::containerName(draft.product, workspace.slug) : draft.product.sharedContainer;
    return {};
}

void planDatabaseWorkspace(FactList &facts, WorkspaceDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    if (facts.workspace(workspace.slug, draft.product.key))
        runbook.blockers.push_back(plannerError(ErrorCode::SlugTaken, {workspace.slug, draft.product.name}));
    if (names::isReservedDatabaseName(workspace.databaseName) || facts.databaseExists(workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"database"_s, workspace.databaseName}));
    checkRole(facts, draft, runbook);
    checkHosts(facts, draft, runbook);
    if (workspace.hosting == Hosting::Shared)
        checkSharedHosting(facts, draft, runbook);
    else
        checkDedicatedHosting(facts, draft, runbook);
    decideRequestLimit(facts, draft, runbook);
    addDatabaseSteps(draft, runbook);
    addHostingSteps(draft, runbook.steps);
    runbook.touched = QStringList{workspace.databaseName, workspace.containerName} + workspace.hosts;
}

} // namespace tmc
