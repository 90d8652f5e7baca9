#pragma once

#include "core/adapters/postgres/leasetimes.h"
#include "core/adapters/postgres/pgconnection.h"

namespace tmc {

/// What proves that a session may work on a target.
struct LockProof {
    QString target;
    qint64 token = 0; ///< of the lease
    qint64 key = 0;   ///< of the session's advisory lock
    LeaseTimes times;
};

/// First eight bytes of SHA-256("tmc:" + system identifier + target) as a signed number: no other program's key by accident.
qint64 advisoryKey(const QString &systemIdentifier, const QString &target);

/// A session that may change things: on a primary, in a registry of the version that this program works with. Fails as
/// openRawConnection, and with PostgresReadOnly, RegistryMissing, RegistryTooOld or RegistryTooNew.
struct OperationConnection {
    std::unique_ptr<PgConnection> connection;
    QString systemIdentifier;
};
Result<OperationConnection> openOperationConnection(const PostgresAccess &access, const OperatorIdentity &identity);

/// Lease, then the end of what an earlier holder left running, then the session lock; in this order, so that "locked" means that no
/// effect of an earlier holder is in flight. Fails with OperationLocked when somebody works on the target.
Result<LockProof> takeLock(OperationConnection &session, const OperatorIdentity &identity, const QString &target,
                           const LeaseTimes &times = {});

/// The session lock once more, for a new session of a holder whose token is still valid. Fails with OperationFenced when it is not.
Result<void> retakeLock(PgConnection &connection, const LockProof &proof);

/// Gives both back. Failures are of no consequence: the lease runs out and the session lock ends with the session.
void releaseLock(PgConnection &connection, const LockProof &proof);

/// False when another console has taken over.
Result<bool> renewLease(PgConnection &connection, const LockProof &proof);

} // namespace tmc
