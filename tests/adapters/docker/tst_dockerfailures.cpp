// HttpDockerEngine against a scripted engine: round trips, effects of failures, hostile replies.
#include "adapters/docker/scriptedserver.h"
#include "core/adapters/docker/httpdockerengine.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// JSON text with apostrophes for its quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray containerId(int number)
{
    return QByteArray::number(number, 16).rightJustified(64, '0');
}

/// Answers as an engine with `tenants` labelled and `foreign` unlabelled containers.
QByteArray answer(const QByteArray &request, int tenants, int foreign)
{
    const QByteArray path = request.mid(request.indexOf(' ') + 1).split(' ').first();
    if (path == "/_ping")
        return httpReply(200, "OK", "Api-Version: 1.41\r\n");
    if (path == "/version")
        return httpReply(200, json("{'ApiVersion':'1.41','MinAPIVersion':'1.12'}"));
    if (path == "/v1.41/info")
        return httpReply(200, json("{'ServerVersion':'20.10.24','MemTotal':8589934592,'NCPU':4}"));
    if (path == "/v1.41/containers/json?all=1") {
        QByteArrayList entries;
        for (int i = 0; i < tenants + foreign; ++i)
            entries.append(json("{'Id':'" + containerId(i) + "','Names':['/c" + QByteArray::number(i)
                                + "'],'State':'running','Labels':{" + (i < tenants ? "'com.tenantmaster.hosts':'t.example.test'" : "")
                                + "}}"));
        return httpReply(200, '[' + entries.join(',') + ']');
    }
    if (path == "/v1.41/images/json" || path == "/v1.41/networks")
        return httpReply(200, "[]");
    const QByteArray id = path.mid(18, 64);
    return httpReply(200, json("{'Id':'" + id
                               + "','Name':'/c','State':{'Status':'running'},"
                                 "'Config':{'Env':['VIRTUAL_HOST=f.example.test']}}"));
}

ScriptedServer::Script engineWith(int tenants, int foreign)
{
    return [tenants, foreign](ScriptedPeer &peer, int) {
        for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest())
            peer.write(answer(request, tenants, foreign));
    };
}

/// Negotiates as usual, then lets `script` see the first other request of each connection.
ScriptedServer::Script afterNegotiation(std::function<void(ScriptedPeer &, const QByteArray &)> script)
{
    return [script = std::move(script)](ScriptedPeer &peer, int) {
        for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
            if (!request.contains(" /_ping ") && !request.contains(" /version ")) {
                script(peer, request);
                return;
            }
            peer.write(answer(request, 0, 0));
        }
    };
}

const ContainerSpec someSpec{.name = u"tenant"_s, .image = u"app:1"_s, .network = u"net"_s, .internalPort = 8000};

} // namespace

class DockerFailuresTest final : public QObject {
    Q_OBJECT

private slots:
    void refreshTakesTheSameRoundTripsForOneAndFiveHundredTenants();
    void foreignContainersAreInspectedOnceAndBounded();
    void oneFailedListFailsTheWholeRefresh();
    void oneUnreadableContainerHidesNoOthersSecrets();
    void oldEngineIsRefused();
    void brokenConnectionAfterACreateHasAnUnknownEffect();
    void unusableReplyToACreateHasAnUnknownEffect();
    void engineThatIsNotThereHasNoEffect();
    void secretsReachTheEngineButNoError();
    void hostileMessageIsBounded();
    void namesAreCheckedBeforeAnythingIsSent();
};

void DockerFailuresTest::refreshTakesTheSameRoundTripsForOneAndFiveHundredTenants()
{
    for (const int tenants : {1, 500}) {
        ScriptedServer server(engineWith(tenants, 0));
        HttpDockerEngine engine(server.path());
        for (int refresh = 1; refresh <= 2; ++refresh) {
            const Result<DockerFacts> facts = engine.readFacts({});
            QVERIFY(facts.has_value());
            QCOMPARE(static_cast<int>(facts->containers.size()), tenants);
            QCOMPARE(engine.requestCount(), 2 + 4 * refresh);
        }
        QCOMPARE(server.connections(), 2); // side by side, kept for the next refresh
    }
}

void DockerFailuresTest::foreignContainersAreInspectedOnceAndBounded()
{
    ScriptedServer server(engineWith(10, 250));
    HttpDockerEngine engine(server.path());
    QVERIFY(engine.readFacts({}).has_value());
    QCOMPARE(engine.requestCount(), 2 + 4 + HttpDockerEngine::inspectionLimit);
    QCOMPARE(engine.pendingInspections(), 50);
    const Result<DockerFacts> second = engine.readFacts({});
    QVERIFY(second.has_value());
    QCOMPARE(engine.requestCount(), 2 + 4 + 4 + 250);
    QCOMPARE(engine.pendingInspections(), 0);
    for (const ContainerFacts &each : second->containers)
        QCOMPARE(each.virtualHosts.size(), 1);
    QVERIFY(engine.readFacts({}).has_value());
    QCOMPARE(engine.requestCount(), 2 + 4 + 4 + 4 + 250);
}

void DockerFailuresTest::oneFailedListFailsTheWholeRefresh()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest())
            peer.write(request.contains("/images/json") ? httpReply(500, json("{'message':'disk'}")) : answer(request, 1, 0));
    });
    HttpDockerEngine engine(server.path());
    const Result<DockerFacts> facts = engine.readFacts({});
    QVERIFY(!facts.has_value());
    QCOMPARE(facts.error().code, ErrorCode::DockerRejected);
    QCOMPARE(facts.error().effect, Effect::None);
}

void DockerFailuresTest::oneUnreadableContainerHidesNoOthersSecrets()
{
    const std::vector<ContainerId> ids{
        ContainerId(QString::fromLatin1(containerId(1))), ContainerId(QString::fromLatin1(containerId(2))),
        ContainerId(QString::fromLatin1(containerId(3))), ContainerId(QString::fromLatin1(containerId(4)))};
    const auto engineThat = [](const std::function<bool(ScriptedPeer &)> &breaks) {
        return [breaks](ScriptedPeer &peer, int) {
            for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
                if (request.contains(containerId(1)))
                    peer.write(httpReply(500, json("{'message':'layer is gone'}")));
                else if (request.contains(containerId(2)))
                    peer.write(httpReply(200, "[not what was promised"));
                else if (!request.contains(containerId(3)) || !breaks(peer))
                    peer.write(answer(request, 0, 0));
            }
        };
    };
    ScriptedServer server(engineThat([](ScriptedPeer &) { return false; }));
    const auto read = HttpDockerEngine(server.path()).environmentSecrets(ids, {});
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 2U);
    QCOMPARE(read->at(0).id, ids[2]);
    QCOMPARE(read->at(1).id, ids[3]);
    // A connection that breaks is something else: nobody knows of the others then.
    ScriptedServer broken(engineThat([](ScriptedPeer &peer) {
        peer.finish();
        return true;
    }));
    QVERIFY(!HttpDockerEngine(broken.path()).environmentSecrets(ids, {}).has_value());
}

void DockerFailuresTest::oldEngineIsRefused()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        while (!peer.readRequest().isEmpty())
            peer.write(httpReply(200, json("{'ApiVersion':'1.40','MinAPIVersion':'1.12'}"), "Api-Version: 1.40\r\n"));
    });
    HttpDockerEngine engine(server.path());
    const Result<QString> version = engine.ping({});
    QVERIFY(!version.has_value());
    QCOMPARE(version.error().code, ErrorCode::DockerVersionUnsupported);
    QCOMPARE(version.error().args, QStringList({u"1.40"_s, u"1.41"_s}));
}

void DockerFailuresTest::brokenConnectionAfterACreateHasAnUnknownEffect()
{
    std::atomic<int> creates = 0;
    ScriptedServer server(afterNegotiation([&creates](ScriptedPeer &, const QByteArray &) { ++creates; }));
    HttpDockerEngine engine(server.path());
    const Result<ContainerId> id = engine.create(someSpec, {}, {});
    QVERIFY(!id.has_value());
    QCOMPARE(id.error().code, ErrorCode::DockerUnreachable);
    QCOMPARE(id.error().args.value(0), server.path());
    QCOMPARE(id.error().effect, Effect::Unknown);
    QVERIFY(id.error().retryable);
    QCOMPARE(creates.load(), 1);
}

void DockerFailuresTest::unusableReplyToACreateHasAnUnknownEffect()
{
    for (const QByteArray &text : {httpReply(201, "{}"), httpReply(201, "not json"), httpReply(200, "{}"), httpReply(500, "{}")}) {
        ScriptedServer server(afterNegotiation([text](ScriptedPeer &peer, const QByteArray &) { peer.write(text); }));
        HttpDockerEngine engine(server.path());
        const Result<ContainerId> id = engine.create(someSpec, {}, {});
        QVERIFY(!id.has_value());
        QCOMPARE(id.error().effect, Effect::Unknown);
    }
}

void DockerFailuresTest::engineThatIsNotThereHasNoEffect()
{
    HttpDockerEngine engine(u"/nonexistent/docker.sock"_s);
    const Result<ContainerId> id = engine.create(someSpec, {}, {});
    QVERIFY(!id.has_value());
    QCOMPARE(id.error().code, ErrorCode::DockerUnreachable);
    QCOMPARE(id.error().effect, Effect::None);
    QVERIFY(id.error().retryable);
}

void DockerFailuresTest::secretsReachTheEngineButNoError()
{
    QByteArray seen;
    ScriptedServer server(afterNegotiation([&seen](ScriptedPeer &peer, const QByteArray &request) {
        seen = request;
        peer.write(httpReply(400, json("{'message':'no'}")));
    }));
    HttpDockerEngine engine(server.path());
    ContainerSpec spec = someSpec;
    spec.environment = {{u"PASSWORD"_s, rolePasswordPlaceholder}};
    const ContainerSecrets secrets{Secret::generate(), {}};
    const Result<ContainerId> id = engine.create(spec, secrets, {});
    QVERIFY(!id.has_value());
    QVERIFY(seen.contains("\"PASSWORD=" + secrets.rolePassword.revealed() + '"'));
    QVERIFY(!QString(id.error().detail + id.error().args.join(u' ')).contains(QString::fromLatin1(secrets.rolePassword.revealed())));
}

void DockerFailuresTest::hostileMessageIsBounded()
{
    ScriptedServer server(afterNegotiation([](ScriptedPeer &peer, const QByteArray &) {
        peer.write(httpReply(400, json("{'message':'") + QByteArray(500'000, 'x') + json("'}")));
    }));
    HttpDockerEngine engine(server.path());
    const Result<void> started = engine.start(u"tenant"_s, {});
    QVERIFY(!started.has_value());
    QVERIFY(started.error().detail.size() <= 1000);
    QVERIFY(started.error().args.join(u' ').size() <= 1100);
}

void DockerFailuresTest::namesAreCheckedBeforeAnythingIsSent()
{
    HttpDockerEngine engine(u"/nonexistent/docker.sock"_s);
    const QString bad = u"../containers/x"_s;
    QCOMPARE(engine.start(bad, {}).error().code, ErrorCode::InvalidInput);
    for (const QString &id : {QString(), u"tenant"_s, u"0123456789ab"_s, QString(64, u'A'), QString(65, u'a')})
        QCOMPARE(engine.remove(ContainerId(id), {}).error().code, ErrorCode::InvalidInput);
    for (const QString &network : {u"host"_s, u"none"_s, u"container:postgres"_s, u"a b"_s}) {
        ContainerSpec spec = someSpec;
        spec.network = network;
        QCOMPARE(engine.create(spec, {}, {}).error().code, ErrorCode::InvalidInput);
    }
    ContainerSpec spec = someSpec;
    spec.image = u"../../evil"_s;
    QCOMPARE(engine.create(spec, {}, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.removeNetwork({}, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.inspect(bad, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.imageExists(bad, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.exec({.container = u"a"_s, .argv = {}}, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.putArchive(bad, u"/"_s, "x", {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(engine.requestCount(), 0);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DockerFailuresTest)

#include "tst_dockerfailures.moc"
