#include "tests/ui/support/memorystores.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

Result<std::vector<ServerProfile>> MemoryProfileStore::list() const
{
    const auto values = m_profiles.values();
    return std::vector<ServerProfile>(values.begin(), values.end());
}

Result<ServerProfile> MemoryProfileStore::find(const QString &name) const
{
    const auto found = m_profiles.find(name);
    if (found == m_profiles.end())
        return fail(ErrorCode::NotFound, {u"server"_s, name});
    return *found;
}

Result<void> MemoryProfileStore::save(const ServerProfile &profile)
{
    if (saveError)
        return fail(*saveError);
    m_profiles.insert(profile.name, profile);
    return {};
}

Result<void> MemoryProfileStore::remove(const QString &name)
{
    m_profiles.remove(name);
    return {};
}

Result<Secret> MemorySecretStore::databasePassword(const ServerProfile &profile)
{
    const std::lock_guard lock(m_mutex);
    if (m_error)
        return fail(*m_error);
    const auto found = m_secrets.find(profile.name);
    if (found == m_secrets.end())
        return fail(ErrorCode::SecretMissing, {profile.name});
    return *found;
}

Result<void> MemorySecretStore::storeDatabasePassword(const ServerProfile &profile, const Secret &password)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(profile.name, password);
    return {};
}

void MemorySecretStore::put(const QString &serverName, const QString &password)
{
    QString text = password;
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(serverName, Secret::fromText(text));
}

bool MemorySecretStore::holds(const QString &serverName) const
{
    const std::lock_guard lock(m_mutex);
    return m_secrets.contains(serverName);
}

void MemorySecretStore::setError(const std::optional<Error> &error)
{
    const std::lock_guard lock(m_mutex);
    m_error = error;
}

void MemoryHostKeys::fetch(const ServerProfile &, std::function<void(Result<HostKeyOffer>)> done)
{
    QMetaObject::invokeMethod(
        &m_context, [this, done = std::move(done)] { done(offer); }, Qt::QueuedConnection);
}

std::optional<QString> MemoryHostKeys::trustedFingerprint(const QString &profileName) const
{
    const auto found = m_trusted.find(profileName);
    return found == m_trusted.end() ? std::nullopt : std::optional(*found);
}

Result<void> MemoryHostKeys::trust(const QString &profileName, const HostKeyOffer &trusted)
{
    m_trusted.insert(profileName, trusted.fingerprint);
    if (onTrusted)
        onTrusted();
    return {};
}

Result<void> MemoryHostKeys::forget(const QString &profileName)
{
    m_trusted.remove(profileName);
    return {};
}

Result<SystemSnapshot> MemorySnapshotCache::load(const QString &serverName) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_snapshots.find(serverName);
    if (found == m_snapshots.end())
        return fail(ErrorCode::NotFound, {u"snapshot"_s, serverName});
    return *found;
}

Result<void> MemorySnapshotCache::store(const SystemSnapshot &snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_snapshots.insert(snapshot.serverName, snapshot);
    return {};
}

Result<void> MemorySnapshotCache::remove(const QString &serverName)
{
    const std::lock_guard lock(m_mutex);
    m_snapshots.remove(serverName);
    return {};
}

QDateTime FakeClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

void FakeClock::advance(int seconds)
{
    const std::lock_guard lock(m_mutex);
    m_now = m_now.addSecs(seconds);
}

Result<ActivityRead> MemoryActivityCache::load(const QString &serverName) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_reads.find(serverName);
    if (found == m_reads.end())
        return fail(ErrorCode::NotFound, {u"activity"_s, serverName});
    return *found;
}

Result<void> MemoryActivityCache::store(const QString &serverName, const ActivityRead &read)
{
    const std::lock_guard lock(m_mutex);
    m_reads.insert(serverName, read);
    return {};
}

Result<void> MemoryActivityCache::remove(const QString &serverName)
{
    const std::lock_guard lock(m_mutex);
    m_reads.remove(serverName);
    return {};
}

} // namespace tmtest
