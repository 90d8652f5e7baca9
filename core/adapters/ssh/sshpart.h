#pragma once

#include "core/adapters/ssh/serverfolder.h"

namespace tmc {

/// `.part-<id>` in a folder of the server. The server holds a lock on the file `lock` in it as long as this computer's end of the
/// connection lives, so that what a dead writer left is recognised. Bytes go straight through to the server's disk.
class SshPart final : public PartOnDisk {
public:
    static Result<std::unique_ptr<PartOnDisk>> begin(const ServerFolder &folder, const BackupId &id);
    ~SshPart() override;

    Result<void> write(QByteArrayView bytes) override;
    /// The server reads the file again and says its hash: what was lost on the way, or cut off, never gets a name.
    Result<void> finishData(const QString &hash) override;
    Result<void> addFile(const QString &name, const QByteArray &bytes) override;
    Result<void> publish(const QString &place) override;

private:
    SshPart(const ServerFolder &folder, const QString &part);
    Result<void> prepare(const QString &locked);
    Result<void> endData();
    QString data() const;

    ServerFolder m_folder;
    QString m_part;
    std::unique_ptr<DiskLock> m_lock;
    std::unique_ptr<HostStream> m_data;
    qint64 m_bytes = 0;      ///< written
    qint64 m_lookedAt = 0;   ///< how many they were when room was last looked for
    bool m_ownsPart = false; ///< removed with everything in it when this ends
};

} // namespace tmc
