#pragma once

#include "core/domain/containerindex.h"
#include "core/domain/systemsnapshot.h"

#include <vector>

/// Who answers for every host name of a server, whoever asked for it. Pure; thread: any.
namespace tmc {

/// One host name or wildcard of a server.
struct TrafficRoute {
    HostRoute route;
    const Workspace *workspace = nullptr; ///< that the host belongs to, borrowed; null: nobody in particular should answer
};

/// `workspace` is the one that should answer; null = nobody in particular, so that any single container will do.
TrafficRoute trafficRoute(const QString &host, const Workspace *workspace, const ContainerIndex &index);

/// All hosts of all workspaces, and what containers claim beside them, sorted by host. Borrows the registry's workspaces.
std::vector<TrafficRoute> trafficMap(const RegistryFacts &registry, const ContainerIndex &index);

} // namespace tmc
