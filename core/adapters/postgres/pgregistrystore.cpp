#include "core/adapters/postgres/pgregistrystore.h"

#include "core/adapters/postgres/activitychain.h"
#include "core/adapters/postgres/clusterquery.h"
#include "core/adapters/postgres/registrymigrations.h"
#include "core/adapters/postgres/registryqueries.h"
#include "core/adapters/postgres/schemadatabases.h"
#include "core/support/json.h"

#include <future>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString versionSql = u"SELECT max(version) FROM tm.schema_version"_s;

const QString activitySql = uR"(
SELECT json_build_object('sequence', sequence, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'who', who,
           'origin', origin, 'action', action, 'subject', subject, 'operation', operation_id, 'details', details, 'hash', hash)
FROM tm.activity_log WHERE sequence < $2::bigint ORDER BY sequence DESC LIMIT $1)"_s;

// The columns as tm.chain_activity hashed them; a page at a time, so that a log of millions of rows needs little memory.
const QString chainSql = uR"(
SELECT sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), who, origin, database_role, action, subject,
       coalesce(operation_id::text, ''), details::text, previous_hash, hash
FROM tm.activity_log WHERE sequence > $1::bigint ORDER BY sequence LIMIT 5000)"_s;
constexpr std::size_t chainColumns = 10;

Result<void> checkVersion(int found)
{
    const int known = registryVersion();
    if (found == known)
        return {};
    if (found == 0)
        return fail(Error{.code = ErrorCode::RegistryMissing, .source = ErrorSource::Postgres});
    return fail(Error{.code = found < known ? ErrorCode::RegistryTooOld : ErrorCode::RegistryTooNew,
                      .args = {QString::number(found), QString::number(known)},
                      .source = ErrorSource::Postgres});
}

} // namespace

PgRegistryStore::PgRegistryStore(PostgresAccess access, OperatorIdentity identity)
    : m_access(std::move(access)),
      m_options(pgOptions(m_access, identity, PgSessionClass::Read))
{
    // The suffix keeps readers out of what a take-over ends and of what counts as "the holder is still there".
    m_options.applicationName = identity.holder.isEmpty() ? u"tmc/read"_s : pgApplicationName(identity) + u"/read"_s;
}

PgRegistryStore::~PgRegistryStore() = default;

Result<PgConnection *> PgRegistryStore::connection()
{
    if (!m_connection || !m_connection->isOpen()) {
        m_earlierRoundTrips = roundTrips();
        m_connection.reset();
        TM_TRY(m_connection, PgConnection::open(m_options, m_access.password));
    }
    return m_connection.get();
}

Result<PgRows> PgRegistryStore::query(const QString &sql, const PgParameters &parameters)
{
    const bool wasKept = m_connection && m_connection->isOpen();
    TM_TRY(PgConnection * first, connection());
    auto rows = first->query(sql, parameters);
    if (rows || rows.error().code != ErrorCode::PostgresConnectionLost || !wasKept)
        return rows;
    TM_TRY(PgConnection * second, connection());
    return second->query(sql, parameters);
}

qint64 PgRegistryStore::roundTrips() const
{
    qint64 trips = m_earlierRoundTrips + (m_connection ? m_connection->statementCount() : 0);
    for (const auto &[name, connection] : m_schemaDatabases)
        trips += connection->statementCount();
    return trips;
}

Result<int> PgRegistryStore::schemaVersion()
{
    TM_TRY(const PgRows rows, query(versionSql));
    if (rows.isNull(0, 0))
        return fail(Error{.code = ErrorCode::RegistryMissing, .source = ErrorSource::Postgres});
    return static_cast<int>(rows.number(0, 0));
}

Result<RegistryFacts> PgRegistryStore::readRegistry()
{
    const auto rows = query(registryQuery());
    if (!rows) {
        // Another version may lack a table or a column of the query: then its version is the thing to say.
        if (rows.error().sqlState.startsWith("42"_L1)) {
            if (const auto version = schemaVersion())
                TM_CHECK(checkVersion(*version));
        }
        return fail(rows.error());
    }
    TM_TRY(RegistryFacts facts, registryFromAnswer(rows->bytes(0, 0)));
    TM_CHECK(checkVersion(facts.schemaVersion));
    return facts;
}

Result<ClusterFacts> PgRegistryStore::readCluster()
{
    const bool wasKept = m_connection && m_connection->isOpen();
    TM_TRY(PgConnection * first, connection());
    // Databases that were there last time are asked while the cluster answers: one round trip in time instead of one for each.
    std::map<QString, std::future<Result<SchemaDatabaseFacts>>> asked;
    for (const auto &[name, kept] : m_schemaDatabases) {
        if (kept && kept->isOpen())
            asked.emplace(
                name, std::async(std::launch::async, [name = name, open = kept.get()] { return readSchemaDatabase(*open, name); }));
    }
    auto facts = readClusterFactsWithCatalogue(*first);
    if (!facts && facts.error().code == ErrorCode::PostgresConnectionLost && wasKept) {
        TM_TRY(PgConnection * second, connection());
        facts = readClusterFactsWithCatalogue(*second);
    }
    if (!facts)
        return facts;
    for (SchemaDatabaseFacts &database : facts->schemaDatabases) {
        if (const auto answer = asked.find(database.name); answer != asked.end()) {
            if (auto known = answer->second.get(); known || known.error().code != ErrorCode::PostgresConnectionLost) {
                TM_TRY(database, std::move(known));
                continue;
            }
        }
        TM_TRY(database, schemaDatabase(database.name));
    }
    return facts;
}

Result<SchemaDatabaseFacts> PgRegistryStore::schemaDatabase(const QString &name)
{
    std::unique_ptr<PgConnection> &kept = m_schemaDatabases[name];
    if (kept && kept->isOpen()) {
        auto facts = readSchemaDatabase(*kept, name);
        if (facts || facts.error().code != ErrorCode::PostgresConnectionLost)
            return facts;
    }
    PgOptions options = m_options;
    options.database = name;
    auto opened = PgConnection::open(options, m_access.password);
    if (!opened) {
        m_schemaDatabases.erase(name);
        // Not being let in is a fact about this database and must not hide all the others.
        if (opened.error().code == ErrorCode::PostgresUnreachable || opened.error().code == ErrorCode::PostgresConnectionLost)
            return fail(opened.error());
        return SchemaDatabaseFacts{.name = name, .missing = u"CONNECT"_s, .schemas = {}};
    }
    kept = std::move(*opened);
    return readSchemaDatabase(*kept, name);
}

Result<std::vector<ActivityEntry>> PgRegistryStore::readActivity(int limit, qint64 before)
{
    if (limit < 1 || limit > 10'000)
        return fail(ErrorCode::InvalidInput, {u"limit"_s, QString::number(limit)});
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    TM_TRY(const PgRows rows, query(activitySql, {QString::number(limit), QString::number(below)}));
    std::vector<ActivityEntry> entries;
    entries.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        TM_TRY(const QJsonObject json, parseJsonObject(rows.bytes(row, 0)));
        entries.push_back(activityFromJson(json));
    }
    return entries;
}

Result<std::optional<qint64>> PgRegistryStore::firstTamperedActivity()
{
    qint64 last = 0;
    QString previous = activitychain::firstPrevious();
    for (;;) {
        TM_TRY(const PgRows rows, query(chainSql, {QString::number(last)}));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            QList<QByteArray> columns;
            for (std::size_t column = 0; column < chainColumns; ++column)
                columns.append(rows.bytes(row, column));
            const qint64 sequence = rows.number(row, 0);
            const QString hash = rows.text(row, chainColumns);
            if (sequence != last + 1 || QString::fromUtf8(columns.last()) != previous || activitychain::hashOf(columns) != hash)
                return std::optional(sequence);
            last = sequence;
            previous = hash;
        }
        if (rows.size() == 0)
            return std::optional<qint64>();
    }
}

Result<OperationRecord> PgRegistryStore::readOperation(const OperationId &id)
{
    TM_TRY(const PgRows rows, query(operationQuery(), {id.value()}));
    if (rows.size() == 0)
        return fail(ErrorCode::NotFound, {u"operation"_s, id.value()});
    return operationFromAnswer(rows.bytes(0, 0));
}

Result<WorkspaceRecord> PgRegistryStore::readWorkspaceRecord(const WorkspaceId &id)
{
    TM_TRY(const PgRows rows, query(workspaceRecordQuery(), {id.value()}));
    return workspaceRecordFromAnswer(rows.bytes(0, 0));
}

} // namespace tmc
