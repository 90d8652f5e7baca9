#pragma once

#include "core/domain/systemsnapshot.h"

#include <QStringList>

#include <vector>

/// What of a server belongs to one workspace, found by name and label in what was read. Pure; thread: any.
namespace tmc {

/// The containers that serve the workspace: its own ones (by name, or by label and host names), or the product's shared one.
/// Empty when Docker has none of them. Sorted by name.
std::vector<ContainerFacts> containersOf(const Workspace &workspace, const DockerFacts &docker);

/// True for a container that serves this workspace alone.
bool isOwnContainer(const ContainerFacts &container, const Workspace &workspace);

enum class RouteVerdict {
    Served,  ///< exactly one running container claims the host, and it is one of the workspace's
    Nobody,  ///< no running container claims it
    Several, ///< the proxy would spread requests over all of them
    Foreign, ///< exactly one claims it, and it does not serve this workspace
};

/// Who answers for one host name, by what the containers claim from the proxy (domain/containerindex).
struct HostRoute {
    QString host;
    RouteVerdict verdict = RouteVerdict::Nobody;
    QString claim;          ///< the host or wildcard that decided; empty when nobody claims it
    QStringList containers; ///< running ones with that claim
    QStringList stopped;    ///< claim it too, but do not run
    bool operator==(const HostRoute &) const = default;
};

/// One route for each host of the workspace, in the workspace's order.
std::vector<HostRoute> routesOf(const Workspace &workspace, const DockerFacts &docker);

QString routeVerdictName(RouteVerdict verdict);
QJsonObject hostRouteToJson(const HostRoute &route);

} // namespace tmc
