#include "core/planner/createworkspace.h"

#include "core/domain/names.h"
#include "core/planner/factlist.h"
#include "core/planner/tenantcontainer.h"
#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Everything that the steps are made from once the request has been checked.
struct Draft {
    const CreateWorkspaceRequest &request;
    const Product &product;
    const Plan &plan;
    Workspace workspace;
    QString temporaryDatabase;
};

Result<void> requireSections(const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return fail(snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
    if (!snapshot.cluster.value)
        return fail(snapshot.cluster.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"cluster"_s}}));
    if (snapshot.cluster.value->inRecovery)
        return fail({.code = ErrorCode::PostgresReadOnly, .source = ErrorSource::Planner});
    if (!snapshot.docker.value)
        return fail(snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    return {};
}

Result<Workspace> deriveWorkspace(const CreateWorkspaceRequest &request, const Product &product, const Plan &plan)
{
    TM_TRY(const QString slug, names::checkedSlug(request.slug));
    // Free text, but only of what people can see: a line feed or a reversed sentence has no place in a customer's name.
    if (request.businessName.trimmed().isEmpty() || request.businessName.size() > 200
        || safeLine(request.businessName) != request.businessName)
        return fail(ErrorCode::InvalidInput, {u"businessName"_s, request.businessName});
    Workspace workspace;
    TM_TRY(workspace.databaseName, names::databaseName(product, slug));
    TM_TRY(const QString host, names::primaryHost(product, request.subdomain.isEmpty() ? slug : request.subdomain));
    workspace.id = request.workspace;
    workspace.slug = slug;
    workspace.businessName = request.businessName.trimmed();
    workspace.product = product.key;
    workspace.plan = plan.key;
    workspace.hosting = plan.hosting;
    workspace.environment = request.environment;
    workspace.state = WorkspaceState::Creating;
    workspace.tenantId = names::tenantId(slug);
    workspace.roleName = workspace.databaseName;
    workspace.containerName = plan.hosting == Hosting::Dedicated ? names::containerName(product, slug) : product.sharedContainer;
    workspace.hosts = {host};
    workspace.operation = request.operation;
    return workspace;
}

void checkNames(FactList &facts, const Draft &draft, std::vector<Error> &blockers)
{
    const Workspace &workspace = draft.workspace;
    if (facts.workspace(workspace.slug, draft.product.key))
        blockers.push_back(
            {.code = ErrorCode::SlugTaken, .args = {workspace.slug, draft.product.name}, .source = ErrorSource::Planner});
    if (names::isReservedDatabaseName(workspace.databaseName) || facts.databaseExists(workspace.databaseName))
        blockers.push_back(
            {.code = ErrorCode::NameTaken, .args = {u"database"_s, workspace.databaseName}, .source = ErrorSource::Planner});
    if (facts.roleExists(workspace.roleName))
        blockers.push_back({.code = ErrorCode::NameTaken, .args = {u"role"_s, workspace.roleName}, .source = ErrorSource::Planner});
    const QString claimant = facts.hostClaimant(workspace.primaryHost());
    if (!claimant.isEmpty())
        blockers.push_back(
            {.code = ErrorCode::HostTaken, .args = {workspace.primaryHost(), claimant}, .source = ErrorSource::Planner});
    if (!facts.networkExists(draft.request.network))
        blockers.push_back({.code = ErrorCode::NetworkMissing, .args = {draft.request.network}, .source = ErrorSource::Planner});
}

void checkSharedHosting(FactList &facts, const Draft &draft, Runbook &runbook)
{
    const ContainerFacts *shared = facts.container(draft.product.sharedContainer);
    if (!shared)
        runbook.blockers.push_back(
            {.code = ErrorCode::SharedContainerMissing, .args = {draft.product.sharedContainer}, .source = ErrorSource::Planner});
    else if (!shared->isRunning())
        runbook.notices.push_back({NoticeCode::SharedContainerWillStart, {shared->name}});
    if (!facts.roleExists(draft.product.appRole))
        runbook.blockers.push_back(
            {.code = ErrorCode::NotFound, .args = {u"role"_s, draft.product.appRole}, .source = ErrorSource::Planner});
}

void checkDedicatedHosting(FactList &facts, Draft &draft, Runbook &runbook)
{
    Workspace &workspace = draft.workspace;
    if (facts.container(workspace.containerName))
        runbook.blockers.push_back(
            {.code = ErrorCode::NameTaken, .args = {u"container"_s, workspace.containerName}, .source = ErrorSource::Planner});
    if (!facts.imageExists(draft.product.image))
        runbook.blockers.push_back(
            {.code = ErrorCode::DockerImageMissing, .args = {draft.product.image}, .source = ErrorSource::Planner});
    workspace.port = facts.freePort(draft.product.firstDedicatedPort, draft.product.lastDedicatedPort);
    if (!workspace.port)
        runbook.blockers.push_back({.code = ErrorCode::PortRangeExhausted,
                                    .args = {draft.product.name, QString::number(draft.product.firstDedicatedPort),
                                             QString::number(draft.product.lastDedicatedPort)},
                                    .source = ErrorSource::Planner});
    workspace.redisIndex = facts.freeRedisIndex();
    if (!workspace.redisIndex)
        runbook.blockers.push_back(
            {.code = ErrorCode::RedisExhausted, .args = {QString::number(facts.redisIndexCount())}, .source = ErrorSource::Planner});
    const Megabytes left = facts.unreservedMemory();
    if (left < draft.plan.memory)
        runbook.blockers.push_back({.code = ErrorCode::CapacityExceeded,
                                    .args = {u"memory"_s, QString::number(draft.plan.memory.value), QString::number(left.value)},
                                    .source = ErrorSource::Planner});
    else if (left - draft.plan.memory < draft.plan.memory)
        runbook.notices.push_back({NoticeCode::LowMemory, {QString::number((left - draft.plan.memory).value)}});
}

void addDatabaseSteps(const Draft &draft, std::vector<Step> &steps)
{
    const Workspace &workspace = draft.workspace;
    const bool shared = workspace.hosting == Hosting::Shared;
    const QStringList otherRoles = shared ? QStringList{draft.product.appRole} : QStringList{};
    steps.push_back({.key = u"reserve"_s, .action = action::ReserveWorkspace{workspace}});
    steps.push_back({.key = u"role"_s, .action = action::CreateTenantRole{workspace.roleName, draft.request.consoleRole}});
    if (shared)
        steps.push_back({.key = u"grant-role"_s, .action = action::GrantTenantRole{workspace.roleName, draft.product.appRole}});
    steps.push_back({.key = u"database"_s, .action = action::CreateDatabase{draft.temporaryDatabase, workspace.roleName}});
    steps.push_back(
        {.key = u"restrict"_s, .action = action::RestrictDatabase{draft.temporaryDatabase, workspace.roleName, otherRoles}});
    steps.push_back({.key = u"publish"_s, .action = action::PublishDatabase{draft.temporaryDatabase, workspace.databaseName}});
}

void addHostingSteps(const Draft &draft, std::vector<Step> &steps)
{
    const Workspace &workspace = draft.workspace;
    if (workspace.hosting == Hosting::Dedicated) {
        steps.push_back(
            {.key = u"container"_s,
             .action = action::CreateContainer{tenantContainer(workspace, draft.product, draft.plan, draft.request.network),
                                               workspace.roleName},
             .expectedSeconds = 2});
        steps.push_back({.key = u"start"_s, .action = action::StartContainer{workspace.containerName}, .expectedSeconds = 2});
    } else {
        steps.push_back({.key = u"shared-container"_s, .action = action::EnsureContainerRunning{workspace.containerName}});
    }
    steps.push_back({.key = u"migrate"_s,
                     .action = action::MigrateTenant{workspace.containerName, migrateCommand(workspace, draft.product), {}},
                     .expectedSeconds = 5});
    steps.push_back({.key = u"healthy"_s, .action = action::WaitHealthy{workspace.containerName, 90}, .expectedSeconds = 5});
    steps.push_back({.key = u"probe"_s,
                     .action = action::ProbeRoute{.host = workspace.primaryHost(),
                                                  .path = draft.product.healthPath,
                                                  .tenantId = workspace.tenantId,
                                                  .database = workspace.databaseName,
                                                  .container = workspace.containerName},
                     .expectedSeconds = 2});
    steps.push_back({.key = u"activate"_s, .action = action::ActivateWorkspace{workspace.id, workspace.slug}});
}

} // namespace

Result<Runbook> makeCreateWorkspaceRunbook(const CreateWorkspaceRequest &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    TM_CHECK(names::checkedSlug(request.slug));
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *product = facts.product(request.product);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.product.value()});
    const Plan *plan = facts.plan(request.plan);
    if (!plan)
        return fail(ErrorCode::PlanUnknown, {request.plan.value()});
    if (product->isolation != Isolation::Database)
        return fail(ErrorCode::Unsupported, {product->name});

    TM_TRY(Workspace workspace, deriveWorkspace(request, *product, *plan));
    Draft draft{request, *product, *plan, std::move(workspace), names::temporaryDatabaseName(request.operation)};
    Runbook runbook{.kind = OperationKind::CreateWorkspace,
                    .operation = request.operation,
                    .target = request.workspace.value(),
                    .targetName = draft.workspace.slug,
                    .request = createWorkspaceRequestToJson(request),
                    .plannedAt = now};
    checkNames(facts, draft, runbook.blockers);
    if (draft.workspace.hosting == Hosting::Shared)
        checkSharedHosting(facts, draft, runbook);
    else
        checkDedicatedHosting(facts, draft, runbook);
    runbook.notices.push_back({NoticeCode::CertificateLater, {draft.workspace.primaryHost()}});
    addDatabaseSteps(draft, runbook.steps);
    addHostingSteps(draft, runbook.steps);
    runbook.touched = {draft.workspace.databaseName, draft.workspace.containerName, draft.workspace.primaryHost()};
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
