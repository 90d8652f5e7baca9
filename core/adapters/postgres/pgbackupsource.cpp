#include "core/adapters/postgres/pgbackupsource.h"

#include "core/adapters/postgres/pgbackupcontents.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// pg_dump begins after everything has been counted and may then run for hours, while this session says nothing.
const QString holdSql =
    u"SELECT set_config('idle_in_transaction_session_timeout', '0', false), set_config('statement_timeout', '600s', false)"_s;
const QString beginSql = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
const QString factsSql = u"SELECT pg_export_snapshot(), current_setting('server_version_num'), (SELECT system_identifier FROM"
                         " pg_control_system()), (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s;
const QString clockSql = u"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s;

// The first one is of the held snapshot, the second one of this moment: pg_dump takes its rows from whatever has the name when it comes to them.
const QString sameSchemaSql = u"SELECT coalesce((SELECT oid::text FROM pg_catalog.pg_namespace WHERE nspname::text = $1), ''),"
                              " coalesce(pg_catalog.to_regnamespace(pg_catalog.quote_ident($1))::oid::text, '')"_s;

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC();
}

class PgHeldSnapshot final : public HeldSnapshot {
public:
    PgHeldSnapshot(std::unique_ptr<PgConnection> connection, BackupSubject subject)
        : m_connection(std::move(connection)),
          m_subject(std::move(subject))
    {
    }

    Result<void> take()
    {
        TM_CHECK(m_connection->query(holdSql));
        TM_CHECK(settleTextForms(*m_connection));
        TM_CHECK(m_connection->query(beginSql));
        TM_TRY(const PgRows facts, m_connection->query(factsSql));
        m_name = facts.text(0, 0);
        m_serverVersion = static_cast<int>(facts.number(0, 1));
        m_systemIdentifier = facts.text(0, 2);
        m_takenAt = timeOf(facts.number(0, 3));
        return {};
    }

    QString name() const override { return m_name; }
    int serverVersion() const override { return m_serverVersion; }
    QDateTime takenAt() const override { return m_takenAt; }
    QString systemIdentifier() const override { return m_systemIdentifier; }

    Result<BackupContents> contents(std::stop_token stop) override
    {
        ConnectionQueries queries(*m_connection);
        return readBackupContents(queries, m_subject, {}, std::move(stop));
    }

    Result<std::vector<BackedUpTable>> wholeTables(const QStringList &names, std::stop_token stop) override
    {
        ConnectionQueries queries(*m_connection);
        return readWholeTables(queries, m_subject, names, std::move(stop));
    }

    Result<QDateTime> release(BackupContents &contents) override
    {
        TM_CHECK(checkSameSchema());
        ConnectionQueries queries(*m_connection);
        TM_CHECK(readSequencesAgain(queries, m_subject, contents));
        TM_TRY(const PgRows clock, m_connection->query(clockSql));
        TM_CHECK(m_connection->query(u"COMMIT"_s));
        return timeOf(clock.number(0, 0));
    }

private:
    /// A restore that put another schema in its place meanwhile would leave a copy of which half is of either.
    Result<void> checkSameSchema()
    {
        if (m_subject.scope != BackupScope::Schema)
            return {};
        TM_TRY(const PgRows found, m_connection->query(sameSchemaSql, {m_subject.schema}));
        if (found.text(0, 0) == found.text(0, 1))
            return {};
        return fail(ErrorCode::BackupDamaged, {}, u"another schema took the place of %1 while it was copied"_s.arg(m_subject.schema));
    }

    std::unique_ptr<PgConnection> m_connection;
    BackupSubject m_subject;
    QString m_name;
    int m_serverVersion = 0;
    QString m_systemIdentifier;
    QDateTime m_takenAt;
};

} // namespace

PgBackupSource::PgBackupSource(PostgresAccess access, OperatorIdentity identity)
    : m_access(std::move(access)),
      m_identity(std::move(identity))
{
}

Result<std::unique_ptr<HeldSnapshot>> PgBackupSource::hold(const BackupSubject &subject)
{
    PgOptions options = pgOptions(m_access, m_identity, PgSessionClass::Read);
    options.database = subject.database;
    TM_TRY(std::unique_ptr<PgConnection> connection, PgConnection::open(options, m_access.password));
    auto held = std::make_unique<PgHeldSnapshot>(std::move(connection), subject);
    TM_CHECK(held->take());
    return held;
}

} // namespace tmc
