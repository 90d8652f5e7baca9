#include "core/planner/restoredraft.h"

#include "core/domain/names.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

SchemaPlace freshPlace(const RestoreDraft &draft)
{
    return {.database = draft.workspace.databaseName,
            .schema = names::freshSchemaName(draft.workspace.schemaName, draft.request.operation),
            .role = draft.workspace.roleName};
}

} // namespace

void checkSchemaDatabase(FactList &facts, const RestoreDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const SchemaDatabaseFacts *database = facts.schemaDatabase(workspace.databaseName);
    if (!database) {
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
        return;
    }
    if (!database->missing.isEmpty())
        runbook.blockers.push_back(plannerError(ErrorCode::SchemaDatabaseNotReady, {workspace.databaseName, database->missing}));
    if (!facts.schemaExists(workspace.databaseName, workspace.schemaName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"schema"_s, workspace.schemaName}));
    for (const QString &schema : {draft.kept, freshPlace(draft).schema})
        if (facts.schemaExists(workspace.databaseName, schema))
            runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"schema"_s, schema}));
}

void addBroughtSchema(const RestoreDraft &draft, const CopyPlace &place, const QString &container, int seconds, Runbook &runbook)
{
    runbook.steps.push_back(
        {.key = u"compare"_s, .action = action::CompareDatabase{draft.request.copy, place.database}, .expectedSeconds = seconds});
    addBringing(draft.request, place, draft.workspace.schemaName, freshPlace(draft), container, runbook);
}

Step schemaSwapStep(const RestoreDraft &draft)
{
    const Workspace &workspace = draft.workspace;
    return {.key = u"swap"_s,
            .action = action::SwapSchemas{.swap = {.live = {workspace.databaseName, workspace.schemaName, workspace.roleName},
                                                   .fresh = freshPlace(draft).schema,
                                                   .kept = draft.kept},
                                          .operation = draft.request.operation.value()},
            .risk = Risk::ServiceRestart};
}

Result<void> addDropKeptSchema(const DropKeptRequest &request, const Workspace &workspace, FactList &facts, Runbook &runbook)
{
    // What is beside a database's own tables only the registry knows of.
    const bool isThere = workspace.schemaName.isEmpty() ? facts.hasSideSchema(workspace, request.database)
                                                        : facts.schemaExists(workspace.databaseName, request.database);
    if (!isThere)
        return fail(ErrorCode::NotFound, {u"schema"_s, request.database});
    // The live one must be there before its predecessor goes.
    if (!workspace.schemaName.isEmpty() && !facts.schemaExists(workspace.databaseName, workspace.schemaName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"schema"_s, workspace.schemaName}));
    if (workspace.schemaName.isEmpty() && !facts.databaseExists(workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
    runbook.steps.push_back({.key = u"drop-schema"_s,
                             .action = action::DropKeptSchema{{workspace.databaseName, request.database, workspace.roleName}},
                             .risk = Risk::DataLoss});
    runbook.touched = {workspace.databaseName + u'.' + request.database};
    return {};
}

} // namespace tmc
