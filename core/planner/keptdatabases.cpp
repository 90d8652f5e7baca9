#include "core/planner/keptdatabases.h"

#include "core/domain/names.h"

#include <algorithm>

namespace tmc {
namespace {

QString liveName(const Workspace &workspace)
{
    return workspace.schemaName.isEmpty() ? workspace.databaseName : workspace.schemaName;
}

QDateTime keptSince(const RegistryFacts &registry, const Workspace &workspace, const QString &name)
{
    for (const SideSchema &side : registry.sideSchemas)
        if (side.workspace == workspace.id && names::sideSchemaName(workspace.schemaName, side.operation) == name)
            return side.since;
    for (const OperationRecord &operation : registry.operations) {
        const QString kept = names::keptDatabaseName(liveName(workspace), operation.id);
        if (operation.kind == OperationKind::RestoreWorkspace && operation.target == workspace.id.value()
            && (name == kept || name == names::undoneDatabaseName(kept)))
            return operation.finishedAt;
    }
    return {};
}

} // namespace

std::vector<KeptDatabase> keptDatabases(const SystemSnapshot &snapshot, const Workspace &workspace)
{
    std::vector<KeptDatabase> kept;
    if (!snapshot.cluster.value || !snapshot.registry.value || workspace.databaseName.isEmpty())
        return kept;
    const auto keep = [&](const QString &name, const std::optional<Bytes> &size) {
        kept.push_back({.name = name, .size = size, .since = keptSince(*snapshot.registry.value, workspace, name)});
    };
    const SchemaDatabaseFacts *shared =
        workspace.schemaName.isEmpty() ? nullptr : snapshot.cluster.value->schemaDatabase(workspace.databaseName);
    for (const QString &schema : shared ? shared->schemas : QStringList())
        if (names::isKeptDatabaseName(schema, workspace.schemaName) || names::isSideSchemaName(schema, workspace.schemaName))
            keep(schema, std::nullopt);
    for (const SideSchema &side : snapshot.registry.value->sideSchemas)
        if (workspace.schemaName.isEmpty() && side.workspace == workspace.id)
            keep(names::sideSchemaName({}, side.operation), std::nullopt);
    for (const DatabaseFacts &database : snapshot.cluster.value->databases)
        if (workspace.schemaName.isEmpty() && names::isKeptDatabaseName(database.name, workspace.databaseName)
            && database.owner == workspace.roleName)
            keep(database.name, database.size);
    std::ranges::sort(kept, {}, &KeptDatabase::name);
    return kept;
}

} // namespace tmc
