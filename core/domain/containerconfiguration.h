#pragma once

#include "core/domain/container.h"

namespace tmc {

/// Something of the server's, or a volume, that a container sees.
struct ContainerMount {
    QString type;        ///< bind, volume, tmpfs
    QString source;      ///< folder of the server or name of the volume
    QString destination; ///< in the container
    bool writable = true;
    bool operator==(const ContainerMount &) const = default;
};

/// How a container was configured, from an inspection. Values of its environment are secrets: they are shown through shownValue() only
/// and never kept.
struct ContainerConfiguration {
    ContainerFacts facts;
    QStringList entrypoint;
    QStringList command;
    QString user; ///< empty = the image's
    QString restartPolicy;
    int restarts = 0; ///< by that policy
    int exitCode = 0; ///< of its last run; 0 while it runs
    std::vector<EnvironmentEntry> environment;
    std::vector<ContainerMount> mounts;
    bool operator==(const ContainerConfiguration &) const = default;
};

/// The value as it may be shown: masked where the name tells that it is a secret, else without what looks like one.
QString shownValue(const EnvironmentEntry &entry);

/// Whether the value itself is a secret: what the name calls one, and addresses with a password in them; not the path of a file that has
/// it, an address without a password, or a key that everybody may know.
bool holdsSecret(const EnvironmentEntry &entry);
/// The names of those that hold one, sorted.
QStringList secretNames(const std::vector<EnvironmentEntry> &environment);

/// With shown values only.
QJsonObject containerConfigurationToJson(const ContainerConfiguration &configuration);

} // namespace tmc
