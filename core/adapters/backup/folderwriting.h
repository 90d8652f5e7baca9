#pragma once

#include "core/adapters/backup/backupcrypto.h"
#include "core/adapters/backup/containerwriter.h"
#include "core/ports/backupstore.h"
#include "core/support/filedescriptor.h"

#include <QCryptographicHash>

namespace tmc {

/// One backup on its way into a folder: `.part-<id>` below it, which one rename turns into the published copy. A lock on the file
/// `lock` in it is held while the process lives, so that what a dead one left is recognised.
class FolderWriting final : public BackupWriting {
public:
    /// Whom to seal to and with what to sign.
    struct Keys {
        std::vector<QByteArray> recipients;
        backupcrypto::KeyPair signer;
    };

    static Result<std::unique_ptr<BackupWriting>> begin(const QString &folder, const BackupId &id, const BackupSubject &subject,
                                                        Keys keys);
    ~FolderWriting() override;

    Result<void> write(QByteArrayView plain) override;
    Result<BackupManifest> publish(BackupManifest manifest) override;

private:
    FolderWriting(QString folder, BackupId id, QString target, Keys keys);
    Result<void> prepare(const BackupSubject &subject);
    Result<void> append(QByteArrayView bytes);
    Result<void> rename();

    QString m_folder;
    BackupId m_id;
    Keys m_keys;
    QString m_part;
    QString m_target;
    FileDescriptor m_lock;
    FileDescriptor m_data;
    std::unique_ptr<ContainerWriter> m_container;
    QCryptographicHash m_plainHash{QCryptographicHash::Sha256};
    QCryptographicHash m_fileHash{QCryptographicHash::Sha256};
    BackupFigures m_figures;
    bool m_ownsPart = false; ///< removed with everything in it when this ends
};

} // namespace tmc
