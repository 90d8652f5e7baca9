#pragma once

#include "core/domain/schematenant.h"
#include "core/support/result.h"

#include <QStringList>

/// The statements by which some tables of a restored database move into a schema of their own there, without what ties them to the rest. Run as
/// the console's role, in one transaction. Each function fails as quoteIdentifier does.
namespace tmc::sql {

/// An empty schema, marked as the operation's.
Result<QStringList> makeSideSchema(const SchemaPlace &side, const QString &operation);

Result<QStringList> moveTable(const QString &schema, const QString &table, const QString &side);

/// One thing that the server's catalogue says is to be done to a table (or a type) before it is on its own.
struct Severance {
    QString what; ///< "detach", "no-inherit", "move-table", "move-type", "move-domain", "drop-trigger", …
    QString schema;
    QString object; ///< the table, type or index
    QString part{}; ///< its column, constraint, trigger, …; of "detach" and "no-inherit" the other table's schema
    QString other{};
};
/// Fails with InvalidInput for a word that it does not know. `side`: the schema that things move into.
Result<QString> sever(const Severance &severance, const QString &side);

} // namespace tmc::sql
