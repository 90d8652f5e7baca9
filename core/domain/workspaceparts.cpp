#include "core/domain/workspaceparts.h"

#include "core/domain/names.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// What a claim is worth for this host: 0 nothing, more for a longer wildcard, most for the host itself.
qsizetype claimStrength(const QString &claim, const QString &host)
{
    if (claim.compare(host, Qt::CaseInsensitive) == 0)
        return host.size() + 1;
    if (claim.startsWith("*."_L1) && host.size() >= claim.size() && host.endsWith(claim.mid(1), Qt::CaseInsensitive))
        return claim.size() - 1;
    return 0;
}

struct Strongest {
    qsizetype strength = 0;
    QString claim;
};

Strongest strongestClaim(const ContainerFacts &container, const QString &host)
{
    Strongest best;
    for (const QString &claim : container.virtualHosts)
        if (const qsizetype strength = claimStrength(claim, host); strength > best.strength)
            best = {strength, claim};
    return best;
}

HostRoute routeOf(const QString &host, const std::vector<ContainerFacts> &ours, const DockerFacts &docker)
{
    HostRoute route{.host = host};
    qsizetype strength = 0;
    for (const ContainerFacts &container : docker.containers) {
        const Strongest found = strongestClaim(container, host);
        if (found.strength == 0)
            continue;
        if (!container.isRunning()) {
            route.stopped.append(container.name);
            continue;
        }
        if (found.strength > strength) {
            strength = found.strength;
            route.claim = found.claim;
            route.containers.clear();
        }
        if (found.strength == strength)
            route.containers.append(container.name);
    }
    if (route.containers.size() > 1)
        route.verdict = RouteVerdict::Several;
    else if (route.containers.size() == 1)
        route.verdict = std::ranges::any_of(ours, [&](const auto &own) { return own.name == route.containers.constFirst(); })
                            ? RouteVerdict::Served
                            : RouteVerdict::Foreign;
    route.containers.sort();
    route.stopped.sort();
    return route;
}

} // namespace

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
    for (const ContainerFacts &container : docker.containers)
        if (isOwnContainer(container, workspace) || container.name == workspace.containerName)
            found.push_back(container);
    std::ranges::sort(found, {}, &ContainerFacts::name);
    return found;
}

std::vector<HostRoute> routesOf(const Workspace &workspace, const DockerFacts &docker)
{
    const std::vector<ContainerFacts> ours = containersOf(workspace, docker);
    std::vector<HostRoute> routes;
    for (const QString &host : workspace.hosts)
        routes.push_back(routeOf(host, ours, docker));
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
