#pragma once

#include "core/adapters/postgres/leasekeeper.h"
#include "core/ports/operationstore.h"

namespace tmc {

/// The lock on one target with its journal. When the session's connection breaks, one new session is opened, but only if the lease is
/// still ours and the session lock can be had again; otherwise the call fails with OperationFenced. A step's `attempt` counts the
/// tries of its present direction, beginning with 1. Journal entries outside of a transaction are one round trip each; when the
/// connection breaks during one it is written again on the new session.
class PgOperationSession final : public OperationSession {
public:
    /// Takes over a session that holds the lock of `proof`.
    PgOperationSession(PostgresAccess access, OperatorIdentity identity, OperationId operation, LockProof proof,
                       std::unique_ptr<PgConnection> connection);
    ~PgOperationSession() override;

    Result<OperationRecord> load() override;
    Result<void> renew() override;
    std::stop_token doubt() const override { return m_doubt.get_token(); }
    Result<void> recordIntent(int sequence) override;
    Result<void> recordDone(int sequence, const QJsonObject &result, std::optional<int> next) override;
    Result<QJsonObject> commitStep(int sequence, const RegistryEffect &effect, std::optional<int> next) override;
    Result<void> recordCompensationIntent(int sequence) override;
    Result<void> recordCompensated(int sequence) override;
    Result<void> commitCompensation(int sequence, const RegistryEffect &effect) override;
    Result<void> setState(OperationState state, const std::optional<Error> &error) override;
    Result<void> createDatabase(const QString &name, const QString &owner) override;
    Result<void> dropDatabase(const QString &name) override;
    Result<void> admitRestorer(const QString &database, const QString &owner, const QString &restorer) override;
    Result<qint64> endTenantSessions(const sql::TenantAccess &access) override;
    Result<std::optional<DatabaseFacts>> findDatabase(const QString &name) override;
    Result<bool> roleExists(const QString &name) override;
    Result<void> setRolePassword(const QString &role, const Secret &password) override;

private:
    using Lock = std::unique_lock<std::timed_mutex>;

    Result<void> ensureSession();
    Result<void> fence();
    Error settled(const Error &error);
    Result<void> runFenced(const Result<QStringList> &statements);
    Result<void> recordStep(int sequence, const QString &assignments);
    Result<void> recordSteps(const QString &statement, int sequence, const PgParameters &more, qint64 count);
    Result<QJsonObject> commit(int sequence, const RegistryEffect &effect, StepState state, std::optional<int> next);
    Result<void> writeEntry(PgConnection &within, int sequence, StepState state, const QJsonObject &result, std::optional<int> next);
    void keepSessionAlive();
    void interrupt();

    PostgresAccess m_access;
    OperatorIdentity m_identity;
    OperationId m_operation;
    LockProof m_proof;
    std::timed_mutex m_mutex;  // the lock session: the operation's thread, and the keeper when that one is idle
    std::mutex m_pointerMutex; // the connection as an object, for breaking a call off from outside
    std::unique_ptr<PgConnection> m_connection;
    std::stop_source m_doubt;
    std::atomic<bool> m_fenced = false;
    std::unique_ptr<LeaseKeeper> m_keeper;
};

} // namespace tmc
