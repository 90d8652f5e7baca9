#include "core/adapters/postgres/pgconnection.h"

#include "core/adapters/postgres/rawconnection.h"

#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <sys/socket.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

#if PQXX_VERSION_MAJOR < 7

/// Hands an open libpq connection to libpqxx 6, once: a second call would be an attempt to reconnect.
class OpenedByUs final : public pqxx::connectionpolicy {
public:
    explicit OpenedByUs(const std::string &) : pqxx::connectionpolicy(std::string()) {}
    handle do_startconnect(handle current) override
    {
        if (current != nullptr)
            return current;
        if (s_next == nullptr)
            throw pqxx::broken_connection("the session has ended");
        return std::exchange(s_next, nullptr);
    }
    handle do_completeconnect(handle connection) override { return connection; }

    static thread_local PGconn *s_next; // the policy is made inside the connection's constructor
};
thread_local PGconn *OpenedByUs::s_next = nullptr;

using Connection = pqxx::basic_connection_base<OpenedByUs>;

std::unique_ptr<Connection> adopt(PGconn *raw)
{
    OpenedByUs::s_next = raw;
    auto connection = std::make_unique<Connection>();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // libpqxx 7 never reconnects and has no such switch
    connection->inhibit_reactivation(true);
#pragma GCC diagnostic pop
    return connection;
}

pqxx::result execute(pqxx::transaction_base &transaction, const std::string &sql,
                     const std::vector<std::optional<std::string>> &values)
{
    std::vector<const char *> pointers;
    for (const auto &value : values)
        pointers.push_back(value ? value->c_str() : nullptr);
    return transaction.exec_params(sql, pqxx::prepare::make_dynamic_params(pointers));
}

#else

using Connection = pqxx::connection;

std::unique_ptr<Connection> adopt(PGconn *raw)
{
    return std::make_unique<Connection>(Connection::seize_raw_connection(raw));
}

pqxx::result execute(pqxx::transaction_base &transaction, const std::string &sql,
                     const std::vector<std::optional<std::string>> &values)
{
    pqxx::params parameters;
    for (const auto &value : values)
        parameters.append(value);
    return transaction.exec_params(sql, parameters);
}

#endif

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
    explicit Session(PGconn *opened) : raw(opened), connection(adopt(opened)), quiet(*connection), socket(PQsocket(opened)) {}
    ~Session()
    {
        socket = -1;
        work.reset();
    }

    PGconn *raw; // owned by `connection`
    std::unique_ptr<Connection> connection;
    pqxx::quiet_errorhandler quiet; // notices of the server would go to standard error
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
    std::vector<std::optional<std::string>> values;
    for (const auto &parameter : parameters) {
        // libpq takes text parameters up to their first NUL and would cut the rest off silently.
        if (parameter && parameter->contains(QChar(u'\0')))
            return fail(ErrorCode::InvalidInput, {u"value"_s, *parameter});
        values.push_back(parameter ? std::optional(parameter->toStdString()) : std::nullopt);
    }
    ++m_statements;
    const std::string text = sql.toStdString();
    const auto run = [&](pqxx::transaction_base &transaction) {
        return toRows(values.empty() ? transaction.exec(text) : execute(transaction, text, values));
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
