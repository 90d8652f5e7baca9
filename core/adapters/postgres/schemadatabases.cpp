#include "core/adapters/postgres/schemadatabases.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// `missing` names what is not there or not allowed, in PostgreSQL's own words.
const QString databaseSql = uR"(
SELECT json_build_object(
  'schemas', (SELECT coalesce(json_agg(n.nspname ORDER BY n.nspname), '[]') FROM pg_catalog.pg_namespace n),
  'missing', concat_ws(', ',
    CASE WHEN NOT has_database_privilege(current_database(), 'CREATE') THEN 'CREATE' END,
    (SELECT string_agg(CASE WHEN to_regclass(t.name) IS NULL THEN t.name ELSE 'INSERT ' || t.name END, ', ')
     FROM unnest(ARRAY['public.tenants', 'public.tenant_subscriptions', 'public.tenant_settings']) AS t (name)
     WHERE to_regclass(t.name) IS NULL OR NOT has_table_privilege(to_regclass(t.name), 'INSERT')))))"_s;

const QString grantedSql = u"SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_roles r, pg_catalog.pg_database d WHERE r.rolname::text = $1"
                           " AND d.datname::text = $2 AND has_database_privilege(r.oid, d.oid, 'CREATE WITH GRANT OPTION'))"_s;

} // namespace

QString schemaDatabaseNamesSql()
{
    // to_jsonb, because a registry of version 1 has no column for QA variants.
    return uR"((SELECT coalesce(json_agg(DISTINCT d.datname), '[]') FROM tm.products p
    CROSS JOIN LATERAL (VALUES (p.schema_database), (to_jsonb(p) ->> 'qa_schema_database')) AS n (name)
    JOIN pg_catalog.pg_database d ON d.datname::text = n.name WHERE p.isolation = 'schema'))"_s;
}

Result<SchemaDatabaseFacts> readSchemaDatabase(PgConnection &connection, const QString &name)
{
    TM_TRY(const PgRows rows, connection.query(databaseSql));
    TM_TRY(const QJsonObject json, parseJsonObject(rows.bytes(0, 0)));
    return SchemaDatabaseFacts{
        .name = name, .missing = json.value(u"missing"_s).toString(), .schemas = stringsFromJson(json.value(u"schemas"_s))};
}

Result<bool> mayMakeTenants(PgConnection &connection, const QString &role, const QString &database)
{
    TM_TRY(const PgRows rows, connection.query(grantedSql, {role, database}));
    return rows.flag(0, 0);
}

} // namespace tmc
