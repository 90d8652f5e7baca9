#include "core/adapters/postgres/statementsql.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc::statementsql {

const QString statistics = uR"(
SELECT json_build_object(
  'database', current_database(),
  'role', current_user,
  'seesAll', pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'),
  'isShipped', EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements'),
  'isLoaded', EXISTS (SELECT FROM pg_settings WHERE name = 'pg_stat_statements.max'),
  'version', (SELECT extversion FROM pg_extension WHERE extname = 'pg_stat_statements'),
  'schema', (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'),
  'tellsSince', to_regclass((
    SELECT quote_ident(n.nspname) || '.pg_stat_statements_info'
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements')) IS NOT NULL))"_s;

// Those with the highest mean as well: a statement that is slow but rare is not among those that took most in all.
QString statements(const QString &schema, bool tellsSince)
{
    const QString since = tellsSince ? uR"('since', (
  SELECT to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM %1.pg_stat_statements_info), )"_s.arg(schema)
                                     : QString();
    return uR"(
WITH wanted AS (SELECT f.database, f.role FROM json_to_recordset($1::json) AS f(database text, role text)),
counted AS (
  SELECT coalesce(d.datname, '') AS database, coalesce(r.rolname, '') AS role, s.calls, s.mean_exec_time AS mean,
         s.total_exec_time AS total, s.rows, left(s.query, 2000) AS statement,
         concat_ws('/', s.dbid, s.userid, s.queryid,
                   row_number() OVER (PARTITION BY s.dbid, s.userid, s.queryid ORDER BY s.total_exec_time DESC)) AS id,
         row_number() OVER (ORDER BY s.total_exec_time DESC) AS by_total,
         row_number() OVER (ORDER BY s.mean_exec_time DESC) AS by_mean
  FROM %1.pg_stat_statements s LEFT JOIN pg_database d ON d.oid = s.dbid LEFT JOIN pg_roles r ON r.oid = s.userid
  WHERE $1::json IS NULL
     OR EXISTS (SELECT FROM wanted w WHERE w.database = d.datname::text AND (w.role = '' OR w.role = r.rolname::text)))
SELECT json_build_object(%2'statements', (
  SELECT json_agg(json_build_object('database', database, 'role', role, 'calls', calls, 'mean', mean, 'total', total, 'rows', rows,
                                    'statement', statement, 'id', id))
  FROM counted WHERE by_total <= 300 OR by_mean <= 300)))"_s.arg(schema, since);
}

std::optional<QString> filterParameter(const std::vector<StatementFilter> &filters)
{
    if (filters.empty())
        return std::nullopt;
    QJsonArray array;
    for (const StatementFilter &filter : filters)
        array.append(QJsonObject{{u"database"_s, filter.database}, {u"role"_s, filter.role}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace tmc::statementsql
