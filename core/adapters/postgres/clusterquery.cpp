#include "core/adapters/postgres/clusterquery.h"

#include "core/adapters/postgres/schemadatabases.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString clusterSql = uR"(
SELECT json_build_object(%1
  'systemIdentifier', (SELECT system_identifier::text FROM pg_control_system()),
  'serverVersion', current_setting('server_version_num')::integer,
  'inRecovery', pg_is_in_recovery(),
  'maxConnections', current_setting('max_connections')::integer,
  'roles', (SELECT json_agg(rolname ORDER BY rolname) FROM pg_roles),
  'databases', (
    SELECT json_agg(json_build_object('name', d.datname, 'owner', coalesce(r.rolname, ''), 'invalid', d.datconnlimit = -2,
               'connections', coalesce(a.connections, 0),
               'size', CASE WHEN n.databases <= 1000 AND d.datconnlimit <> -2 AND has_database_privilege(d.oid, 'CONNECT')
                            THEN pg_database_size(d.oid) ELSE 0 END) ORDER BY d.datname)
    FROM pg_database d
    CROSS JOIN (SELECT count(*) AS databases FROM pg_database) n
    LEFT JOIN pg_roles r ON r.oid = d.datdba
    LEFT JOIN (SELECT datid, count(*) AS connections FROM pg_stat_activity WHERE datid IS NOT NULL GROUP BY datid) a
           ON a.datid = d.oid)))"_s;

const QString databaseSql = uR"(
SELECT d.datname, coalesce(r.rolname, ''), d.datconnlimit = -2,
       (SELECT count(*) FROM pg_stat_activity a WHERE a.datid = d.oid),
       CASE WHEN d.datconnlimit <> -2 AND has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE 0 END
FROM pg_database d LEFT JOIN pg_roles r ON r.oid = d.datdba WHERE d.datname::text = $1)"_s;

DatabaseFacts databaseFromJson(const QJsonObject &json)
{
    return {.name = json.value(u"name"_s).toString(),
            .owner = json.value(u"owner"_s).toString(),
            .size = {json.value(u"size"_s).toInteger()},
            .connections = json.value(u"connections"_s).toInt(),
            .isInvalid = json.value(u"invalid"_s).toBool()};
}

Result<ClusterFacts> factsFrom(PgConnection &connection, const QString &sql)
{
    TM_TRY(const PgRows rows, connection.query(sql));
    TM_TRY(const QJsonObject json, parseJsonObject(rows.bytes(0, 0)));
    std::vector<SchemaDatabaseFacts> schemaDatabases;
    for (const QString &name : stringsFromJson(json.value(u"schemaDatabases"_s)))
        schemaDatabases.push_back({.name = name, .missing = {}, .schemas = {}});
    return ClusterFacts{.systemIdentifier = json.value(u"systemIdentifier"_s).toString(),
                        .serverVersion = json.value(u"serverVersion"_s).toInt(),
                        .inRecovery = json.value(u"inRecovery"_s).toBool(),
                        .maxConnections = json.value(u"maxConnections"_s).toInt(),
                        .databases = arrayFromJson<DatabaseFacts>(json.value(u"databases"_s), databaseFromJson),
                        .roles = stringsFromJson(json.value(u"roles"_s)),
                        .schemaDatabases = std::move(schemaDatabases)};
}

} // namespace

Result<ClusterFacts> readClusterFacts(PgConnection &connection)
{
    return factsFrom(connection, clusterSql.arg(QString()));
}

Result<ClusterFacts> readClusterFactsWithCatalogue(PgConnection &connection)
{
    return factsFrom(connection, clusterSql.arg(u"'schemaDatabases', "_s + schemaDatabaseNamesSql() + u","_s));
}

Result<std::optional<DatabaseFacts>> readDatabaseFacts(PgConnection &connection, const QString &name)
{
    TM_TRY(const PgRows rows, connection.query(databaseSql, {name}));
    if (rows.size() == 0)
        return std::optional<DatabaseFacts>();
    return std::optional(DatabaseFacts{.name = rows.text(0, 0),
                                       .owner = rows.text(0, 1),
                                       .size = {rows.number(0, 4)},
                                       .connections = static_cast<int>(rows.number(0, 3)),
                                       .isInvalid = rows.flag(0, 2)});
}

} // namespace tmc
