#pragma once

#include "core/adapters/backup/keyring.h"
#include "core/ports/backupdisk.h"
#include "core/ports/backupstore.h"

#include <map>

namespace tmc {

/// Backups in a folder, encrypted and signed on this computer. Keys come from `keys`, which outlives this.
class FolderBackups final : public BackupStore {
public:
    FolderBackups(std::unique_ptr<BackupDisk> disk, BackupKeyStore &keys);
    /// In a folder of this machine.
    FolderBackups(const QString &folder, BackupKeyStore &keys);

    Result<std::unique_ptr<BackupWriting>> begin(const BackupId &id, const BackupSubject &subject) override;
    Result<std::vector<StoredBackup>> list() override;
    Result<StoredBackup> find(const QString &idOrBeginning) override;
    Result<void> read(const StoredBackup &backup, const Sink &sink, std::stop_token stop) override;
    Result<QString> tryKey(const StoredBackup &backup, const Secret &recoveryKey) override;
    Result<void> note(const StoredBackup &backup, const BackupVerification &verification) override;
    Result<int> sweep() override { return m_disk->sweep(); }
    Result<void> keep(const StoredBackup &backup) override;
    Result<void> discard(const StoredBackup &backup, const QDateTime &now) override;
    Result<int> emptyTrash(const QDateTime &time) override;
    QString folder() const override { return m_disk->folder(); }
    Result<qint64> freeBytes() const override { return m_disk->freeBytes(); }

private:
    StoredBackup look(const CopyOnDisk &copy, const KeyRing &ring) const;
    QString placeOf(const StoredBackup &backup) const;

    std::unique_ptr<BackupDisk> m_disk;
    BackupKeyStore &m_keys;
    std::map<QString, std::unique_ptr<DiskLock>> m_kept; ///< by place
};

} // namespace tmc
