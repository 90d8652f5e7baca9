#include "core/planner/keptdatabases.h"

#include "core/domain/names.h"

#include <algorithm>

namespace tmc {
namespace {

QDateTime keptSince(const RegistryFacts &registry, const Workspace &workspace, const QString &name)
{
    for (const OperationRecord &operation : registry.operations)
        if (operation.kind == OperationKind::RestoreWorkspace && operation.target == workspace.id.value()
            && names::keptDatabaseName(workspace.databaseName, operation.id) == name)
            return operation.finishedAt;
    return {};
}

} // namespace

std::vector<KeptDatabase> keptDatabases(const SystemSnapshot &snapshot, const Workspace &workspace)
{
    std::vector<KeptDatabase> kept;
    if (!snapshot.cluster.value || !snapshot.registry.value || workspace.databaseName.isEmpty() || !workspace.schemaName.isEmpty())
        return kept;
    for (const DatabaseFacts &database : snapshot.cluster.value->databases)
        if (names::isKeptDatabaseName(database.name, workspace.databaseName) && database.owner == workspace.roleName)
            kept.push_back({.name = database.name,
                            .size = database.size,
                            .since = keptSince(*snapshot.registry.value, workspace, database.name)});
    std::ranges::sort(kept, {}, &KeptDatabase::name);
    return kept;
}

} // namespace tmc
