#include "core/adapters/postgres/pgerror.h"

#include "core/support/redact.h"

#include <pqxx/except>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Error postgresError(ErrorCode code, QStringList args, const QString &sqlState, const QString &message)
{
    return {.code = code,
            .args = std::move(args),
            .detail = redact(message.trimmed()),
            .source = ErrorSource::Postgres,
            .sqlState = sqlState};
}

QString firstLine(const QString &message)
{
    return redact(message.section(u'\n', 0, 0).trimmed());
}

/// Classes that mean: this session is over (08 connection exceptions, 57P01..57P05 and 25P03 ended by the server).
bool endsSession(const QString &sqlState)
{
    static const QStringList states{u"57P01"_s, u"57P02"_s, u"57P04"_s, u"57P05"_s, u"25P03"_s};
    return sqlState.startsWith("08"_L1) || states.contains(sqlState);
}

ErrorCode codeOf(const QString &sqlState)
{
    static const QHash<QString, ErrorCode> codes{
        {u"TM001"_s, ErrorCode::OperationFenced},
        {u"TM002"_s, ErrorCode::PermissionDenied},
        {u"23505"_s, ErrorCode::AlreadyExists},
        {u"42P04"_s, ErrorCode::NameTaken},
        {u"42710"_s, ErrorCode::NameTaken},
        {u"42501"_s, ErrorCode::PermissionDenied},
        {u"55P03"_s, ErrorCode::TimedOut},
        {u"57014"_s, ErrorCode::TimedOut},
        {u"25006"_s, ErrorCode::PostgresReadOnly},
        {u"3F000"_s, ErrorCode::RegistryMissing},
        {u"42P01"_s, ErrorCode::RegistryMissing},
        {u"23514"_s, ErrorCode::InvalidInput},
        {u"57P03"_s, ErrorCode::PostgresUnreachable},
        {u"53100"_s, ErrorCode::NoSpace},
    };
    if (endsSession(sqlState))
        return ErrorCode::PostgresConnectionLost;
    if (sqlState.startsWith("22"_L1))
        return ErrorCode::InvalidInput;
    return codes.value(sqlState, ErrorCode::PostgresRejected);
}

QStringList argsOf(ErrorCode code, const QString &sqlState, const QString &message)
{
    switch (code) {
    case ErrorCode::NameTaken:
        return {sqlState == "42P04"_L1 ? u"database"_s : u"role"_s, firstLine(message).section(u'"', 1, 1)};
    case ErrorCode::AlreadyExists:
        return {u"row"_s, firstLine(message).section(u'"', 1, 1)};
    case ErrorCode::PermissionDenied:
        return {firstLine(message)};
    case ErrorCode::TimedOut:
        return {sqlState == "55P03"_L1 ? u"lock"_s : u"statement"_s, {}};
    case ErrorCode::NoSpace:
        return {u"cluster"_s};
    case ErrorCode::InvalidInput:
        return {u"value"_s, firstLine(message)};
    default:
        return {};
    }
}

bool isRetryable(const QString &sqlState)
{
    static const QStringList classes{u"08"_s, u"40"_s, u"53"_s};
    static const QStringList states{u"55P03"_s, u"57014"_s, u"57P01"_s, u"57P02"_s, u"57P03"_s, u"57P05"_s, u"25P03"_s};
    return classes.contains(sqlState.left(2)) || states.contains(sqlState);
}

/// libpqxx 6 drops the code of the one exception type that has a meaning of its own for us.
QString sqlStateOf(const pqxx::sql_error &problem)
{
    if (problem.sqlstate().empty() && dynamic_cast<const pqxx::insufficient_privilege *>(&problem) != nullptr)
        return u"42501"_s;
    return QString::fromStdString(problem.sqlstate());
}

Error lostError(const QString &sqlState, const char *message, IfLost ifLost)
{
    Error error = postgresError(ErrorCode::PostgresConnectionLost, {}, sqlState, QString::fromUtf8(message));
    error.effect = ifLost == IfLost::Unknown ? Effect::Unknown : Effect::None;
    error.retryable = true;
    return error;
}

} // namespace

Error sqlError(const QString &sqlState, const QString &message)
{
    const ErrorCode code = codeOf(sqlState);
    Error error = postgresError(code, argsOf(code, sqlState, message), sqlState, message);
    error.retryable = isRetryable(sqlState);
    return error;
}

Error connectError(const QString &sqlState, const QString &message, const QString &role, const QString &database, const QString &place)
{
    if (sqlState.startsWith("28"_L1))
        return postgresError(ErrorCode::PostgresAuthenticationFailed, {role, database}, sqlState, message);
    if (sqlState == "3D000"_L1)
        return postgresError(ErrorCode::RegistryMissing, {}, sqlState, message);
    if (!sqlState.isEmpty() && codeOf(sqlState) != ErrorCode::PostgresConnectionLost && sqlState != "57P03"_L1)
        return sqlError(sqlState, message);
    Error error = postgresError(ErrorCode::PostgresUnreachable, {place}, sqlState, message);
    error.retryable = true;
    return error;
}

bool violates(const Error &error, const QString &constraint)
{
    return error.detail.section(u'\n', 0, 0).contains(u'"' + constraint + u'"');
}

std::optional<Error> runGuarded(const std::function<void()> &work, const std::function<bool()> &isOpen, IfLost ifLost)
{
    try {
        work();
        return std::nullopt;
    } catch (const pqxx::in_doubt_error &problem) {
        return lostError({}, problem.what(), IfLost::Unknown);
    } catch (const pqxx::broken_connection &problem) {
        return lostError({}, problem.what(), ifLost);
    } catch (const pqxx::deadlock_detected &problem) {
        return sqlError(u"40P01"_s, QString::fromUtf8(problem.what()));
    } catch (const pqxx::serialization_failure &problem) {
        return sqlError(u"40001"_s, QString::fromUtf8(problem.what()));
    } catch (const pqxx::sql_error &problem) {
        const QString sqlState = sqlStateOf(problem);
        return isOpen() && !endsSession(sqlState) ? sqlError(sqlState, QString::fromUtf8(problem.what()))
                                                  : lostError(sqlState, problem.what(), ifLost);
    } catch (const std::exception &problem) {
        if (!isOpen())
            return lostError({}, problem.what(), ifLost);
        return postgresError(ErrorCode::Internal, {}, {}, QString::fromUtf8(problem.what()));
    }
}

} // namespace tmc
