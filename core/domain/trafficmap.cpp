#include "core/domain/trafficmap.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The claims that a host can fall to, strongest first: itself, then *.every.suffix from the longest to the shortest.
QStringList possibleClaims(const QString &host)
{
    QStringList claims{host};
    for (qsizetype dot = host.indexOf(u'.', 1); dot > 0; dot = host.indexOf(u'.', dot + 1))
        claims.append(u'*' + host.mid(dot));
    return claims;
}

RouteVerdict verdictOf(const std::vector<const ContainerFacts *> &running, const Workspace *workspace)
{
    if (running.empty())
        return RouteVerdict::Nobody;
    if (running.size() > 1)
        return RouteVerdict::Several;
    return !workspace || serves(*running.front(), *workspace) ? RouteVerdict::Served : RouteVerdict::Foreign;
}

} // namespace

HostClaims::HostClaims(const DockerFacts &docker)
{
    for (const ContainerFacts &container : docker.containers)
        for (const QString &host : container.virtualHosts)
            if (auto &claimants = m_claimants[host.toLower()]; claimants.empty() || claimants.back() != &container)
                claimants.push_back(&container);
}

HostRoute HostClaims::routeOf(const QString &host, const Workspace *workspace) const
{
    HostRoute route{.host = host};
    std::vector<const ContainerFacts *> running;
    for (const QString &claim : possibleClaims(host.toLower())) {
        const auto found = m_claimants.constFind(claim);
        if (found == m_claimants.cend())
            continue;
        const bool isDecided = !running.empty();
        for (const ContainerFacts *container : *found) {
            if (!container->isRunning() && !route.stopped.contains(container->name))
                route.stopped.append(container->name);
            if (container->isRunning() && !isDecided)
                running.push_back(container);
        }
        if (!isDecided && !running.empty())
            route.claim = claim;
    }
    route.verdict = verdictOf(running, workspace);
    for (const ContainerFacts *container : running)
        route.containers.append(container->name);
    route.containers.sort();
    route.stopped.sort();
    return route;
}

QStringList HostClaims::claims() const
{
    QStringList claims = m_claimants.keys();
    claims.sort();
    return claims;
}

std::vector<TrafficRoute> trafficMap(const RegistryFacts &registry, const DockerFacts &docker)
{
    const HostClaims claims(docker);
    std::vector<TrafficRoute> routes;
    QSet<QString> known;
    for (const Workspace &workspace : registry.workspaces)
        for (const QString &host : workspace.hosts) {
            routes.push_back({claims.routeOf(host, &workspace), &workspace});
            known.insert(host.toLower());
        }
    for (const QString &claim : claims.claims())
        if (!known.contains(claim))
            routes.push_back({claims.routeOf(claim, nullptr), nullptr});
    std::ranges::stable_sort(routes, {}, [](const TrafficRoute &entry) { return entry.route.host; });
    return routes;
}

} // namespace tmc
