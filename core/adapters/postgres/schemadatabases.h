#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/schematenant.h"

namespace tmc {

/// An SQL expression for the names of the schema products' databases that exist, as a JSON array; to be used inside the registry. Works
/// with every version of the registry.
QString schemaDatabaseNamesSql();

/// One database of a schema product as the connection's role sees it, in one round trip on a connection to it.
Result<SchemaDatabaseFacts> readSchemaDatabase(PgConnection &connection, const QString &name);

/// True when the role may make schemas in the database and let others connect to it.
Result<bool> mayMakeTenants(PgConnection &connection, const QString &role, const QString &database);

} // namespace tmc
