#include "core/adapters/postgres/pgtenantdatabase.h"

#include "core/adapters/postgres/pgregistrytransaction.h"
#include "core/adapters/postgres/schemafacts.h"
#include "core/adapters/postgres/tabletaking.h"
#include "core/domain/sqlstatements.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString schemaSql = uR"(
SELECT coalesce(r.rolname, ''), coalesce(pg_catalog.obj_description(n.oid, 'pg_namespace'), '')
FROM pg_catalog.pg_namespace n LEFT JOIN pg_catalog.pg_roles r ON r.oid = n.nspowner WHERE n.nspname::text = $1)"_s;

const QString tenantSql = uR"(
SELECT t.schema_name, coalesce((SELECT s.value FROM public.tenant_settings s WHERE s.tenant_id = t.tenant_id AND s.key = $2), '')
FROM public.tenants t WHERE t.tenant_id = $1)"_s;

const QString subscriptionSql = u"SELECT plan FROM public.tenant_subscriptions WHERE tenant_id = $1"_s;

constexpr QLatin1StringView duplicateSchema = "42P06"_L1;

Error taken(const QString &kind, const QString &name, Error cause)
{
    cause.code = ErrorCode::NameTaken;
    cause.args = {kind, name};
    return cause;
}

} // namespace

PgTenantDatabase::PgTenantDatabase(PostgresAccess access, OperatorIdentity identity)
    : m_access(std::move(access)),
      m_identity(std::move(identity))
{
}

Result<PgConnection *> PgTenantDatabase::sessionIn(const QString &database)
{
    if (m_session && m_database == database && m_session->isOpen())
        return m_session.get();
    m_session.reset();
    TM_TRY(m_session, connectionTo(database));
    m_database = database;
    return m_session.get();
}

Result<std::unique_ptr<PgConnection>> PgTenantDatabase::connectionTo(const QString &database) const
{
    PgOptions options = pgOptions(m_access, m_identity, PgSessionClass::Operation);
    options.database = database;
    return PgConnection::open(options, m_access.password);
}

Result<PgRows> PgTenantDatabase::ask(const QString &database, const QString &sql, const PgParameters &parameters)
{
    const PgConnection *kept = m_session.get();
    TM_TRY(PgConnection *const session, sessionIn(database));
    Result<PgRows> rows = session->query(sql, parameters);
    if (rows || session != kept || rows.error().code != ErrorCode::PostgresConnectionLost)
        return rows;
    m_session.reset();
    TM_TRY(PgConnection *const again, sessionIn(database));
    return again->query(sql, parameters);
}

Result<void> PgTenantDatabase::commit(const QString &database, const Result<QStringList> &statements)
{
    TM_TRY(PgConnection *const session, sessionIn(database));
    return session->transaction([&](PgConnection &within) { return runStatements(within, statements); });
}

Result<std::optional<SchemaFacts>> PgTenantDatabase::findSchema(const SchemaPlace &place)
{
    TM_TRY(const PgRows rows, ask(place.database, schemaSql, {place.schema}));
    if (rows.size() == 0)
        return std::optional<SchemaFacts>();
    const QString comment = rows.text(0, 1);
    const QString mark = sql::schemaMark({});
    return std::optional(SchemaFacts{rows.text(0, 0), comment.startsWith(mark) ? comment.mid(mark.size()) : QString()});
}

Result<void> PgTenantDatabase::createSchema(const SchemaPlace &place, const QString &operation)
{
    const Result<void> created = commit(place.database, sql::createSchema(place, operation));
    if (!created && created.error().sqlState == duplicateSchema)
        return fail(taken(u"schema"_s, place.schema, created.error()));
    return created;
}

Result<void> PgTenantDatabase::dropSchema(const SchemaPlace &place)
{
    return commit(place.database, sql::dropSchema(place));
}

Result<std::optional<TenantRowFacts>> PgTenantDatabase::findTenantRow(const QString &database, const QString &tenantId)
{
    TM_TRY(const PgRows rows, ask(database, tenantSql, {tenantId, sql::tenantRowMarkKey}));
    if (rows.size() == 0)
        return std::optional<TenantRowFacts>();
    return std::optional(TenantRowFacts{rows.text(0, 0), rows.text(0, 1)});
}

Result<void> PgTenantDatabase::insertTenantRow(const TenantRow &row, const QString &operation)
{
    const Result<void> inserted = commit(row.database, sql::insertTenantRow(row, operation));
    if (!inserted && inserted.error().sqlState == "23505"_L1) // unique_violation
        return fail(taken(u"tenant"_s, row.tenantId, inserted.error()));
    return inserted;
}

Result<std::optional<QString>> PgTenantDatabase::findSubscription(const QString &database, const QString &tenantId)
{
    TM_TRY(const PgRows rows, ask(database, subscriptionSql, {tenantId}));
    return rows.size() == 0 ? std::optional<QString>() : std::optional(rows.text(0, 0));
}

Result<void> PgTenantDatabase::setSubscription(const QString &database, const QString &tenantId, const QString &plan)
{
    TM_TRY(PgConnection *const session, sessionIn(database));
    return session->transaction([&](PgConnection &within) -> Result<void> {
        TM_TRY(const PgRows rows, within.query(subscriptionSql + u" FOR UPDATE"_s, {tenantId}));
        if (rows.size() == 0)
            return fail({.code = ErrorCode::NotFound, .args = {u"subscription"_s, tenantId}, .source = ErrorSource::Postgres});
        return runStatements(within, sql::updateSubscription(tenantId, plan));
    });
}

Result<void> PgTenantDatabase::deleteTenantRow(const QString &database, const QString &tenantId)
{
    return commit(database, sql::deleteTenantRow(tenantId));
}

Result<void> PgTenantDatabase::checkReplaceable(const SchemaPlace &place)
{
    TM_TRY(PgConnection *const session, sessionIn(place.database));
    return checkNobodyIsBuiltOn(*session, place.schema);
}

Result<void> PgTenantDatabase::prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer)
{
    return commit(place.database, sql::prepareSchema(place, operation, restorer));
}

Result<void> PgTenantDatabase::renameSchema(const QString &database, const QString &from, const QString &to)
{
    return commit(database, sql::renameSchema(from, to));
}

Result<void> PgTenantDatabase::checkNamedNowhere(const SchemaPlace &place, const QString &former)
{
    TM_TRY(PgConnection *const session, sessionIn(place.database));
    return checkNothingNames(*session, place.schema, former);
}

Result<void> PgTenantDatabase::moveToPublic(const SchemaPlace &place)
{
    // Not the session that is kept: the database gets another name next, which waits until nobody is connected to it.
    TM_TRY(const std::unique_ptr<PgConnection> session, connectionTo(place.database));
    return session->transaction([&](PgConnection &within) -> Result<void> {
        TM_TRY(const PgRows present, within.query(schemaSql, {place.schema}));
        if (present.size() == 0)
            return {};
        TM_CHECK(runStatements(within, sql::moveToPublic(place.schema)));
        return checkNothingNames(within, publicSchema, place.schema);
    });
}

Result<void> PgTenantDatabase::takeTables(const SchemaPlace &side, const std::vector<TableName> &tables, const QString &operation)
{
    TM_TRY(PgConnection *const session, sessionIn(side.database));
    const Result<void> took =
        session->transaction([&](PgConnection &within) { return tmc::takeTables(within, side, tables, operation); });
    if (!took && took.error().sqlState == duplicateSchema)
        return fail(taken(u"schema"_s, side.schema, took.error()));
    return took;
}

Result<void> PgTenantDatabase::adoptSchema(const SchemaPlace &place, const QString &restorer)
{
    // The session that is kept was idle for as long as the data took, which the server ends after a minute.
    m_session.reset();
    TM_CHECK(commit(place.database, sql::adoptSchema(place, restorer)));
    TM_TRY(PgConnection *const session, sessionIn(place.database));
    TM_TRY(const QStringList tables, tablesOf(*session, place.schema));
    for (const QString &table : tables)
        TM_CHECK(session->query(sql::analyzeTable(table)));
    return {};
}

Result<void> PgTenantDatabase::discardSchema(const SchemaPlace &place, const QString &restorer)
{
    return commit(place.database, sql::discardSchema(place, restorer));
}

Result<void> PgTenantDatabase::swapSchemas(const SchemaSwap &swap, const QString &operation)
{
    TM_TRY(PgConnection *const session, sessionIn(swap.live.database));
    return session->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(checkNobodyIsBuiltOn(within, swap.live.schema));
        TM_TRY(const std::vector<SchemaRight> rights, rightsOn(within, swap.live.schema));
        TM_TRY(const QString comment, commentOn(within, swap.live.schema));
        return runStatements(within, sql::swapSchemas(swap, rights, comment, operation));
    });
}

} // namespace tmc
