#pragma once

#include "core/domain/schematenant.h"
#include "core/support/result.h"

#include <vector>

namespace tmc {

/// Two schemas of one database change names: `live` gets the name `kept`, `fresh` gets the name of `live`.
struct SchemaSwap {
    SchemaPlace live;
    QString fresh;
    QString kept;
    bool operator==(const SchemaSwap &) const = default;
};

/// A right on a schema that somebody besides its owner has.
struct SchemaRight {
    QString grantee; ///< empty = everybody
    QString privilege;
    bool isGrantable = false;
    bool operator==(const SchemaRight &) const = default;
};

/// Where a database product's tenant finds its tables.
inline const QString publicSchema = QStringLiteral("public");

} // namespace tmc

/// The statements by which a schema is brought to where its tenant works and takes the place of the one there; run in the schema's database, as
/// the console's role. Each function fails as quoteIdentifier does.
namespace tmc::sql {

/// Ends this role's sessions in the database that it is asked in, and waits for their end.
QString endSessionsHere(const QString &role);

/// Makes room under a name of the operation's own: what an earlier attempt left goes, and `restorer` may put something there and nowhere else.
Result<QStringList> prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer);
Result<QStringList> renameSchema(const QString &from, const QString &to);
/// Takes the place of `public`, in which there must be nothing.
Result<QStringList> moveToPublic(const QString &schema);
/// Everything that the restorer made becomes the tenant's, and the restorer may do nothing in this database any more.
Result<QStringList> adoptSchema(const SchemaPlace &place, const QString &restorer);
/// Gathers what the planner of queries needs to know about a table ("schema.table" as PostgreSQL quotes it).
QString analyzeTable(const QString &quotedName);
/// With everything in it; the role keeps its right to connect. Sessions of `restorer` end before; empty = there is none.
Result<QStringList> discardSchema(const SchemaPlace &place, const QString &restorer);

/// `fresh` gets the rights and the comment of `live`, `kept` is marked as the operation's, both get their new names, and the sessions of the tenant's
/// role end, so that none goes on with one half in each.
Result<QStringList> swapSchemas(const SchemaSwap &swap, const std::vector<SchemaRight> &rights, const QString &comment,
                                const QString &operation);

} // namespace tmc::sql
