#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/secret.h"

namespace tmc {

/// Where the password of a profile's database role comes from: the profile's 0600 password file, or the operating system's keychain.
/// Never falls back to plain text. Blocks; not for the GUI thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Fails with SecretMissing or SecretFileTooOpen.
    virtual Result<Secret> databasePassword(const ServerProfile &profile) = 0;
    virtual Result<void> storeDatabasePassword(const ServerProfile &profile, const Secret &password) = 0;
};

} // namespace tmc
