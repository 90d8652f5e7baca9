#include "core/domain/workspaceparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

ContainerFacts container(const QString &name, const QStringList &claims = {}, const QString &state = u"running"_s)
{
    return {.name = name, .state = state, .virtualHosts = claims};
}

Workspace shared()
{
    return {.slug = u"acme"_s,
            .product = ProductKey(u"inventario"_s),
            .containerName = u"inventario-shared"_s,
            .hosts = {u"acme.inventario.test"_s}};
}

Workspace chalan()
{
    return {.slug = u"acme"_s,
            .product = ProductKey(u"chalan"_s),
            .hosting = Hosting::Dedicated,
            .schemaName = u"tenant_acme"_s,
            .containerName = u"chalan-acme-web-1"_s,
            .hosts = {u"acme.chalan.test"_s, u"www.acme.chalan.test"_s, u"api.acme.chalan.test"_s}};
}

QStringList namesOf(const std::vector<ContainerFacts> &containers)
{
    QStringList names;
    for (const ContainerFacts &facts : containers)
        names.append(facts.name);
    return names;
}

HostRoute routeOf(const std::vector<ContainerFacts> &containers, const Workspace &workspace = shared())
{
    return routesOf(workspace, DockerFacts{.containers = containers}).front();
}

} // namespace

/// What of a server belongs to one workspace.
class TestWorkspaceParts final : public QObject {
    Q_OBJECT

private slots:
    void aSharedWorkspaceIsServedByTheProductsContainer()
    {
        const DockerFacts docker{
            .containers = {container(u"inventario-shared"_s), container(u"inventario-acme-inc"_s), container(u"postgres"_s)}};
        const auto found = containersOf(shared(), docker);
        QCOMPARE(namesOf(found), QStringList{u"inventario-shared"_s});
        QVERIFY(!isOwnContainer(found.front(), shared()));
    }

    void aSchemaProductHasItsPairOfContainers()
    {
        const DockerFacts docker{.containers = {container(u"chalan-acme-web-1"_s), container(u"chalan-acme-nginx-1"_s),
                                                container(u"chalan-acme-inc-web-1"_s), container(u"chalan-acme-web-10"_s)}};
        QCOMPARE(namesOf(containersOf(chalan(), docker)), (QStringList{u"chalan-acme-nginx-1"_s, u"chalan-acme-web-1"_s}));
    }

    void theContainersOfQaAreNotThoseOfProduction()
    {
        Workspace qa = chalan();
        qa.environment = Environment::Qa;
        qa.containerName = u"chalan-acme-web-qa-1"_s;
        qa.hosts = {u"stage.acme.chalan.test"_s};
        ContainerFacts staged = container(u"chalan-acme-web-qa-1"_s, qa.hosts);
        staged.labels = {{u"com.tenantmaster.workspace"_s, u"acme"_s}, {u"com.tenantmaster.product"_s, u"chalan"_s}};
        const DockerFacts docker{.containers = {staged, container(u"chalan-acme-web-1"_s)}};
        QCOMPARE(namesOf(containersOf(qa, docker)), QStringList{u"chalan-acme-web-qa-1"_s});
        QCOMPARE(namesOf(containersOf(chalan(), docker)), QStringList{u"chalan-acme-web-1"_s});
    }

    void labelledContainersBelongToTheirWorkspaceOnly()
    {
        ContainerFacts renamed = container(u"renamed"_s, shared().hosts);
        renamed.labels = {{u"com.tenantmaster.workspace"_s, u"acme"_s}, {u"com.tenantmaster.product"_s, u"inventario"_s}};
        ContainerFacts otherProduct = container(u"erp-acme"_s, shared().hosts);
        otherProduct.labels = {{u"com.tenantmaster.workspace"_s, u"acme"_s}, {u"com.tenantmaster.product"_s, u"erp"_s}};
        QCOMPARE(namesOf(containersOf(shared(), DockerFacts{.containers = {renamed, otherProduct}})), QStringList{u"renamed"_s});
        QVERIFY(isOwnContainer(renamed, shared()));
    }

    void aWildcardServesTheHost()
    {
        const HostRoute route = routeOf({container(u"inventario-shared"_s, {u"*.inventario.test"_s})});
        QCOMPARE(route.verdict, RouteVerdict::Served);
        QCOMPARE(route.claim, u"*.inventario.test"_s);
        QCOMPARE(route.containers, QStringList{u"inventario-shared"_s});
    }

    void anExactClaimWinsOverAWildcard()
    {
        const HostRoute route = routeOf(
            {container(u"inventario-shared"_s, {u"*.inventario.test"_s}), container(u"stranger"_s, {u"ACME.inventario.test"_s})});
        QCOMPARE(route.verdict, RouteVerdict::Foreign);
        QCOMPARE(route.containers, QStringList{u"stranger"_s});
    }

    void aLongerWildcardWinsOverAShorterOne()
    {
        Workspace workspace = shared();
        workspace.hosts = {u"a.b.inventario.test"_s};
        const HostRoute route =
            routeOf({container(u"inventario-shared"_s, {u"*.b.inventario.test"_s}), container(u"other"_s, {u"*.inventario.test"_s})},
                    workspace);
        QCOMPARE(route.verdict, RouteVerdict::Served);
        QCOMPARE(route.claim, u"*.b.inventario.test"_s);
    }

    void twoClaimsAreAConflict()
    {
        const HostRoute route = routeOf({container(u"inventario-shared"_s, {u"acme.inventario.test"_s}),
                                         container(u"inventario-acme"_s, {u"acme.inventario.test"_s})});
        QCOMPARE(route.verdict, RouteVerdict::Several);
        QCOMPARE(route.containers, (QStringList{u"inventario-acme"_s, u"inventario-shared"_s}));
    }

    void aStoppedContainerServesNothing()
    {
        const HostRoute route = routeOf({container(u"inventario-shared"_s, {u"*.inventario.test"_s}, u"exited"_s)});
        QCOMPARE(route.verdict, RouteVerdict::Nobody);
        QCOMPARE(route.stopped, QStringList{u"inventario-shared"_s});
    }

    void aWildcardIsNotItsOwnDomain()
    {
        Workspace workspace = shared();
        workspace.hosts = {u"inventario.test"_s};
        QCOMPARE(routeOf({container(u"inventario-shared"_s, {u"*.inventario.test"_s})}, workspace).verdict, RouteVerdict::Nobody);
    }

    void everyHostHasItsRoute()
    {
        const DockerFacts docker{
            .containers = {container(u"chalan-acme-web-1"_s, {u"api.acme.chalan.test"_s}),
                           container(u"chalan-acme-nginx-1"_s, {u"acme.chalan.test"_s, u"www.acme.chalan.test"_s})}};
        const auto routes = routesOf(chalan(), docker);
        QCOMPARE(routes.size(), std::size_t(3));
        for (const HostRoute &route : routes)
            QCOMPARE(route.verdict, RouteVerdict::Served);
        QCOMPARE(routes.back().containers, QStringList{u"chalan-acme-web-1"_s});
    }
};

QTEST_APPLESS_MAIN(TestWorkspaceParts)
#include "tst_workspaceparts.moc"
