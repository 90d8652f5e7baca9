#include "core/adapters/postgres/pgclusterload.h"

#include "core/adapters/postgres/backupcontentssql.h"
#include "core/adapters/postgres/pgbackupcontents.h"
#include "core/adapters/postgres/statementsql.h"
#include "core/domain/sqlstatements.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// The session that asks is not a finding: it is left out of what is active or has been running for longest.
const QString loadSql = uR"(
WITH rights AS (
  SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS all_stats),
sessions AS (
  SELECT a.pid, coalesce(a.datname, '') AS database, coalesce(a.usename, '') AS role, a.state,
         extract(epoch FROM clock_timestamp() - a.query_start) AS query_seconds,
         extract(epoch FROM clock_timestamp() - a.xact_start) AS transaction_seconds
  FROM pg_stat_activity a WHERE a.backend_type = 'client backend'),
others AS (SELECT * FROM sessions WHERE pid <> pg_backend_pid())
SELECT json_build_object(
  'maxConnections', current_setting('max_connections')::integer,
  'reservedConnections', current_setting('superuser_reserved_connections')::integer,
  'role', current_user,
  'seesAll', r.all_stats,
  'connections', CASE WHEN r.all_stats THEN (SELECT count(*) FROM sessions) ELSE (SELECT sum(numbackends) FROM pg_stat_database) END,
  'active', CASE WHEN r.all_stats THEN (SELECT count(*) FROM others WHERE state = 'active') END,
  'idleInTransaction', CASE WHEN r.all_stats THEN (SELECT count(*) FROM others WHERE state LIKE 'idle in transaction%') END,
  'longestQuery', CASE WHEN r.all_stats THEN (
    SELECT json_build_object('seconds', query_seconds, 'database', database, 'role', role, 'pid', pid)
    FROM others WHERE state = 'active' ORDER BY query_seconds DESC NULLS LAST LIMIT 1) END,
  'longestTransaction', CASE WHEN r.all_stats THEN (
    SELECT json_build_object('seconds', transaction_seconds, 'database', database, 'role', role, 'pid', pid)
    FROM others WHERE transaction_seconds IS NOT NULL ORDER BY transaction_seconds DESC LIMIT 1) END,
  'waitingLocks', (SELECT count(*) FROM pg_locks WHERE NOT granted),
  'walBytes', CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') END,
  'behindSeconds', CASE WHEN pg_is_in_recovery() THEN extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END,
  'databases', (
    SELECT json_agg(json_build_object('name', datname, 'connections', numbackends, 'blocksHit', blks_hit, 'blocksRead', blks_read,
               'committed', xact_commit, 'rolledBack', xact_rollback, 'deadlocks', deadlocks, 'temporaryBytes', temp_bytes) ORDER BY datname)
    FROM pg_stat_database WHERE datname IS NOT NULL),
  'replicas', (
    SELECT json_agg(json_build_object('name', coalesce(application_name, ''), 'state', coalesce(state, ''),
               'behindBytes', CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) END))
    FROM pg_stat_replication))
FROM rights r)"_s;

const QString queriesSql = uR"(
SELECT json_build_object(
  'role', current_user,
  'seesAll', pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'),
  'queries', (
    SELECT json_agg(json_build_object('pid', pid, 'database', coalesce(datname, ''), 'role', coalesce(usename, ''), 'state', state,
               'waitingFor', CASE WHEN state = 'active' AND wait_event_type IS NOT NULL THEN wait_event_type || ': ' || wait_event ELSE '' END,
               'seconds', extract(epoch FROM clock_timestamp() - query_start),
               'transactionSeconds', extract(epoch FROM clock_timestamp() - xact_start),
               'blockedBy', CASE WHEN wait_event_type = 'Lock' THEN to_json(pg_blocking_pids(pid)) END,
               'statement', left(query, 1000)))
    FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid())))"_s;

const QString accessSql = uR"(
SELECT json_build_object(
  'superusers', (
    SELECT json_agg(r.rolname ORDER BY r.rolname) FROM pg_roles r
    WHERE r.rolcanlogin AND (r.rolsuper OR EXISTS (
      SELECT FROM pg_roles s WHERE s.rolsuper AND s.oid <> r.oid AND pg_has_role(r.oid, s.oid, 'MEMBER')))),
  'publicDatabases', (
    SELECT json_agg(datname ORDER BY datname) FROM pg_database
    WHERE datallowconn AND NOT datistemplate AND has_database_privilege('public', oid, 'CONNECT'))))"_s;

const QString tablesSql = uR"(
SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND CASE WHEN $1::text IS NULL THEN n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ELSE n.nspname::text = $1 END
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))"_s;

} // namespace

PgClusterLoad::PgClusterLoad(PostgresAccess access, const OperatorIdentity &identity)
    : m_access(std::move(access)),
      m_options(pgOptions(m_access, identity, PgSessionClass::Read))
{
    // The suffix keeps readers out of what a take-over ends.
    m_options.applicationName = identity.holder.isEmpty() ? u"tmc/load"_s : pgApplicationName(identity) + u"/load"_s;
}

PgClusterLoad::~PgClusterLoad() = default;

Result<QJsonObject> PgClusterLoad::query(const QString &sql, const PgParameters &parameters)
{
    const bool wasKept = m_connection && m_connection->isOpen();
    if (!wasKept) {
        m_connection.reset();
        TM_TRY(m_connection, PgConnection::open(m_options, m_access.password));
    }
    auto rows = m_connection->query(sql, parameters);
    if (!rows && rows.error().code == ErrorCode::PostgresConnectionLost && wasKept) {
        m_connection.reset();
        TM_TRY(m_connection, PgConnection::open(m_options, m_access.password));
        rows = m_connection->query(sql, parameters);
    }
    if (!rows)
        return fail(rows.error());
    return parseJsonObject(rows->bytes(0, 0));
}

Result<ClusterLoad> PgClusterLoad::readLoad()
{
    TM_TRY(const QJsonObject json, query(loadSql));
    return clusterLoadFromJson(json);
}

Result<RunningQueries> PgClusterLoad::readQueries()
{
    TM_TRY(const QJsonObject json, query(queriesSql));
    return runningQueriesFromJson(json);
}

Result<ClusterAccess> PgClusterLoad::readAccess()
{
    TM_TRY(const QJsonObject json, query(accessSql));
    return clusterAccessFromJson(json);
}

Result<DatabaseLook> PgClusterLoad::look(const QString &database, const QString &schema)
{
    PgOptions options = m_options;
    options.database = database;
    TM_TRY(const std::unique_ptr<PgConnection> connection, PgConnection::open(options, m_access.password));
    TM_CHECK(settleTextForms(*connection));
    const PgParameters scope{schema.isEmpty() ? std::nullopt : std::optional(schema)};
    TM_TRY(const PgRows tables, connection->query(tablesSql, scope));
    DatabaseLook found{.tables = tables.number(0, 0), .migration = {}};
    TM_TRY(const PgRows table, connection->query(backupsql::migrationTable, scope));
    if (table.size() == 0)
        return found;
    TM_TRY(const PgRows newest, connection->query(backupsql::newestMigration(table.text(0, 0), table.text(0, 1))));
    found.migration = table.text(0, 0) + u' ' + (newest.size() > 0 ? newest.text(0, 0) : QString());
    return found;
}

Result<SlowStatements> PgClusterLoad::readStatements(const std::vector<StatementFilter> &filters)
{
    TM_TRY(const QJsonObject there, query(statementsql::statistics));
    SlowStatements found = statementStatisticsFromJson(there);
    if (found.statistics != StatementStatistics::Available)
        return found;
    TM_TRY(const QString schema, sql::quoteIdentifier(there.value(u"schema"_s).toString()));
    TM_TRY(const QJsonObject counted,
           query(statementsql::statements(schema, there.value(u"tellsSince"_s).toBool()), {statementsql::filterParameter(filters)}));
    found.since = timeFromJson(counted.value(u"since"_s));
    found.statements = slowStatementsFromJson(counted);
    return found;
}

} // namespace tmc
