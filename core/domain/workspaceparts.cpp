#include "core/domain/workspaceparts.h"

#include "core/domain/containerindex.h"
#include "core/domain/names.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

bool isOwnContainer(const ContainerFacts &container, const Workspace &workspace)
{
    if (workspace.hosting == Hosting::Dedicated && container.name == workspace.containerName)
        return true;
    // A product's own scripts make the same pair of containers without our labels.
    const Product product{.key = workspace.product};
    const bool isQa = workspace.environment == Environment::Qa;
    if (!workspace.schemaName.isEmpty()
        && (container.name == names::webContainerName(product, workspace.slug, isQa)
            || container.name == names::frontendContainerName(product, workspace.slug, isQa)))
        return true;
    // The labels do not tell production from QA; the host names do.
    return container.labels.value(names::label(u"workspace"_s)) == workspace.slug
           && container.labels.value(names::label(u"product"_s)) == workspace.product.value()
           && std::ranges::any_of(container.virtualHosts, [&](const QString &host) { return workspace.hosts.contains(host); });
}

std::vector<ContainerFacts> containersOf(const Workspace &workspace, const DockerFacts &docker)
{
    std::vector<ContainerFacts> found;
    for (const ContainerFacts *container : ContainerIndex(docker).containersOf(workspace))
        found.push_back(*container);
    return found;
}

std::vector<HostRoute> routesOf(const Workspace &workspace, const DockerFacts &docker)
{
    const ContainerIndex index(docker);
    const std::vector<const ContainerFacts *> ours = index.containersOf(workspace);
    std::vector<HostRoute> routes;
    for (const QString &host : workspace.hosts)
        routes.push_back(index.routeOf(host, ours));
    return routes;
}

QString routeVerdictName(RouteVerdict verdict)
{
    switch (verdict) {
    case RouteVerdict::Served:
        return u"served"_s;
    case RouteVerdict::Nobody:
        return u"nobody"_s;
    case RouteVerdict::Several:
        return u"several"_s;
    case RouteVerdict::Foreign:
        return u"foreign"_s;
    }
    return {};
}

QJsonObject hostRouteToJson(const HostRoute &route)
{
    return {{u"host"_s, route.host},
            {u"verdict"_s, routeVerdictName(route.verdict)},
            {u"claim"_s, route.claim},
            {u"containers"_s, QJsonArray::fromStringList(route.containers)},
            {u"stopped"_s, QJsonArray::fromStringList(route.stopped)}};
}

} // namespace tmc
