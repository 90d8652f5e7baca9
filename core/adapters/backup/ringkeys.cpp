#include "core/adapters/backup/ringkeys.h"

#include "core/adapters/backup/keyring.h"

namespace tmc {
namespace {

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

} // namespace tmc
