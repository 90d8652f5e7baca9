#pragma once

#include "core/domain/backupkey.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <vector>

namespace tmc {

/// The keys for backups as a person manages them. Keys are retired, never removed: what they have sealed and signed stays readable. Calls
/// block; any one thread at a time.
class BackupKeys {
public:
    virtual ~BackupKeys() = default;

    /// Every key that was ever in use; empty where none have been made. Fails with ConfigurationInvalid.
    virtual Result<std::vector<BackupKey>> list() = 0;
    /// Makes team key, recovery key and signing key, once. Returns the recovery key's text, which is kept nowhere. Fails with AlreadyExists.
    virtual Result<Secret> create(const QDateTime &now) = 0;
    /// New backups are sealed and signed with new keys; the old ones stay for old backups. Fails with BackupKeysNotMade.
    virtual Result<void> rotateTeam(const QDateTime &now) = 0;
    /// The same for the recovery key; returns its text.
    virtual Result<Secret> rotateRecovery(const QDateTime &now) = 0;
};

} // namespace tmc
