#include "core/adapters/postgres/rawconnection.h"

#include "core/adapters/postgres/pgerror.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr int oldestServer = 140000;
constexpr auto connectTimeout = 10s;

/// The server's code in a message of verbosity VERBOSE: "FATAL:  28P01: ...". The severity is translated, the two blanks are not.
QString sqlStateIn(const QString &message)
{
    static const QRegularExpression pattern(uR"(:  ([0-9A-Z]{5}): )"_s);
    return pattern.match(message).captured(1);
}

/// The server's position in its own source code says nothing to operators.
QString withoutLocation(const QString &message)
{
    return message.left(message.indexOf(u"\nLOCATION:"_s)).trimmed();
}

RawConnection start(const std::vector<std::pair<QByteArray, QByteArray>> &parameters, const Secret &password)
{
    QByteArray revealed = password.revealed();
    std::vector<const char *> keywords;
    std::vector<const char *> values;
    for (const auto &[keyword, value] : parameters) {
        keywords.push_back(keyword.constData());
        values.push_back(value.constData());
    }
    keywords.push_back("password");
    values.push_back(revealed.constData());
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    RawConnection connection(PQconnectStartParams(keywords.data(), values.data(), 0));
    wipe(revealed);
    return connection;
}

/// False when the time is over.
bool finish(PGconn *connection, QDeadlineTimer deadline)
{
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted == PGRES_POLLING_READING || wanted == PGRES_POLLING_WRITING) {
        pollfd descriptor{.fd = PQsocket(connection),
                          .events = static_cast<short>(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT),
                          .revents = 0};
        const int ready = ::poll(&descriptor, 1, static_cast<int>(std::max<qint64>(0, deadline.remainingTime())));
        if (ready == 0)
            return false;
        if (ready < 0 && errno == EINTR)
            continue;
        wanted = PQconnectPoll(connection);
    }
    return true;
}

QString place(const PgOptions &options)
{
    return u"%1/.s.PGSQL.%2"_s.arg(options.directory).arg(options.port);
}

struct Attempt {
    RawConnection connection; ///< empty when it failed
    QString message;
};

Attempt attempt(const PgOptions &options, const Secret &password)
{
    RawConnection connection = start(connectionParameters(options, requiredPeer(options.directory)), password);
    if (!connection)
        return {nullptr, u"out of memory"_s};
    if (PQstatus(connection.get()) != CONNECTION_BAD) {
        PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
        if (!finish(connection.get(), QDeadlineTimer(connectTimeout)))
            return {nullptr, u"no answer within 10 s"_s};
    }
    if (PQstatus(connection.get()) == CONNECTION_OK) {
        PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
        return {std::move(connection), {}};
    }
    return {nullptr, QString::fromUtf8(PQerrorMessage(connection.get()))};
}

bool isReadOnly(PGconn *connection)
{
    const auto isOn = [connection](const char *name) { return qstrcmp(PQparameterStatus(connection, name), "on") == 0; };
    return isOn("in_hot_standby") || isOn("default_transaction_read_only");
}

} // namespace

void RawConnectionDeleter::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Result<RawConnection> openRawConnection(const PgOptions &options, const Secret &password)
{
    if ((options.directory + options.role + options.database).contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidInput, {u"database"_s, options.database});
    Attempt opened = attempt(options, password);
    const QString sqlState = sqlStateIn(opened.message);
    if (!opened.connection && sqlState.isEmpty() && options.sessionClass != PgSessionClass::Read) {
        // libpq refuses a standby in words only, and in the language of the laptop: ask again for any server and look at it.
        PgOptions anyServer = options;
        anyServer.sessionClass = PgSessionClass::Read;
        if (const Attempt other = attempt(anyServer, password); other.connection && isReadOnly(other.connection.get()))
            return fail(Error{.code = ErrorCode::PostgresReadOnly, .source = ErrorSource::Postgres});
    }
    if (!opened.connection)
        return fail(connectError(sqlState, withoutLocation(opened.message), options.role, options.database, place(options)));
    const int version = PQserverVersion(opened.connection.get());
    if (version < oldestServer) {
        return fail(Error{.code = ErrorCode::PostgresTooOld,
                          .args = {QString::number(version / 10000), QString::number(oldestServer / 10000)},
                          .source = ErrorSource::Postgres});
    }
    return std::move(opened.connection);
}

} // namespace tmc
