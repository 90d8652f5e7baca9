#include "core/engine/routeprobe.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

/// Answers every request with one reply and remembers what was asked.
class OneReply final : public ProxyProbe {
public:
    Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token) override
    {
        asked = host + path;
        return reply;
    }
    Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &, std::stop_token stop) override
    {
        return get(host, path, stop);
    }

    Result<ProxyReply> reply = ProxyReply{.status = 200, .body = {}};
    QString asked;
};

const QString id = u"0123456789abcdef"_s;

struct World {
    World()
    {
        registry.products = {{.key = ProductKey(u"inventario"_s), .healthPath = u"/up"_s}};
        registry.workspaces = {{.slug = u"acme"_s,
                                .product = ProductKey(u"inventario"_s),
                                .tenantId = u"acme"_s,
                                .databaseName = u"tenant_acme"_s,
                                .containerName = u"inventario-shared"_s,
                                .hosts = {u"acme.test"_s}}};
        docker.containers = {
            {.id = ContainerId(id), .name = u"inventario-shared"_s, .state = u"running"_s, .virtualHosts = {u"*.test"_s}}};
    }

    Result<RouteAnswer> ask() const
    {
        const Workspace &workspace = registry.workspaces.front();
        const TrafficRoute route = trafficRoute(workspace.primaryHost(), &workspace, ContainerIndex(docker));
        return probeRoute(route, registry, docker, proxy, nullptr, {});
    }

    RegistryFacts registry;
    DockerFacts docker;
    mutable OneReply proxy;
};

QByteArray healthReport(const char *tenant)
{
    return QByteArray("{\"tenant\":\"") + tenant + "\",\"database\":\"tenant_acme\",\"container\":\"0123456789ab\"}";
}

} // namespace

/// Whether the right tenant answers for a host.
class TestRouteProbe final : public QObject {
    Q_OBJECT

private slots:
    void theTenantsOwnReportIsRight()
    {
        World world;
        world.proxy.reply->body = healthReport("acme");
        const auto answer = world.ask();
        QVERIFY(answer.has_value());
        QCOMPARE(world.proxy.asked, u"acme.test/up"_s);
        QVERIFY(answer->isRight);
        QCOMPARE(answer->seen, answer->expected);
    }

    void anotherTenantsReportIsWrongAndNamed()
    {
        World world;
        world.proxy.reply->body = healthReport("zeta");
        const auto answer = world.ask();
        QVERIFY(answer.has_value() && !answer->isRight);
        QVERIFY(answer->seen.startsWith(u"zeta / "_s));
    }

    void whatIsNoHealthReportIsWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page instead") << 200 << QByteArray("<html>");
        QTest::newRow("an error") << 503 << healthReport("acme");
    }
    void whatIsNoHealthReportIsWrong()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        World world;
        world.proxy.reply = ProxyReply{.status = status, .body = body};
        const auto answer = world.ask();
        QVERIFY(answer.has_value() && !answer->isRight);
        QCOMPARE(answer->status, status);
        QVERIFY(answer->seen.isEmpty());
    }

    void aFrontEndIsRightWhenItAnswersAtAll()
    {
        World world;
        world.docker.containers.front().name = u"some-front-end"_s;
        const auto answer = world.ask();
        QVERIFY(answer.has_value() && answer->isRight);
        QCOMPARE(world.proxy.asked, u"acme.test/"_s);
        QVERIFY(answer->expected.isEmpty());
    }

    void noAnswerIsAnError()
    {
        World world;
        world.proxy.reply = fail({.code = ErrorCode::ProxyUnreachable});
        const auto answer = world.ask();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::ProxyUnreachable);
    }
};

QTEST_APPLESS_MAIN(TestRouteProbe)
#include "tst_routeprobe.moc"
