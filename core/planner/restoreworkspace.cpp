#include "core/planner/restoreworkspace.h"

#include "core/domain/names.h"
#include "core/planner/copysteps.h"
#include "core/planner/keptdatabases.h"
#include "core/planner/provebackup.h"
#include "core/planner/restoredraft.h"
#include "core/planner/workspacedraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int swapSeconds = 1;

void checkDatabase(FactList &facts, const RestoreDraft &draft, Runbook &runbook)
{
    if (!facts.databaseExists(draft.workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, draft.workspace.databaseName}));
    if (facts.databaseExists(draft.kept))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"database"_s, draft.kept}));
}

/// The container that the workspace is served from; null when there is none.
const ContainerFacts *checkServer(FactList &facts, const RestoreDraft &draft, Runbook &runbook)
{
    for (const QString &role : QStringList{draft.workspace.roleName} + draft.otherRoles)
        if (!facts.roleExists(role))
            runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"role"_s, role}));
    draft.isSchema() ? checkSchemaDatabase(facts, draft, runbook) : checkDatabase(facts, draft, runbook);
    const ContainerFacts *serving = facts.container(draft.workspace.containerName);
    if (!serving)
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {draft.workspace.containerName}));
    if (!facts.networkExists(draft.request.network))
        runbook.blockers.push_back(plannerError(ErrorCode::NetworkMissing, {draft.request.network}));
    // A schema is there twice besides the live one for a while.
    if (!facts.diskIsFree({draft.request.tableBytes * (draft.isSchema() ? 5 : 3) / 2}))
        runbook.blockers.push_back(plannerError(ErrorCode::NoSpace, {u"cluster"_s}));
    return serving;
}

void tellOfCopy(const RestoreWorkspaceRequest &request, const SystemSnapshot &snapshot, Runbook &runbook)
{
    if (request.takenAt.isValid())
        runbook.notices.push_back({NoticeCode::DataGoesBack, {request.takenAt.toUTC().toString(Qt::ISODate)}});
    if (!request.isProven)
        runbook.notices.push_back({NoticeCode::CopyIsUnproven, {request.copy.backup.value()}});
    if (!request.newestMigration.isEmpty() && request.newestMigration != request.migration)
        runbook.notices.push_back({NoticeCode::CopyIsBehind, {request.migration, request.newestMigration}});
    tellOfTool(snapshot, runbook);
}

/// Everything that takes long, beside the live database.
void addRestore(const RestoreDraft &draft, const QString &image, Runbook &runbook)
{
    const RestoreWorkspaceRequest &request = draft.request;
    const int seconds = secondsForTables(request.tableBytes);
    const CopyPlace place{.database = draft.fresh, .owner = draft.workspace.roleName, .restorer = draft.restorer};
    const QString container = addFilling(request, place, image, runbook);
    if (draft.isSchema()) {
        addBroughtSchema(draft, place, container, seconds, runbook);
        return;
    }
    addFillingEnd(place, container, runbook);
    runbook.steps.push_back(
        {.key = u"compare"_s, .action = action::CompareDatabase{request.copy, draft.fresh}, .expectedSeconds = seconds});
    runbook.steps.push_back({.key = u"restrict"_s, .action = action::RestrictDatabase{draft.fresh, place.owner, draft.otherRoles}});
}

/// Hosts that the container with the data answers for: a schema product's front-end has the others, and none of the data.
QStringList askedHosts(const RestoreDraft &draft, const ContainerFacts *serving)
{
    QStringList hosts;
    for (const QString &host : draft.workspace.hosts)
        if (draft.isSchema() && serving && serving->virtualHosts.contains(host))
            hosts.append(host);
    return hosts.isEmpty() ? draft.workspace.hosts : hosts;
}

void addSwap(const RestoreDraft &draft, const ContainerFacts *serving, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    if (draft.isSchema())
        runbook.steps.push_back(schemaSwapStep(draft));
    else
        runbook.steps.push_back({.key = u"swap"_s,
                                 .action = action::SwapDatabases{workspace.databaseName, draft.fresh, draft.kept, workspace.slug},
                                 .risk = Risk::ServiceRestart});
    const QStringList hosts = askedHosts(draft, serving);
    for (const QString &host : hosts)
        runbook.steps.push_back({.key = host == hosts.constFirst() ? u"probe"_s : u"probe-"_s + host,
                                 .action = action::ProbeRoute{.host = host,
                                                              .path = draft.product.healthPath,
                                                              .tenantId = workspace.tenantId,
                                                              .database = workspace.databaseName,
                                                              .container = workspace.containerName,
                                                              .timeoutSeconds = 30,
                                                              .schema = workspace.schemaName,
                                                              .outlastsReload = false},
                                 .expectedSeconds = 1});
    runbook.notices.push_back({draft.isSchema() ? NoticeCode::SchemaKept : NoticeCode::DatabaseKept, {draft.kept}});
    runbook.expectedInterruptionSeconds = swapSeconds;
    runbook.touched = QStringList{draft.isSchema() ? workspace.schemaName : workspace.databaseName, draft.kept} + workspace.hosts;
}

bool isKept(const SystemSnapshot &snapshot, const Workspace &workspace, const QString &database)
{
    return std::ranges::any_of(keptDatabases(snapshot, workspace), [&](const KeptDatabase &kept) { return kept.name == database; });
}

Result<void> addDropKeptDatabase(const DropKeptRequest &request, const Workspace &workspace, FactList &facts, Runbook &runbook)
{
    if (!facts.databaseExists(request.database))
        return fail(ErrorCode::NotFound, {u"database"_s, request.database});
    // The live one must be there before its predecessor goes.
    if (!facts.databaseExists(workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
    runbook.steps.push_back(
        {.key = u"drop-database"_s, .action = action::DropKeptDatabase{request.database, workspace.roleName}, .risk = Risk::DataLoss});
    runbook.touched = {request.database};
    return {};
}

} // namespace

void checkWhose(const RestoreWorkspaceRequest &request, const Workspace &workspace, Runbook &runbook)
{
    const bool isOfSchema = request.subject.scope == BackupScope::Schema;
    if (request.subject.workspace != workspace.id || isOfSchema == workspace.schemaName.isEmpty()
        || (isOfSchema && request.subject.schema != workspace.schemaName))
        runbook.blockers.push_back(plannerError(ErrorCode::BackupOfAnother, {request.copy.backup.value(), workspace.slug}));
    requireActive(workspace, runbook);
}

Result<Runbook> makeRestoreWorkspaceRunbook(const RestoreWorkspaceRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *product = facts.product(request.subject.product);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.subject.product.value()});
    const Workspace *workspace =
        facts.workspace(request.subject.slug, request.subject.product, environmentFromName(request.subject.environment));
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.subject.slug});
    Runbook runbook{.kind = OperationKind::RestoreWorkspace,
                    .operation = request.operation,
                    .target = workspace->id.value(),
                    .targetName = workspace->slug,
                    .request = restoreWorkspaceRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    const RestoreDraft draft{.request = request,
                             .workspace = *workspace,
                             .product = *product,
                             .fresh = names::temporaryDatabaseName(request.operation),
                             .kept = names::keptDatabaseName(
                                 workspace->schemaName.isEmpty() ? workspace->databaseName : workspace->schemaName, request.operation),
                             .restorer = names::restorerRole(request.operation),
                             .otherRoles = workspace->sharedReady ? QStringList{product->appRole} : QStringList()};
    checkWhose(request, *workspace, runbook);
    const QString image = databaseImage(request.container, facts, runbook);
    const ContainerFacts *serving = checkServer(facts, draft, runbook);
    tellOfCopy(request, snapshot, runbook);
    addCopyCheck(request, workspace->slug, image, facts, snapshot, runbook);
    addRestore(draft, image, runbook);
    addSwap(draft, serving, runbook);
    runbook.facts = std::move(facts).taken();
    return runbook;
}

Result<Runbook> makeDropKeptRunbook(const DropKeptRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Workspace *workspace = facts.workspace(request.slug, request.product, request.environment);
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.slug});
    if (!isKept(snapshot, *workspace, request.database))
        return fail(ErrorCode::NotFound, {u"database"_s, request.database});
    Runbook runbook{.kind = OperationKind::DropKeptDatabase,
                    .operation = request.operation,
                    .target = workspace->id.value(),
                    .targetName = workspace->slug,
                    .request = dropKeptRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    const bool isDatabase = workspace->schemaName.isEmpty() && !names::isSideSchemaName(request.database, workspace->schemaName);
    TM_CHECK(isDatabase ? addDropKeptDatabase(request, *workspace, facts, runbook)
                        : addDropKeptSchema(request, *workspace, facts, runbook));
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
