#pragma once

#include "core/ports/backupkeys.h"
#include "core/ports/backupkeystore.h"

namespace tmc {

/// The keys in the list of public keys of this machine.
class RingKeys final : public BackupKeys {
public:
    /// `store` outlives this.
    explicit RingKeys(BackupKeyStore &store) : m_store(store) {}

    Result<std::vector<BackupKey>> list() override;
    Result<Secret> create(const QDateTime &now) override;
    Result<void> rotateTeam(const QDateTime &now) override;
    Result<Secret> rotateRecovery(const QDateTime &now) override;

private:
    BackupKeyStore &m_store;
};

} // namespace tmc
