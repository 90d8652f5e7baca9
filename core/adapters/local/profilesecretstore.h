#pragma once

#include "core/adapters/local/keychain.h"
#include "core/ports/secretstore.h"

#include <map>
#include <memory>
#include <mutex>

namespace tmc {

/// Passwords of the profiles' database roles. With a password file in the profile: that file and nothing else. Without: the keychain;
/// where there is none, the password stays in this process's locked memory and is gone when it ends. Plain text is written nowhere
/// but into a password file that the operator named. Thread: any.
class ProfileSecretStore final : public SecretStore {
public:
    explicit ProfileSecretStore(std::shared_ptr<Keychain> keychain);

    Result<Secret> databasePassword(const ServerProfile &profile) override;
    Result<void> storeDatabasePassword(const ServerProfile &profile, const Secret &password) override;

    /// True when the stored password of this profile will be gone after this process.
    bool isKeptInMemoryOnly(const ServerProfile &profile) const;

private:
    std::shared_ptr<Keychain> m_keychain;
    mutable std::mutex m_mutex;
    std::map<QString, Secret> m_memory;
};

} // namespace tmc
