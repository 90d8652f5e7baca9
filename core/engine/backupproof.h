#pragma once

#include "core/domain/serverprofile.h"
#include "core/engine/backuprun.h"
#include "core/engine/operationexecutor.h"

namespace tmc {

/// Proves one copy from beginning to end: plans the trial restore, runs it as an operation of the journal, and looks at what is noted beside
/// the copy afterwards. One that is cancelled is rolled back at once; one of this copy that somebody left behind is rolled back before. The same for the command line and the console. Blocks; one thread.
class BackupProof final {
public:
    /// `executor` and `store` outlive this; the executor works with the same backups.
    BackupProof(OperationExecutor &executor, BackupStore &store, ServerProfile profile,
                std::function<void(const BackupRun::Progress &)> listener)
        : m_executor(executor),
          m_store(store),
          m_profile(std::move(profile)),
          m_listener(std::move(listener))
    {
    }

    /// The proven copy. Fails with BackupNotProven, BackupDamaged, PostgresNotInContainer, TrialRoom, Cancelled, or as operations do;
    /// what is left open then can be resumed or rolled back under `operation`.
    Result<StoredBackup> prove(const StoredBackup &copy, const OperationId &operation, OperationControl &control);

private:
    Result<SystemSnapshot> factsWithoutLeftovers(const QString &target, OperationControl &control);
    Result<void> run(const Runbook &runbook, qint64 expected, OperationControl &control);

    OperationExecutor &m_executor;
    BackupStore &m_store;
    ServerProfile m_profile;
    std::function<void(const BackupRun::Progress &)> m_listener;
};

} // namespace tmc
