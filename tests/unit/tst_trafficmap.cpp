#include "core/domain/trafficmap.h"

#include "core/domain/acmecompanion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

ContainerFacts container(const QString &name, const QStringList &claims, const QString &state = u"running"_s)
{
    return {.name = name, .state = state, .virtualHosts = claims};
}

Workspace shared(const QString &slug)
{
    return {.slug = slug,
            .product = ProductKey(u"inventario"_s),
            .containerName = u"inventario-shared"_s,
            .hosts = {slug + u".inventario.test"_s}};
}

QStringList hostsOf(const std::vector<TrafficRoute> &routes)
{
    QStringList hosts;
    for (const TrafficRoute &entry : routes)
        hosts.append(entry.route.host);
    return hosts;
}

} // namespace

/// Who answers for every host name of a server.
class TestTrafficMap final : public QObject {
    Q_OBJECT

private slots:
    void hostsOfWorkspacesAndClaimsOfContainersAreOneMap()
    {
        const RegistryFacts registry{.workspaces = {shared(u"zeta"_s), shared(u"acme"_s)}};
        const DockerFacts docker{
            .containers = {container(u"inventario-shared"_s, {u"*.inventario.test"_s}), container(u"blog"_s, {u"blog.test"_s})}};
        const auto routes = trafficMap(registry, ContainerIndex(docker));
        QCOMPARE(hostsOf(routes),
                 (QStringList{u"*.inventario.test"_s, u"acme.inventario.test"_s, u"blog.test"_s, u"zeta.inventario.test"_s}));
        QCOMPARE(routes.at(0).route.verdict, RouteVerdict::Served);
        QCOMPARE(routes.at(0).route.containers, QStringList{u"inventario-shared"_s}); // once
        QCOMPARE(routes.at(1).workspace->slug, u"acme"_s);
        QCOMPARE(routes.at(1).route.verdict, RouteVerdict::Served);
        QVERIFY(!routes.at(2).workspace);
        QCOMPARE(routes.at(2).route.verdict, RouteVerdict::Served);
    }

    void aHostThatAWorkspaceHasIsListedOnceWhateverItsCase()
    {
        const RegistryFacts registry{.workspaces = {shared(u"acme"_s)}};
        const DockerFacts docker{.containers = {container(u"inventario-shared"_s, {u"ACME.Inventario.test"_s})}};
        QCOMPARE(hostsOf(trafficMap(registry, ContainerIndex(docker))), QStringList{u"acme.inventario.test"_s});
    }

    void aClaimThatNobodyRunsForIsNobodys()
    {
        const DockerFacts docker{.containers = {container(u"blog"_s, {u"blog.test"_s}, u"exited"_s)}};
        const auto routes = trafficMap({}, ContainerIndex(docker));
        QCOMPARE(routes.front().route.verdict, RouteVerdict::Nobody);
        QCOMPARE(routes.front().route.stopped, QStringList{u"blog"_s});
    }

    void aClaimMadeTwiceByOneContainerIsNoConflict()
    {
        const DockerFacts docker{.containers = {container(u"blog"_s, {u"blog.test"_s, u"BLOG.test"_s})}};
        QCOMPARE(trafficMap({}, ContainerIndex(docker)).front().route.verdict, RouteVerdict::Served);
    }

    void twoContainersWithOneWildcardAreAConflict()
    {
        const RegistryFacts registry{.workspaces = {shared(u"acme"_s)}};
        const DockerFacts docker{.containers = {container(u"inventario-shared"_s, {u"*.inventario.test"_s}),
                                                container(u"left-behind"_s, {u"*.inventario.test"_s})}};
        for (const TrafficRoute &entry : trafficMap(registry, ContainerIndex(docker)))
            QCOMPARE(entry.route.verdict, RouteVerdict::Several);
    }

    void aStoppedExactClaimLeavesTheHostToTheWildcard()
    {
        const DockerFacts docker{.containers = {container(u"inventario-acme"_s, {u"acme.inventario.test"_s}, u"exited"_s),
                                                container(u"inventario-shared"_s, {u"*.inventario.test"_s})}};
        const Workspace workspace = shared(u"acme"_s);
        const HostRoute route = trafficRoute(u"acme.inventario.test"_s, &workspace, ContainerIndex(docker)).route;
        QCOMPARE(route.verdict, RouteVerdict::Served);
        QCOMPARE(route.claim, u"*.inventario.test"_s);
        QCOMPARE(route.stopped, QStringList{u"inventario-acme"_s});
    }

    void theCompanionIsKnownByItsImage()
    {
        const auto made = [](const QString &name, const QString &image, const QString &state) {
            return ContainerFacts{.name = name, .image = image, .state = state};
        };
        QVERIFY(!findAcmeCompanion({.containers = {made(u"a"_s, u"evil/acme-companion-nginxproxy:2"_s, u"running"_s),
                                                   made(u"acme-companion"_s, u"nginx:1"_s, u"running"_s)}}));
        const DockerFacts docker{.containers = {made(u"old"_s, u"jrcs/letsencrypt-nginx-proxy-companion"_s, u"exited"_s),
                                                made(u"z"_s, u"ghcr.io/nginxproxy/acme-companion:2.2"_s, u"running"_s)}};
        QCOMPARE(findAcmeCompanion(docker)->name, u"z"_s); // the one that runs
        QCOMPARE(findAcmeCompanion({.containers = {docker.containers.front()}})->name, u"old"_s);
    }
};

QTEST_APPLESS_MAIN(TestTrafficMap)
#include "tst_trafficmap.moc"
