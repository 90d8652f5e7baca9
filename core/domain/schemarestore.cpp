#include "core/domain/schemarestore.h"

#include "core/domain/sqlstatements.h"

using namespace Qt::StringLiterals;

namespace tmc::sql {
namespace {

Result<QString> grantRight(const QString &quotedSchema, const SchemaRight &right)
{
    // The privilege comes from PostgreSQL's own list of rights on schemas.
    if (right.privilege != "USAGE"_L1 && right.privilege != "CREATE"_L1)
        return fail(ErrorCode::InvalidInput, {u"privilege"_s, right.privilege});
    QString grantee = u"PUBLIC"_s;
    if (!right.grantee.isEmpty()) {
        TM_TRY(grantee, quoteIdentifier(right.grantee));
    }
    return u"GRANT %1 ON SCHEMA %2 TO %3%4"_s.arg(right.privilege, quotedSchema, grantee,
                                                  right.isGrantable ? u" WITH GRANT OPTION"_s : QString());
}

} // namespace

QString endSessionsHere(const QString &role)
{
    return u"SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity"
           " WHERE datname = pg_catalog.current_database() AND usename = %1 AND pid <> pg_catalog.pg_backend_pid()"_s.arg(
               quoteLiteral(role));
}

Result<QStringList> prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    TM_TRY(const QString filler, quoteIdentifier(restorer));
    return QStringList{
        endSessionsHere(restorer),
        u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema),
        u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(schema, role),
        u"COMMENT ON SCHEMA %1 IS %2"_s.arg(schema, quoteLiteral(schemaMark(operation))),
        u"GRANT USAGE, CREATE ON SCHEMA %1 TO %2"_s.arg(schema, filler),
        u"GRANT CONNECT ON DATABASE %1 TO %2"_s.arg(database, filler),
    };
}

Result<QStringList> renameSchema(const QString &from, const QString &to)
{
    TM_TRY(const QString before, quoteIdentifier(from));
    TM_TRY(const QString after, quoteIdentifier(to));
    return QStringList{u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(before, after)};
}

Result<QStringList> adoptSchema(const SchemaPlace &place, const QString &restorer)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    TM_TRY(const QString filler, quoteIdentifier(restorer));
    return QStringList{
        u"REASSIGN OWNED BY %1 TO %2"_s.arg(filler, role),
        u"REVOKE ALL ON SCHEMA %1 FROM %2"_s.arg(schema, filler),
        u"REVOKE CONNECT ON DATABASE %1 FROM %2"_s.arg(database, filler),
    };
}

QString analyzeTable(const QString &quotedName)
{
    return u"ANALYZE "_s + quotedName;
}

Result<QStringList> discardSchema(const SchemaPlace &place, const QString &restorer)
{
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    QStringList statements;
    if (!restorer.isEmpty())
        statements.append(endSessionsHere(restorer));
    statements.append(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema));
    return statements;
}

Result<QStringList> swapSchemas(const SchemaSwap &swap, const std::vector<SchemaRight> &rights, const QString &comment,
                                const QString &operation)
{
    TM_TRY(const QString live, quoteIdentifier(swap.live.schema));
    TM_TRY(const QString fresh, quoteIdentifier(swap.fresh));
    TM_TRY(const QString kept, quoteIdentifier(swap.kept));
    QStringList statements;
    for (const SchemaRight &right : rights) {
        TM_TRY(const QString grant, grantRight(fresh, right));
        statements.append(grant);
    }
    statements << endSessionsHere(swap.live.role) << u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(live, kept)
               << u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(fresh, live)
               << u"COMMENT ON SCHEMA %1 IS %2"_s.arg(live, comment.isEmpty() ? u"NULL"_s : quoteLiteral(comment))
               << u"COMMENT ON SCHEMA %1 IS %2"_s.arg(kept, quoteLiteral(schemaMark(operation)))
               // Whoever came in between the first look and here would see the new names in the middle of a transaction.
               << endSessionsHere(swap.live.role);
    return statements;
}

} // namespace tmc::sql
