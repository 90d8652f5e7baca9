#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/schemarestore.h"

namespace tmc {

/// What a session in a schema product's database finds out about one schema before another one takes its place.

/// Fails with SchemaInUse when a view, a constraint, a column or anything else outside the schema is built on something in it.
Result<void> checkNobodyIsBuiltOn(PgConnection &connection, const QString &schema);
/// What others than the owner may do with it.
Result<std::vector<SchemaRight>> rightsOn(PgConnection &connection, const QString &schema);
Result<QString> commentOn(PgConnection &connection, const QString &schema); ///< empty = none
/// Those that hold rows, "schema.table" as PostgreSQL quotes it.
Result<QStringList> tablesOf(PgConnection &connection, const QString &schema);

} // namespace tmc
