#pragma once

#include "core/adapters/ssh/copylisting.h"
#include "core/adapters/ssh/serverfolder.h"

namespace tmc {

/// A folder of the server that a running connection leads to. Whatever is written is read again by the server and its hash compared before it
/// gets its name; what is read comes over the connection in whole. Locks are the server's, so they hold between all computers. Needs GNU
/// coreutils and findutils and flock there, as every Debian has them.
class SshDisk final : public BackupDisk {
public:
    /// `folder` as in backuplayout::pathOnServer(). Without a control socket everything fails with SshConnectionLost.
    SshDisk(const QString &controlSocket, const QString &folder) : m_folder(controlSocket, folder) {}

    QString folder() const override { return m_folder.name(); }
    Result<qint64> freeBytes() const override;
    Result<std::unique_ptr<PartOnDisk>> begin(const BackupId &id) override;
    Result<void> list(const std::function<void(const CopyOnDisk &)> &take) override;
    Result<void> readData(const QString &place, const Take &take, const std::stop_token &stop) override;
    Result<void> addNote(const QString &place, const QString &name, const QByteArray &note, const QByteArray &signature) override;
    Result<int> sweep() override;
    Result<std::unique_ptr<DiskLock>> keep(const QString &place) override;
    Result<bool> discard(const QString &place, const QString &name) override;
    Result<QStringList> discarded() override;
    Result<void> purge(const QString &name) override;

private:
    Result<void> sweepUnlocked();
    Result<std::vector<copylisting::Copy>> find(const QString &place) const;
    Result<bool> fetch(const std::vector<copylisting::Copy> &copies, const std::function<void(const CopyOnDisk &)> &take) const;

    ServerFolder m_folder;
};

} // namespace tmc
