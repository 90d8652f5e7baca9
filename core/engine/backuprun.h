#pragma once

#include "core/engine/backupmaker.h"
#include "core/engine/backupoverview.h"
#include "core/domain/serverprofile.h"
#include "core/support/clock.h"

namespace tmc {

/// Backs up one workspace from beginning to end: whether it can be, what dead runs left, the dump, and the look at what was written.
/// The same for the command line, its timer, and the console. Changes nothing on the server. Blocks; one thread.
class BackupRun final {
public:
    enum class Stage {
        Counting, ///< what the database holds
        Dumping,
        Checking,  ///< reading the copy back
        Preparing, ///< the container of a trial restore
        Restoring,
        Comparing, ///< what was restored with the manifest
    };
    struct Progress {
        Stage stage = Stage::Counting;
        qint64 bytes = 0;
        qint64 expected = 0;    ///< 0 = not known
        bool isCertain = false; ///< `expected` is what it will be; otherwise it was the size of the copy before, or that of the tables
    };
    struct Server {
        ServerProfile profile;
        QString madeBy;   ///< "user@laptop"
        QString madeWith; ///< version of the program
    };

    BackupRun(const BackupMaker::Ports &ports, Server server, const Clock &clock, std::function<void(const Progress &)> listener);

    /// The copy as it lies there, checked. Fails with WorkspaceNotActive, PostgresNotInContainer, BackupSpace, or as BackupMaker and
    /// checkBackup do; then nothing is left, or a copy that says that it is damaged.
    Result<StoredBackup> backUp(const Workspace &workspace, const BackupId &id, const std::stop_token &stop);
    /// The same look at a copy that is there already.
    Result<StoredBackup> check(const StoredBackup &copy, const std::stop_token &stop);

private:
    BackupMaker::Ports m_ports;
    Server m_server;
    const Clock &m_clock;
    std::function<void(const Progress &)> m_listener;
};

/// What is backed up of a workspace. The cluster's identifier is not known yet.
BackupSubject backupSubjectOf(const Workspace &workspace, const QString &server);

/// Looks at one copy and notes the outcome, see checkBackup(). Needs no server.
Result<StoredBackup> checkStoredBackup(BackupStore &store, const StoredBackup &copy, const QDateTime &now, const QString &by,
                                       const std::function<void(const BackupRun::Progress &)> &listener, const std::stop_token &stop);

/// Moves one copy to the trash, by the same rules as copiesToRemove(): fails with BackupStillNeeded{id} when it is one of the two newest
/// good copies or the newest proven one, when the newest copy is not good, or when it is not good itself and younger than 30 days.
Result<void> discardBackup(BackupStore &store, const BackupId &id, const QDateTime &now);

/// Days that a discarded copy stays in the trash.
inline constexpr int daysInBackupTrash = 7;

/// What became of copies that were to go.
struct DiscardedBackups {
    std::vector<BackupId> moved;
    std::vector<Error> inUse; ///< BackupInUse: somebody reads them just now; their turn comes another time
};

/// Moves copies that a policy does not keep (see removableBackups()) to the trash. Stops at the first one that fails otherwise.
Result<DiscardedBackups> discardRemovable(BackupStore &store, const std::vector<StoredBackup> &removable, const QDateTime &now);

} // namespace tmc
