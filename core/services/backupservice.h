#pragma once

#include "core/engine/backupoverview.h"
#include "core/engine/backuprun.h"
#include "core/planner/restorerequests.h"
#include "core/ports/backupkeys.h"
#include "core/services/backupseries.h"
#include "core/services/snapshotservice.h"

#include <memory>

namespace tmc {

/// What this computer knows of one server's backups at one moment.
struct BackupOverview {
    std::vector<WorkspaceBackups> workspaces; ///< copies without the lists of their contents, see BackupService::readCopy()
    std::vector<BackupKey> keys;
    BackupPolicy policy;
    QString folder;
    std::optional<qint64> freeBytes; ///< none = not known
    QDateTime readAt;                ///< UTC; invalid = never
    std::optional<Error> error;      ///< why the copies could not be read; those that were read before stay

    bool hasKeys() const { return !keys.empty(); }
    const WorkspaceBackups *workspace(const WorkspaceId &id) const;
};
using BackupOverviewPtr = std::shared_ptr<const BackupOverview>;

/// The backups of one server's workspaces: reads what is there, and changes it in the background. Needs no connection, except for the
/// series that makes backups, and where the backups lie on the server itself. Thread: GUI; the work is done elsewhere.
class BackupService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupService)
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    BackupService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory,
                  const OperatorIdentity &identity, const Clock &clock, QObject *parent = nullptr);
    ~BackupService() override;

    /// Never null.
    BackupOverviewPtr current() const { return m_current; }
    bool isReading() const { return m_running > 0; }
    /// Backs up and checks, one after the other.
    BackupSeries &series() { return m_series; }

    /// The whole manifest and everything that is noted beside it.
    void readCopy(const BackupId &id, Done<StoredBackup> done);
    /// See chooseRestore(); the operation has no id yet.
    void prepareRestore(const BackupId &id, const ServerProfile &profile, Done<RestoreWorkspaceRequest> done);
    /// Moves one copy to the trash, see discardBackup().
    void discard(const BackupId &id, Done<void> done);
    /// The copies of this server that the policy does not keep, newest first.
    void findRemovable(Done<std::vector<StoredBackup>> done);
    /// Moves those of `chosen` that the policy still does not keep to the trash, and removes for good what has been there for its time.
    void discardRemovable(const std::vector<BackupId> &chosen, Done<DiscardedBackups> done);
    void savePolicy(const BackupPolicy &policy, Done<void> done);
    /// The recovery key's text; it is kept nowhere else.
    void createKeys(Done<Secret> done);
    void rotateTeamKey(Done<void> done);
    void rotateRecoveryKey(Done<Secret> done);
    /// Opens the newest copy of this server with the recovery key or, when that is empty, with a key of this computer. Gives the key's id.
    void testKey(const Secret &recoveryKey, Done<QString> done);

public slots:
    void refresh();

signals:
    void overviewChanged();

private:
    template <typename Work, typename T>
    void change(Work work, Done<T> done);
    void followSnapshot();
    void followConnection();
    QString serverName() const;
    QString controlSocket() const;

    ServerConnection &m_connection;
    SnapshotService &m_snapshots;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    BackupOverviewPtr m_current;
    BackupSeries m_series;
    std::vector<Workspace> m_seen; ///< those that the overview was made for
    int m_running = 0;
    int m_newest = 0;
    WorkerThreads m_pool{2};
};

} // namespace tmc
