#pragma once

#include "core/adapters/backup/keyring.h"
#include "core/ports/backupstore.h"
#include "core/support/filedescriptor.h"

#include <map>

namespace tmc {

/// Backups in a folder of this machine: its own disk, or one that is mounted. Keys come from `keys`, which outlives this.
class FolderBackups final : public BackupStore {
public:
    FolderBackups(QString folder, BackupKeyStore &keys);

    Result<std::unique_ptr<BackupWriting>> begin(const BackupId &id, const BackupSubject &subject) override;
    Result<std::vector<StoredBackup>> list() override;
    Result<StoredBackup> find(const QString &idOrBeginning) override;
    Result<void> read(const StoredBackup &backup, const Sink &sink, std::stop_token stop) override;
    Result<void> note(const StoredBackup &backup, const BackupVerification &verification) override;
    Result<int> sweep() override;
    Result<void> keep(const StoredBackup &backup) override;
    Result<void> discard(const StoredBackup &backup, const QDateTime &now) override;
    Result<int> emptyTrash(const QDateTime &time) override;
    QString folder() const override { return m_folder; }
    Result<qint64> freeBytes() const override;

    /// Opens the copy with this pair and decrypts its first chunk. Fails as read() does.
    static Result<void> tryKey(const StoredBackup &backup, const backupcrypto::KeyPair &pair);

private:
    static StoredBackup look(const QString &place, const KeyRing &ring);

    QString m_folder;
    BackupKeyStore &m_keys;
    std::map<QString, FileDescriptor> m_kept; ///< by place
};

} // namespace tmc
