#include "core/adapters/backup/ringkeys.h"

#include "core/adapters/backup/folderbackups.h"

namespace tmc {
namespace {

Result<backupcrypto::KeyPair> pairOf(const Secret &text)
{
    TM_TRY(const Secret secret, backupcrypto::keyFromText(text));
    return backupcrypto::recipientFrom(secret);
}

Result<KeyRing> ringInUse(BackupKeyStore &store)
{
    TM_TRY(KeyRing ring, KeyRing::load(store));
    if (ring.keys().empty())
        return fail(ErrorCode::BackupKeysNotMade);
    return ring;
}

} // namespace

Result<std::vector<BackupKey>> RingKeys::list()
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_store));
    return ring.keys();
}

Result<Secret> RingKeys::create(const QDateTime &now)
{
    TM_TRY(KeyRing ring, KeyRing::load(m_store));
    return ring.create(now);
}

Result<void> RingKeys::rotateTeam(const QDateTime &now)
{
    TM_TRY(KeyRing ring, ringInUse(m_store));
    return ring.rotateTeam(now);
}

Result<Secret> RingKeys::rotateRecovery(const QDateTime &now)
{
    TM_TRY(KeyRing ring, ringInUse(m_store));
    return ring.rotateRecovery(now);
}

Result<QString> RingKeys::test(const StoredBackup &backup, const Secret &recoveryKey)
{
    std::vector<QByteArray> recipients;
    for (const QString &recipient : backup.manifest.recipients)
        recipients.push_back(QByteArray::fromHex(recipient.toLatin1()));
    TM_TRY(const KeyRing ring, KeyRing::load(m_store));
    TM_TRY(const backupcrypto::KeyPair pair, recoveryKey.isEmpty() ? ring.openerAmong(recipients) : pairOf(recoveryKey));
    TM_CHECK(FolderBackups::tryKey(backup, pair));
    return BackupKey::idOf(pair.publicKey);
}

} // namespace tmc
