#pragma once

#include "core/adapters/ssh/sshsettings.h"
#include "core/ports/serverlink.h"

#include <QObject>

namespace tmc {

/// HostKeys with the OpenSSH client and one known_hosts file for each profile. fetch() lets ssh itself record the key, so that it works
/// through ProxyJump and aliases, into a temporary file; the fingerprint is computed here from the recorded key and compared with what
/// ssh said. Fails with SshHostUnknown, SshUnreachable, SshConnectionLost, TimedOut, SshNotInstalled, SshFailed, LocalFile, InvalidInput.
class KnownHosts final : public QObject, public HostKeys {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KnownHosts)

public:
    explicit KnownHosts(SshSettings settings, QObject *parent = nullptr);
    ~KnownHosts() override;

    void fetch(const ServerProfile &profile, std::function<void(Result<HostKeyOffer>)> done) override;
    std::optional<QString> trustedFingerprint(const QString &profileName) const override;
    Result<void> trust(const QString &profileName, const HostKeyOffer &offer) override;
    Result<void> forget(const QString &profileName) override;

private:
    SshSettings m_settings;
};

} // namespace tmc
