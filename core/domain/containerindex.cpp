#include "core/domain/containerindex.h"

#include "core/domain/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// What can decide about a host, the strongest first: the host itself, then its wildcards from the longest to the shortest.
QStringList claimsFor(const QString &host)
{
    QStringList claims{host};
    // A wildcard that is looked at itself is not its own second claim.
    for (qsizetype dot = host.indexOf(u'.', host.startsWith("*."_L1) ? 2 : 0); dot >= 0; dot = host.indexOf(u'.', dot + 1))
        claims.append(u'*' + host.mid(dot));
    return claims;
}

} // namespace

ContainerIndex::ContainerIndex(const DockerFacts &docker)
{
    for (const ContainerFacts &container : docker.containers) {
        m_byName.insert(container.name, &container);
        const QString slug = container.labels.value(names::label(u"workspace"_s));
        if (!slug.isEmpty())
            m_byLabel[container.labels.value(names::label(u"product"_s)) + u'/' + slug].push_back(&container);
        for (const QString &claim : container.virtualHosts) {
            auto &claimants = m_byClaim[claim.toLower()];
            if (claimants.empty() || claimants.back() != &container)
                claimants.push_back(&container);
        }
    }
}

const ContainerFacts *ContainerIndex::container(const QString &name) const
{
    return m_byName.value(name);
}

std::vector<const ContainerFacts *> ContainerIndex::containersOf(const Workspace &workspace) const
{
    std::vector<const ContainerFacts *> found;
    const auto add = [&found](const ContainerFacts *container) {
        if (container && std::ranges::find(found, container) == found.end())
            found.push_back(container);
    };
    add(container(workspace.containerName));
    if (!workspace.schemaName.isEmpty()) {
        const Product product{.key = workspace.product};
        const bool isQa = workspace.environment == Environment::Qa;
        add(container(names::webContainerName(product, workspace.slug, isQa)));
        add(container(names::frontendContainerName(product, workspace.slug, isQa)));
    }
    for (const ContainerFacts *labelled : m_byLabel.value(workspace.product.value() + u'/' + workspace.slug))
        if (isOwnContainer(*labelled, workspace))
            add(labelled);
    std::ranges::sort(found, {}, &ContainerFacts::name);
    return found;
}

HostRoute ContainerIndex::routeOf(const QString &host, const std::vector<const ContainerFacts *> &ours) const
{
    HostRoute route{.host = host};
    for (const QString &claim : claimsFor(host.toLower())) {
        for (const ContainerFacts *claimant : m_byClaim.value(claim)) {
            if (!claimant->isRunning()) {
                if (!route.stopped.contains(claimant->name))
                    route.stopped.append(claimant->name);
            } else if (route.claim.isEmpty() || route.claim == claim) {
                route.claim = claim;
                route.containers.append(claimant->name);
            }
        }
    }
    if (route.containers.size() > 1)
        route.verdict = RouteVerdict::Several;
    else if (route.containers.size() == 1)
        route.verdict = std::ranges::any_of(ours, [&](const auto *own) { return own->name == route.containers.constFirst(); })
                            ? RouteVerdict::Served
                            : RouteVerdict::Foreign;
    route.containers.sort();
    route.stopped.sort();
    return route;
}

QStringList ContainerIndex::claims() const
{
    QStringList claims = m_byClaim.keys();
    claims.sort();
    return claims;
}

} // namespace tmc
