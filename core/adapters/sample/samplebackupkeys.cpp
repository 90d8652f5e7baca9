#include "core/adapters/sample/samplebackupkeys.h"

#include <QCryptographicHash>

namespace tmc {

QByteArray SampleBackupKeys::publicKey(BackupKeyKind kind)
{
    return QCryptographicHash::hash(backupKeyKindName(kind).toLatin1(), QCryptographicHash::Sha256);
}

Result<std::vector<BackupKey>> SampleBackupKeys::list()
{
    std::vector<BackupKey> keys;
    for (const BackupKeyKind kind : {BackupKeyKind::Team, BackupKeyKind::Signer, BackupKeyKind::Recovery})
        keys.push_back(
            {.kind = kind, .publicKey = publicKey(kind), .createdAt = m_clock.now().addDays(-90), .retiredAt = QDateTime()});
    return keys;
}

} // namespace tmc
