#pragma once

#include "core/adapters/local/filelock.h"
#include "core/adapters/local/operationfile.h"
#include "core/ports/adapterfactory.h"
#include "core/ports/operationstore.h"
#include "core/support/clock.h"

namespace tmc {

/// One operation of LocalOperationStore being worked on: holds the target's lock until it is destroyed. Every journal write is on
/// the disk when the call returns, and fails with OperationFenced when the lock file was taken away.
class LocalOperationSession final : public OperationSession {
public:
    LocalOperationSession(FileLock lock, OperationFile file, OperatorIdentity identity, std::shared_ptr<const Clock> clock);

    Result<OperationRecord> load() override;
    Result<void> renew() override;
    Result<void> recordIntent(int sequence) override;
    Result<void> recordDone(int sequence, const QJsonObject &result, std::optional<int> next) override;
    Result<void> recordCompensationIntent(int sequence) override;
    Result<void> recordCompensated(int sequence) override;
    Result<void> setState(OperationState state, const std::optional<Error> &error) override;

    // Unsupported: there is no registry yet.
    Result<QJsonObject> commitStep(int sequence, const RegistryEffect &effect, std::optional<int> next) override;
    Result<void> commitCompensation(int sequence, const RegistryEffect &effect) override;
    Result<void> createDatabase(const QString &name, const QString &owner) override;
    Result<void> dropDatabase(const QString &name) override;
    Result<void> admitRestorer(const QString &database, const QString &owner, const QString &restorer) override;
    Result<qint64> endTenantSessions(const sql::TenantAccess &access) override;
    Result<std::optional<DatabaseFacts>> findDatabase(const QString &name) override;
    Result<bool> roleExists(const QString &name) override;
    Result<void> setRolePassword(const QString &role, const Secret &password) override;

private:
    Result<void> setStep(int sequence, StepState state, const std::optional<QJsonObject> &result = {});

    FileLock m_lock;
    OperationFile m_file;
    OperatorIdentity m_identity;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace tmc
