#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/schemarestore.h"

namespace tmc {

/// What a session in a schema product's database finds out about one schema before another one takes its place.

/// Fails with SchemaInUse when a view, a constraint, a column or anything else outside the schema is built on something in it.
Result<void> checkNobodyIsBuiltOn(PgConnection &connection, const QString &schema);
/// Fails with SchemaNamedInText when what is in the schema, which was called `former` before, still says so: in the body or the settings of a function, or
/// in a text within a default, a check, a view and the like.
Result<void> checkNothingNames(PgConnection &connection, const QString &schema, const QString &former);
/// What others than the owner may do with it.
Result<std::vector<SchemaRight>> rightsOn(PgConnection &connection, const QString &schema);
Result<QString> commentOn(PgConnection &connection, const QString &schema); ///< empty = none
/// Those that hold rows, "schema.table" as PostgreSQL quotes it.
Result<QStringList> tablesOf(PgConnection &connection, const QString &schema);

} // namespace tmc
