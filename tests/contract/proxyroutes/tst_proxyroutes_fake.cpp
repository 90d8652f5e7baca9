#include "contract/proxyroutes/proxyroutescontract.h"
#include "fakes/fakeproxyroutes.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    tmtest::FakeDockerEngine docker;
    docker.addContainer({.name = u"inventario-shared"_s, .image = u"inventario:1.0.0"_s, .state = u"running"_s});
    docker.addContainer(
        {.name = u"own"_s, .image = u"inventario:1.0.0"_s, .state = u"running"_s, .virtualHosts = {u"own.inventario.test"_s}});
    auto routes = std::make_unique<tmtest::FakeProxyRoutes>(std::make_shared<tmtest::FakeWorld>(), docker);
    tmtest::FakeProxyRoutes *fake = routes.get();
    tmtest::ProxyRoutesFixture fixture{.routes = std::move(routes),
                                       .host = u"acme.inventario.test"_s,
                                       .claimedHost = u"own.inventario.test"_s,
                                       .shared = {u"inventario-shared"_s, 8000},
                                       .other = {u"own"_s, 80},
                                       .breakConfiguration = [fake](bool broken) { fake->refusesChanges = broken; }};
    tmtest::ProxyRoutesContract contract(fixture);
    return QTest::qExec(&contract, argc, argv);
}
