#pragma once

#include "core/support/strongid.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tmc {

/// A port of a container that answers on a port of the server.
struct PublishedPort {
    int inside = 0;
    int outside = 0;
    QString address; ///< of the server that it listens on, e.g. "0.0.0.0", "::" or "127.0.0.1"
    bool operator==(const PublishedPort &) const = default;

    /// True when it listens on every address of the server, so that anybody in the network reaches it unless a firewall is in the way.
    bool isPublic() const;
};

/// What a container opens to others than its neighbours.
struct ContainerExposure {
    QString container; ///< its name; hostile
    QString image;     ///< hostile
    std::vector<PublishedPort> ports;
    bool holdsEngineSocket = false; ///< docker.sock is mounted into it: whoever breaks into it has the whole server
    ContainerId id{};
    QStringList kept{}; ///< folders in it that are the server's or a named volume's, so that they outlive it
    bool operator==(const ContainerExposure &) const = default;
};

/// The secrets among the variables that a container is given, by their names: whoever may talk to Docker reads the values.
struct EnvironmentSecrets {
    ContainerId id;    ///< what it is given never changes
    QString container; ///< its name; hostile
    QStringList names; ///< hostile; sorted
    bool operator==(const EnvironmentSecrets &) const = default;
};

/// "PostgreSQL", "Redis" … of a port inside a container that only a database uses; empty for any other. Pure.
QString databaseOnPort(int inside);

/// True for helpers that cannot work without the engine's socket: the reverse proxy and what looks after its certificates.
bool needsEngineSocket(const QString &image);

} // namespace tmc
