#include "core/adapters/postgres/operationlock.h"

#include "core/adapters/postgres/registrymigrations.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString serverSql = u"SELECT pg_is_in_recovery(), (SELECT system_identifier::text FROM pg_control_system()),"
                          " (SELECT max(version) FROM tm.schema_version)"_s;

const QString acquireSql = u"SELECT token, held_by, seconds_left, previous_holder"
                           " FROM tm.acquire_lease($1, $2::uuid, $3, $4::bigint, $5::interval)"_s;

// Every session of that process, on tenant databases too: a successor must not wait behind an open transaction of a dead console.
const QString endSessionsSql = u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                               " WHERE application_name = $1 AND usename = current_user AND pid <> pg_backend_pid()"_s;

const QString endLockHolderSql =
    u"SELECT count(pg_terminate_backend(l.pid, 5000)) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.pid <> pg_backend_pid() AND a.usename = current_user"
    " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND l.classid = (($1::bigint >> 32) & 4294967295)::oid AND l.objid = ($1::bigint & 4294967295)::oid"_s;

QString ttlText(const LeaseTimes &times)
{
    return u"%1 milliseconds"_s.arg(times.ttl.count());
}

Error lockedError(const QString &holder, qint64 seconds)
{
    return {.code = ErrorCode::OperationLocked,
            .args = {holder, QString::number(seconds)},
            .source = ErrorSource::Postgres,
            .retryable = true};
}

/// Waiting for a lock took too long: somebody works there.
Error asLocked(Error error, const QString &holder)
{
    return error.sqlState == "55P03"_L1 ? lockedError(holder, 0) : error;
}

Result<void> takeSessionLock(PgConnection &connection, qint64 key, const QString &holder)
{
    const PgParameters parameters{QString::number(key)};
    TM_TRY(const PgRows tried, connection.query(u"SELECT pg_try_advisory_lock($1::bigint)"_s, parameters));
    if (tried.flag(0, 0))
        return {};
    // The lease is ours, so whoever still has the lock is what is left of an earlier session.
    TM_CHECK(connection.query(endLockHolderSql, parameters));
    if (const auto locked = connection.query(u"SELECT pg_advisory_lock($1::bigint)"_s, parameters); !locked)
        return fail(asLocked(locked.error(), holder));
    return {};
}

} // namespace

qint64 advisoryKey(const QString &systemIdentifier, const QString &target)
{
    const QByteArray digest = QCryptographicHash::hash((u"tmc:"_s + systemIdentifier + target).toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(digest.constData());
}

Result<OperationConnection> openOperationConnection(const PostgresAccess &access, const OperatorIdentity &identity)
{
    OperationConnection session;
    TM_TRY(session.connection, PgConnection::open(pgOptions(access, identity, PgSessionClass::Operation), access.password));
    TM_TRY(const PgRows server, session.connection->query(serverSql));
    if (server.flag(0, 0)) // advisory locks are granted on a standby as well
        return fail(Error{.code = ErrorCode::PostgresReadOnly, .source = ErrorSource::Postgres});
    session.systemIdentifier = server.text(0, 1);
    const int found = static_cast<int>(server.number(0, 2));
    if (found == 0)
        return fail(Error{.code = ErrorCode::RegistryMissing, .source = ErrorSource::Postgres});
    if (found != registryVersion()) {
        return fail(Error{.code = found < registryVersion() ? ErrorCode::RegistryTooOld : ErrorCode::RegistryTooNew,
                          .args = {QString::number(found), QString::number(registryVersion())},
                          .source = ErrorSource::Postgres});
    }
    return session;
}

Result<LockProof> takeLock(OperationConnection &session, const OperatorIdentity &identity, const QString &target,
                           const LeaseTimes &times)
{
    PgConnection &connection = *session.connection;
    LockProof proof{.target = target, .key = advisoryKey(session.systemIdentifier, target), .times = times};
    const QString who = identity.who + u'@' + identity.origin;
    const auto acquired =
        connection.query(acquireSql, {target, pgHolder(identity), who, QString::number(proof.key), ttlText(times)}, IfLost::Unknown);
    if (!acquired)
        return fail(asLocked(acquired.error(), {}));
    if (acquired->isNull(0, 0))
        return fail(lockedError(acquired->text(0, 1), acquired->number(0, 2)));
    proof.token = acquired->number(0, 0);
    const QString previous = acquired->text(0, 3);
    if (!previous.isEmpty() && previous != pgHolder(identity)) {
        if (const auto ended = connection.query(endSessionsSql, {u"tmc/"_s + previous.left(8)}); !ended) {
            releaseLock(connection, proof);
            return fail(ended.error());
        }
    }
    if (const auto locked = takeSessionLock(connection, proof.key, previous); !locked) {
        releaseLock(connection, proof);
        return fail(locked.error());
    }
    return proof;
}

Result<void> retakeLock(PgConnection &connection, const LockProof &proof)
{
    TM_TRY(const PgRows bound, connection.query(u"SELECT tm.rebind_lease($1, $2::bigint, $3::interval)"_s,
                                                {proof.target, QString::number(proof.token), ttlText(proof.times)}));
    if (!bound.flag(0, 0))
        return fail(Error{.code = ErrorCode::OperationFenced, .source = ErrorSource::Postgres});
    return takeSessionLock(connection, proof.key, {});
}

void releaseLock(PgConnection &connection, const LockProof &proof)
{
    // One round trip. The session lock goes first: an unlocked session with a valid lease is harmless, the opposite is not.
    static_cast<void>(connection.query(u"SELECT pg_advisory_unlock_all(), tm.release_lease($1, $2::bigint)"_s,
                                       {proof.target, QString::number(proof.token)}));
}

Result<bool> renewLease(PgConnection &connection, const LockProof &proof)
{
    TM_TRY(const PgRows renewed, connection.query(u"SELECT tm.renew_lease($1, $2::bigint, $3::interval)"_s,
                                                  {proof.target, QString::number(proof.token), ttlText(proof.times)}));
    return renewed.flag(0, 0);
}

} // namespace tmc
