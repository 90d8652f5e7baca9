#include "contract/proxyroutes/proxyroutescontract.h"
#include "fakes/fakeproxyroutes.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    tmtest::FakeDockerEngine docker;
    docker.addContainer({.name = u"nginx-proxy"_s, .image = u"nginxproxy/nginx-proxy:1.6-alpine"_s, .state = u"running"_s});
    docker.addContainer({.name = u"own"_s,
                         .image = u"inventario:1.0.0"_s,
                         .state = u"running"_s,
                         .addresses = {{u"nginx-proxy"_s, u"172.20.0.9"_s}},
                         .virtualHosts = {u"own.inventario.test"_s}});
    const auto state = std::make_shared<tmtest::FakeProxyState>();
    tmtest::ProxyRoutesFixture fixture{.routes = std::make_unique<tmtest::FakeProxyRoutes>(state, docker),
                                       .proxy = u"nginx-proxy"_s,
                                       .host = u"acme.inventario.test"_s,
                                       .claimedHost = u"own.inventario.test"_s,
                                       .claimedAt = {u"172.20.0.9:80"_s},
                                       .shared = {u"inventario_shared"_s, 8000},
                                       .other = {u"own"_s, 80},
                                       .breakConfiguration = [state](bool broken) { state->refusesChanges = broken; }};
    tmtest::ProxyRoutesContract contract(fixture);
    return QTest::qExec(&contract, argc, argv);
}
