#pragma once

#include "core/adapters/backup/backupcrypto.h"
#include "core/adapters/backup/containerwriter.h"
#include "core/adapters/backup/sha256.h"
#include "core/ports/backupdisk.h"
#include "core/ports/backupstore.h"

namespace tmc {

/// One backup on its way to a disk: encrypted here, signed, and published when the disk has all of it.
class FolderWriting final : public BackupWriting {
public:
    /// Whom to seal to and with what to sign.
    struct Keys {
        std::vector<QByteArray> recipients;
        backupcrypto::KeyPair signer;
    };

    static Result<std::unique_ptr<BackupWriting>> begin(BackupDisk &disk, const BackupId &id, const BackupSubject &subject, Keys keys);

    Result<void> write(QByteArrayView plain) override;
    Result<BackupManifest> publish(BackupManifest manifest) override;

private:
    FolderWriting(std::unique_ptr<PartOnDisk> part, QString place, Keys keys);
    Result<void> prepare(const BackupId &id, const BackupSubject &subject);
    Result<void> append(QByteArrayView bytes);

    std::unique_ptr<PartOnDisk> m_part;
    QString m_place;
    Keys m_keys;
    std::unique_ptr<ContainerWriter> m_container;
    Sha256 m_plainHash;
    Sha256 m_fileHash;
    BackupFigures m_figures;
};

} // namespace tmc
