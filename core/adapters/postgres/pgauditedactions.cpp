#include "core/adapters/postgres/pgauditedactions.h"

#include "core/adapters/postgres/pgregistrytransaction.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString sessionSql = uR"(
SELECT coalesce(datname, ''), coalesce(usename, '') FROM pg_stat_activity
WHERE pid = $1::integer AND backend_type = 'client backend' AND pid <> pg_backend_pid())"_s;

Error noSession(qint64 pid)
{
    return {.code = ErrorCode::NotFound, .args = {u"session"_s, QString::number(pid)}, .source = ErrorSource::Postgres};
}

} // namespace

PgAuditedActions::PgAuditedActions(PostgresAccess access, OperatorIdentity identity)
    : m_access(std::move(access)),
      m_identity(std::move(identity))
{
}

PgAuditedActions::~PgAuditedActions() = default;

Result<PgConnection *> PgAuditedActions::connection()
{
    if (!m_connection || !m_connection->isOpen()) {
        // Sessions of readers may not write.
        PgOptions options = pgOptions(m_access, m_identity, PgSessionClass::Operation);
        // The suffix keeps it out of what a take-over ends.
        options.applicationName = pgApplicationName(m_identity) + u"/act"_s;
        TM_TRY(m_connection, PgConnection::open(options, m_access.password));
    }
    return m_connection.get();
}

Result<void> PgAuditedActions::noteReveal(const QString &container, const QString &variable)
{
    TM_TRY(PgConnection * registry, connection());
    return registry->transaction([&](PgConnection &within) {
        return insertActivity(within, m_identity, {}, u"container.value-revealed"_s, container, {{u"variable"_s, variable}});
    });
}

Result<void> PgAuditedActions::noteShell(const QString &container)
{
    TM_TRY(PgConnection * registry, connection());
    return registry->transaction(
        [&](PgConnection &within) { return insertActivity(within, m_identity, {}, u"container.shell-opened"_s, container, {}); });
}

Result<void> PgAuditedActions::cancelQuery(qint64 pid)
{
    TM_TRY(PgConnection * registry, connection());
    return registry->transaction([&](PgConnection &within) -> Result<void> {
        const PgParameters number{QString::number(pid)};
        TM_TRY(const PgRows session, within.query(sessionSql, number));
        if (session.size() == 0)
            return fail(noSession(pid));
        TM_CHECK(insertActivity(within, m_identity, {}, u"query.cancelled"_s, session.text(0, 0),
                                {{u"pid"_s, pid}, {u"role"_s, session.text(0, 1)}}));
        TM_TRY(const PgRows told, within.query(u"SELECT pg_cancel_backend($1::integer)"_s, number, IfLost::Unknown));
        if (!told.flag(0, 0))
            return fail(noSession(pid));
        return {};
    });
}

} // namespace tmc
