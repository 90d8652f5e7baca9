#pragma once

#include "core/ports/backupdisk.h"
#include "core/support/filedescriptor.h"

namespace tmc {

/// `.part-<id>` in a folder of this machine. A lock on the file `lock` in it is held while the process lives, so that what a dead one left
/// is recognised.
class LocalPart final : public PartOnDisk {
public:
    static Result<std::unique_ptr<PartOnDisk>> begin(const QString &folder, const BackupId &id);
    ~LocalPart() override;

    Result<void> write(QByteArrayView bytes) override;
    /// What the kernel has taken and brought to the disk is what was written: the hash is not looked at again.
    Result<void> finishData(const QString &hash) override;
    Result<void> addFile(const QString &name, const QByteArray &bytes) override;
    Result<void> publish(const QString &place) override;

private:
    LocalPart(const QString &folder, const BackupId &id);
    Result<void> prepare(const QString &locked);

    QString m_folder;
    QString m_part;
    FileDescriptor m_lock;
    FileDescriptor m_data;
    bool m_ownsPart = false; ///< removed with everything in it when this ends
};

} // namespace tmc
