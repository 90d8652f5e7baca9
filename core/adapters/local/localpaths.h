#pragma once

#include "core/support/result.h"

#include <QString>

namespace tmc {

/// The directories of this program on this machine. All exist, belong to the user and have mode 0700. Immutable; thread: any.
class LocalPaths final {
public:
    /// From the environment: below TENANT_MASTER_HOME when it is set (tests, scripts), otherwise where the XDG base directory
    /// specification puts them. Makes what is missing. Fails with LocalFile, also when a directory belongs to somebody else.
    static Result<LocalPaths> fromEnvironment();

    /// Everything below one directory: config, data, cache, run and log.
    static Result<LocalPaths> below(const QString &home);

    const QString &config() const { return m_config; }   ///< servers, settings, trusted host keys
    const QString &data() const { return m_data; }       ///< journals: must survive
    const QString &cache() const { return m_cache; }     ///< may be deleted at any time
    const QString &runtime() const { return m_runtime; } ///< sockets; short path, never a symbolic link
    const QString &logs() const { return m_logs; }

private:
    LocalPaths() = default;
    Result<void> prepare() const;

    QString m_config;
    QString m_data;
    QString m_cache;
    QString m_runtime;
    QString m_logs;
};

/// Makes a directory and its parents, or checks the one that is there: owned by this user, mode set to 0700. With `refuseLink` the
/// last component must not be a symbolic link (for places where other users may write). Fails with LocalFile.
Result<void> ensurePrivateDirectory(const QString &path, bool refuseLink = false);

} // namespace tmc
