#include "core/domain/trafficmap.h"

#include <QSet>

#include <algorithm>

namespace tmc {

TrafficRoute trafficRoute(const QString &host, const Workspace *workspace, const ContainerIndex &index)
{
    if (workspace)
        return {index.routeOf(host, index.containersOf(*workspace)), workspace};
    TrafficRoute entry{index.routeOf(host, {}), nullptr};
    if (entry.route.verdict == RouteVerdict::Foreign)
        entry.route.verdict = RouteVerdict::Served;
    return entry;
}

std::vector<TrafficRoute> trafficMap(const RegistryFacts &registry, const ContainerIndex &index)
{
    std::vector<TrafficRoute> routes;
    QSet<QString> known;
    for (const Workspace &workspace : registry.workspaces) {
        if (workspace.state == WorkspaceState::Archived)
            continue; // nobody is to answer what it keeps
        const std::vector<const ContainerFacts *> ours = index.containersOf(workspace);
        for (const QString &host : workspace.hosts) {
            routes.push_back({index.routeOf(host, ours), &workspace});
            known.insert(host.toLower());
        }
    }
    for (const QString &claim : index.claims())
        if (!known.contains(claim))
            routes.push_back(trafficRoute(claim, nullptr, index));
    std::ranges::stable_sort(routes, {}, [](const TrafficRoute &entry) { return entry.route.host; });
    return routes;
}

} // namespace tmc
