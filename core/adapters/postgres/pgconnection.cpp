#include "core/adapters/postgres/pgconnection.h"

#include "core/adapters/postgres/pqxxversions.h"
#include "core/adapters/postgres/rawconnection.h"

#include <sys/socket.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

PgRows toRows(const pqxx::result &result)
{
    std::vector<std::vector<PgRows::Cell>> rows;
    rows.reserve(static_cast<std::size_t>(result.size()));
    for (const auto &row : result) {
        std::vector<PgRows::Cell> cells;
        for (const auto &field : row) {
            if (field.is_null())
                cells.emplace_back();
            else
                cells.emplace_back(QByteArray(field.c_str(), static_cast<qsizetype>(field.size())));
        }
        rows.push_back(std::move(cells));
    }
    return PgRows(std::move(rows), static_cast<qint64>(result.affected_rows()));
}

} // namespace

struct PgConnection::Session {
    explicit Session(PGconn *opened)
        : raw(opened),
          connection(pqxxversions::adopt(opened)),
          quiet(*connection),
          socket(PQsocket(opened))
    {
    }
    ~Session()
    {
        socket = -1;
        work.reset();
    }

    PGconn *raw; // owned by `connection`
    std::unique_ptr<pqxxversions::Connection> connection;
    pqxxversions::Quiet quiet; // notices of the server would go to standard error
    std::unique_ptr<pqxx::work> work;
    bool workFailed = false; // the server answers ROLLBACK to the COMMIT of such a transaction, without an error
    std::atomic<int> socket;
};

PgConnection::PgConnection(std::unique_ptr<Session> session) : m_session(std::move(session))
{
}

PgConnection::~PgConnection() = default;

Result<std::unique_ptr<PgConnection>> PgConnection::open(const PgOptions &options, const Secret &password)
{
    TM_TRY(RawConnection raw, openRawConnection(options, password));
    TM_TRY(std::unique_ptr<Session> session,
           guarded([&raw] { return std::make_unique<Session>(raw.release()); }, [] { return true; }, IfLost::NothingHappened));
    std::unique_ptr<PgConnection> connection(new PgConnection(std::move(session)));
    TM_CHECK(connection->applySettings(options.sessionClass));
    connection->m_statements = 0;
    return connection;
}

Result<void> PgConnection::applySettings(PgSessionClass sessionClass)
{
    const auto applied = query(settingsStatement(sessionSettings(sessionClass, true)));
    if (applied)
        return {};
    // A server whose operating system cannot tell that a client has gone refuses that one setting (invalid_parameter_value).
    if (applied.error().sqlState != "22023"_L1)
        return fail(applied.error());
    TM_CHECK(query(settingsStatement(sessionSettings(sessionClass, false))));
    return {};
}

bool PgConnection::isOpen() const
{
    return PQstatus(m_session->raw) == CONNECTION_OK;
}

Result<PgRows> PgConnection::query(const QString &sql, const PgParameters &parameters, IfLost ifLost)
{
    pqxxversions::Values values;
    for (const auto &parameter : parameters) {
        // libpq takes text parameters up to their first NUL and would cut the rest off silently.
        if (parameter && parameter->contains(QChar(u'\0')))
            return fail(ErrorCode::InvalidInput, {u"value"_s, *parameter});
        values.push_back(parameter ? std::optional(parameter->toStdString()) : std::nullopt);
    }
    ++m_statements;
    const std::string text = sql.toStdString();
    const auto run = [&](pqxx::transaction_base &transaction) {
        return toRows(values.empty() ? transaction.exec(text) : pqxxversions::execute(transaction, text, values));
    };
    const auto isStillOpen = [this] { return isOpen(); };
    if (m_session->work) {
        auto rows = guarded([&] { return run(*m_session->work); }, isStillOpen, IfLost::NothingHappened);
        m_session->workFailed = m_session->workFailed || !rows;
        return rows;
    }
    return guarded(
        [&] {
            pqxx::nontransaction plain(*m_session->connection);
            PgRows rows = run(plain);
            plain.commit();
            return rows;
        },
        isStillOpen, ifLost);
}

Result<void> PgConnection::begin()
{
    m_session->workFailed = false;
    return guarded([this] { m_session->work = std::make_unique<pqxx::work>(*m_session->connection); }, [this] { return isOpen(); },
                   IfLost::NothingHappened);
}

Result<void> PgConnection::commit()
{
    if (m_session->workFailed) {
        rollBack();
        return fail(Error{.code = ErrorCode::Internal,
                          .detail = u"a statement of the transaction failed and was not reported"_s,
                          .source = ErrorSource::Postgres});
    }
    const auto outcome = guarded([this] { m_session->work->commit(); }, [this] { return isOpen(); }, IfLost::Unknown);
    rollBack();
    return outcome;
}

void PgConnection::rollBack()
{
    m_session->work.reset();
}

Result<QString> PgConnection::scramVerifier(const QString &role, const Secret &password)
{
    QByteArray revealed = password.revealed();
    const std::unique_ptr<char, void (*)(void *)> verifier(
        PQencryptPasswordConn(m_session->raw, revealed.constData(), role.toUtf8().constData(), "scram-sha-256"), PQfreemem);
    wipe(revealed);
    if (!verifier)
        return fail(ErrorCode::Internal, {}, QString::fromUtf8(PQerrorMessage(m_session->raw)));
    return QString::fromUtf8(verifier.get());
}

void PgConnection::interrupt()
{
    if (const int socket = m_session->socket; socket >= 0)
        ::shutdown(socket, SHUT_RDWR);
}

} // namespace tmc
