#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/systemsnapshot.h"

namespace tmc {

/// What the cluster holds, in one round trip. Sizes are measured (one stat() per file on the server) only where this role may connect
/// and only on clusters of up to 1,000 databases; otherwise they are 0, so that a big cluster is never slow to look at.
Result<ClusterFacts> readClusterFacts(PgConnection &connection);

/// The same on a connection to the registry; `schemaDatabases` has only the names of those that the catalogue knows.
Result<ClusterFacts> readClusterFactsWithCatalogue(PgConnection &connection);

/// One database, or no value when there is none of that name.
Result<std::optional<DatabaseFacts>> readDatabaseFacts(PgConnection &connection, const QString &name);

} // namespace tmc
