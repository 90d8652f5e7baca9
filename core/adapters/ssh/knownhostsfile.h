#pragma once

#include "core/ports/serverlink.h"

namespace tmc {

/// The known_hosts file of one profile, <config directory>/known_hosts.d/<profile name>: at most one plain key (sshd(8), "SSH_KNOWN_HOSTS
/// FILE FORMAT"), never hashed names, markers or wildcards. Blocking, small files.
class KnownHostsFile final {
public:
    /// Fails with InvalidInput for a name that is not a profile name.
    static Result<KnownHostsFile> forProfile(const QString &configDirectory, const QString &profileName);

    const QString &path() const { return m_path; }

    /// No value when there is no file or no usable key in it.
    std::optional<HostKeyOffer> read() const;
    /// Replaces the file atomically and durably, mode 0600. Fails with InvalidInput (the line is not what the offer says) or LocalFile.
    Result<void> write(const HostKeyOffer &offer) const;
    /// Also fine when there is none.
    Result<void> remove() const;

    /// Reads one line; the fingerprint is computed from the key itself. Fails with InvalidInput.
    static Result<HostKeyOffer> parseLine(const QString &line);

private:
    explicit KnownHostsFile(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

} // namespace tmc
