#pragma once

#include "core/ports/backupdisk.h"

namespace tmc {

/// A folder of this machine: its own disk, or one that is mounted.
class LocalDisk final : public BackupDisk {
public:
    explicit LocalDisk(const QString &folder);

    QString folder() const override { return m_folder; }
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
    QString pathOf(const QString &place) const { return m_folder + u'/' + place; }
    QString trash() const;

    QString m_folder;
};

} // namespace tmc
