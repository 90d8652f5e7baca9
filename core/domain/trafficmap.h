#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/domain/workspaceparts.h"

#include <QHash>

#include <vector>

/// Who answers for every host name of a server, whoever asked for it. Pure; thread: any.
namespace tmc {

/// What all containers claim from the proxy, so that a host's claimants are found without looking at every container.
/// Borrows the containers, which must outlive it.
class HostClaims {
public:
    explicit HostClaims(const DockerFacts &docker);

    /// An exact claim is preferred to a wildcard, a longer wildcard to a shorter one, as nginx does; regular expressions are not looked
    /// at. `workspace` is the one that should answer; null = nobody in particular.
    HostRoute routeOf(const QString &host, const Workspace *workspace) const;

    /// Every claim, in small letters, sorted.
    QStringList claims() const;

private:
    QHash<QString, std::vector<const ContainerFacts *>> m_claimants; ///< claim in small letters -> its containers
};

/// One host name or wildcard of a server.
struct TrafficRoute {
    HostRoute route;
    const Workspace *workspace = nullptr; ///< that the host belongs to, borrowed from the registry; null: only a container claims it
};

/// All hosts of all workspaces, and what containers claim beside them, sorted by host.
std::vector<TrafficRoute> trafficMap(const RegistryFacts &registry, const DockerFacts &docker);

} // namespace tmc
