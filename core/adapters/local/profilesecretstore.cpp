#include "core/adapters/local/profilesecretstore.h"

#include "core/adapters/local/passwordfile.h"
#include "core/support/logging.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QString keyOf(const ServerProfile &profile)
{
    return profile.name + u'/' + profile.postgres.role;
}

} // namespace

ProfileSecretStore::ProfileSecretStore(std::shared_ptr<Keychain> keychain) : m_keychain(std::move(keychain))
{
}

Result<Secret> ProfileSecretStore::databasePassword(const ServerProfile &profile)
{
    const auto missing = [&profile](const Error &cause) { return fail(ErrorCode::SecretMissing, {profile.name}, cause.detail); };
    if (!profile.postgres.passwordFile.isEmpty()) {
        auto secret = passwordfile::read(profile.postgres.passwordFile);
        if (!secret && secret.error().code == ErrorCode::NotFound)
            return missing(secret.error());
        return secret;
    }
    {
        const std::lock_guard guard(m_mutex);
        if (const auto kept = m_memory.find(keyOf(profile)); kept != m_memory.end())
            return kept->second;
    }
    auto secret = m_keychain->read(keyOf(profile));
    if (!secret)
        return missing(secret.error());
    return secret;
}

Result<void> ProfileSecretStore::storeDatabasePassword(const ServerProfile &profile, const Secret &password)
{
    if (!profile.postgres.passwordFile.isEmpty())
        return passwordfile::write(profile.postgres.passwordFile, password);
    const auto written = m_keychain->write(keyOf(profile), password);
    const std::lock_guard guard(m_mutex);
    if (written) {
        m_memory.erase(keyOf(profile));
        return {};
    }
    logger("tm.app")->warn("no keychain ({}): the password is kept for this run only",
                           qPrintable(errorCodeName(written.error().code)));
    m_memory[keyOf(profile)] = password;
    return {};
}

bool ProfileSecretStore::isKeptInMemoryOnly(const ServerProfile &profile) const
{
    const std::lock_guard guard(m_mutex);
    return m_memory.contains(keyOf(profile));
}

} // namespace tmc
