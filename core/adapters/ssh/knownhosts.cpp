#include "core/adapters/ssh/knownhosts.h"

#include "core/adapters/ssh/hostkeyprobe.h"
#include "core/adapters/ssh/knownhostsfile.h"

namespace tmc {

KnownHosts::KnownHosts(SshSettings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings))
{
}

KnownHosts::~KnownHosts() = default;

void KnownHosts::fetch(const ServerProfile &profile, std::function<void(Result<HostKeyOffer>)> done)
{
    auto *probe = new HostKeyProbe(profile.ssh, m_settings.timeouts, this);
    probe->start(std::move(done));
}

std::optional<QString> KnownHosts::trustedFingerprint(const QString &profileName) const
{
    const auto file = KnownHostsFile::forProfile(m_settings.configDirectory, profileName);
    const auto key = file ? file->read() : std::nullopt;
    return key ? std::optional(key->fingerprint) : std::nullopt;
}

Result<void> KnownHosts::trust(const QString &profileName, const HostKeyOffer &offer)
{
    TM_TRY(const KnownHostsFile file, KnownHostsFile::forProfile(m_settings.configDirectory, profileName));
    return file.write(offer);
}

Result<void> KnownHosts::forget(const QString &profileName)
{
    TM_TRY(const KnownHostsFile file, KnownHostsFile::forProfile(m_settings.configDirectory, profileName));
    return file.remove();
}

} // namespace tmc
