#include "core/planner/restoretables.h"

#include "core/domain/copiedtables.h"
#include "core/domain/names.h"
#include "core/planner/copysteps.h"
#include "core/planner/provebackup.h"
#include "core/planner/restoredraft.h"
#include "core/planner/workspacedraft.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Where the tables come to be.
SchemaPlace sideOf(const Workspace &workspace, const OperationId &operation)
{
    return {.database = workspace.databaseName,
            .schema = names::sideSchemaName(workspace.schemaName, operation),
            .role = workspace.roleName};
}

/// Whether a database of the workspace's own has such a schema, nobody knows before it is asked.
void checkPlace(FactList &facts, const Workspace &workspace, const SchemaPlace &side, Runbook &runbook)
{
    if (workspace.schemaName.isEmpty()) {
        if (!facts.databaseExists(side.database))
            runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, side.database}));
        return;
    }
    const SchemaDatabaseFacts *database = facts.schemaDatabase(side.database);
    if (!database)
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, side.database}));
    else if (!database->missing.isEmpty())
        runbook.blockers.push_back(plannerError(ErrorCode::SchemaDatabaseNotReady, {side.database, database->missing}));
    if (facts.schemaExists(side.database, side.schema))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"schema"_s, side.schema}));
}

void checkServer(FactList &facts, const RestoreWorkspaceRequest &source, const SchemaPlace &side, Runbook &runbook)
{
    if (!facts.roleExists(side.role))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"role"_s, side.role}));
    if (!facts.networkExists(source.network))
        runbook.blockers.push_back(plannerError(ErrorCode::NetworkMissing, {source.network}));
    // The whole copy for a while, and the tables once more.
    if (!facts.diskIsFree({source.tableBytes * 5 / 2}))
        runbook.blockers.push_back(plannerError(ErrorCode::NoSpace, {u"cluster"_s}));
}

void tell(const RestoreTablesRequest &request, const SchemaPlace &side, const SystemSnapshot &snapshot, Runbook &runbook)
{
    const RestoreWorkspaceRequest &source = request.source;
    QStringList tables{side.schema, side.database, source.takenAt.toUTC().toString(Qt::ISODate)};
    for (const TableName &table : request.tables)
        tables.append(tableText(table));
    runbook.notices.push_back({NoticeCode::TablesAside, tables});
    runbook.notices.push_back({NoticeCode::TablesComeAlone, {}});
    if (!source.isProven)
        runbook.notices.push_back({NoticeCode::CopyIsUnproven, {source.copy.backup.value()}});
    tellOfTool(snapshot, runbook);
}

/// Everything but the last comparison is beside what is live.
void addSteps(const RestoreTablesRequest &request, const SchemaPlace &side, const QString &image, Runbook &runbook)
{
    const RestoreWorkspaceRequest &source = request.source;
    const int seconds = secondsForTables(source.tableBytes);
    // Who had which rights is left behind: what nobody but the tenant has rights on can be compared as it is.
    const CopyPlace scratch{.database = names::temporaryDatabaseName(source.operation),
                            .owner = side.role,
                            .restorer = names::restorerRole(source.operation),
                            .asAnother = true};
    const QString container = addFilling(source, scratch, image, runbook);
    runbook.steps.push_back(
        {.key = u"compare"_s, .action = action::CompareDatabase{source.copy, scratch.database, true}, .expectedSeconds = seconds});
    runbook.steps.push_back({.key = u"take"_s,
                             .action = action::TakeTables{.place = {scratch.database, side.schema, side.role},
                                                          .tables = request.tables,
                                                          .operation = source.operation.value()}});
    runbook.steps.push_back({.key = u"bring"_s,
                             .action = action::BringSchema{.container = container,
                                                           .source = scratch.database,
                                                           .archived = {},
                                                           .place = side,
                                                           .restorer = scratch.restorer,
                                                           .host = source.databaseHost,
                                                           .port = source.databasePort,
                                                           .operation = source.operation.value()},
                             .expectedSeconds = seconds + 2});
    addFillingEnd(scratch, container, runbook);
    runbook.steps.push_back(
        {.key = u"compare-schema"_s, .action = action::CompareSchema{scratch.database, side}, .expectedSeconds = seconds});
    runbook.steps.push_back({.key = u"drop-scratch"_s, .action = action::DropScratch{scratch.database, side.role}});
}

} // namespace

QJsonObject restoreTablesRequestToJson(const RestoreTablesRequest &request)
{
    QJsonObject json = restoreWorkspaceRequestToJson(request.source);
    json.insert(u"tables"_s, arrayToJson(request.tables, tableNameToJson));
    return json;
}

RestoreTablesRequest restoreTablesRequestFromJson(const QJsonObject &json)
{
    return {.source = restoreWorkspaceRequestFromJson(json),
            .tables = arrayFromJson<TableName>(json.value(u"tables"_s), tableNameFromJson)};
}

Result<Runbook> makeRestoreTablesRunbook(const RestoreTablesRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    const RestoreWorkspaceRequest &source = request.source;
    if (request.tables.empty())
        return fail(ErrorCode::InvalidInput, {u"table"_s, QString()});
    TM_CHECK(checkRoomInOneSchema(request.tables));
    FactList facts(snapshot);
    if (!facts.product(source.subject.product))
        return fail(ErrorCode::ProductUnknown, {source.subject.product.value()});
    const Workspace *workspace =
        facts.workspace(source.subject.slug, source.subject.product, environmentFromName(source.subject.environment));
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {source.subject.slug});
    Runbook runbook{.kind = OperationKind::RestoreTables,
                    .operation = source.operation,
                    .target = workspace->id.value(),
                    .targetName = workspace->slug,
                    .request = restoreTablesRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    const SchemaPlace side = sideOf(*workspace, source.operation);
    checkWhose(source, *workspace, runbook);
    const QString image = databaseImage(source.container, facts, runbook);
    checkPlace(facts, *workspace, side, runbook);
    checkServer(facts, source, side, runbook);
    tell(request, side, snapshot, runbook);
    addCopyCheck(source, workspace->slug, image, facts, snapshot, runbook);
    addSteps(request, side, image, runbook);
    runbook.touched = {side.database + u'.' + side.schema};
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
