#include "core/domain/databasemap.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// A schema that exists without a workspace is shown, too: somebody may have forgotten it. Those of PostgreSQL itself are nobody's business.
bool isOwnSchema(const QString &schema)
{
    return schema != "public"_L1 && schema != "information_schema"_L1 && !schema.startsWith("pg_"_L1);
}

/// What is planned, being made or failed may not have data yet, what is archived has none any more.
bool hasData(const Workspace &workspace)
{
    return (workspace.state == WorkspaceState::Active || workspace.state == WorkspaceState::Suspended
            || workspace.state == WorkspaceState::Changing)
           && !workspace.databaseName.isEmpty();
}

} // namespace

std::vector<DataPlace> databaseMap(const SystemSnapshot &snapshot, const QString &registryDatabase)
{
    std::vector<DataPlace> places;
    if (!snapshot.cluster.value)
        return places;
    const ClusterFacts &cluster = *snapshot.cluster.value;
    QHash<QString, std::vector<const Workspace *>> byDatabase;
    QHash<QString, std::vector<const Workspace *>> bySchema; ///< "database/schema"
    if (snapshot.registry.value) {
        for (const Workspace &workspace : snapshot.registry.value->workspaces) {
            byDatabase[workspace.databaseName].push_back(&workspace);
            if (!workspace.schemaName.isEmpty())
                bySchema[workspace.databaseName + u'/' + workspace.schemaName].push_back(&workspace);
        }
    }
    for (const DatabaseFacts &database : cluster.databases)
        places.push_back({.database = database.name,
                          .schema = {},
                          .owner = database.owner,
                          .size = database.size,
                          .connections = database.connections,
                          .state = database.isInvalid ? PlaceState::Invalid : PlaceState::Present,
                          .isRegistry = database.name == registryDatabase,
                          .workspaces = byDatabase.take(database.name)});
    for (const SchemaDatabaseFacts &database : cluster.schemaDatabases)
        for (const QString &schema : database.schemas)
            if (auto tenants = bySchema.take(database.name + u'/' + schema); !tenants.empty() || isOwnSchema(schema))
                places.push_back({.database = database.name,
                                  .schema = schema,
                                  .owner = {},
                                  .size = {},
                                  .connections = {},
                                  .workspaces = std::move(tenants)});
    const auto addMissing = [&](const QString &database, const QString &schema, std::vector<const Workspace *> tenants) {
        std::erase_if(tenants, [](const Workspace *workspace) { return !hasData(*workspace); });
        if (!tenants.empty())
            places.push_back({.database = database,
                              .schema = schema,
                              .owner = {},
                              .size = {},
                              .connections = {},
                              .state = PlaceState::Missing,
                              .workspaces = std::move(tenants)});
    };
    for (auto left = byDatabase.begin(); left != byDatabase.end(); ++left)
        addMissing(left.key(), {}, left.value());
    for (auto left = bySchema.begin(); left != bySchema.end(); ++left) {
        const QString name = left.key().section(u'/', 0, 0);
        const SchemaDatabaseFacts *database = cluster.schemaDatabase(name);
        // A database that cannot be looked into says nothing about its schemas.
        if (database && database->missing.isEmpty())
            addMissing(name, left.key().section(u'/', 1), left.value());
    }
    std::ranges::stable_sort(places, {}, [](const DataPlace &place) { return std::pair(place.database, place.schema); });
    return places;
}

} // namespace tmc
