#include "adapters/docker/scriptedserver.h"
#include "core/adapters/docker/httpproxyprobe.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace std::chrono_literals;

namespace tmtest {

class HttpProxyProbeTest final : public QObject {
    Q_OBJECT

private slots:
    void hostPathAndStatusGoThrough();
    void everyProbeHasItsOwnConnection();
    void chunkedBodyIsPutTogether();
    void longBodyIsCut();
    void aMarkedRequestNamesItsOperation();
    void dangerousHostsAndPathsAreRefused_data();
    void dangerousHostsAndPathsAreRefused();
    void failuresAreTheProxys();
    void silentProxyEndsAtTheDeadline();
};

void HttpProxyProbeTest::hostPathAndStatusGoThrough()
{
    QByteArray seen;
    ScriptedServer server([&seen](ScriptedPeer &peer, int) {
        seen = peer.readRequest();
        peer.write(httpReply(503, "no backend"));
    });
    HttpProxyProbe probe(server.path());
    const Result<ProxyReply> reply = probe.get(u"acme.example.test"_s, u"/health?deep=1&x=é"_s, {});
    QVERIFY(reply.has_value());
    QCOMPARE(reply->status, 503);
    QCOMPARE(reply->body, "no backend"_ba);
    QVERIFY2(seen.startsWith("GET /health?deep=1&x=%C3%A9 HTTP/1.1\r\nHost: acme.example.test\r\n"), seen.constData());
    QVERIFY(seen.contains("\r\nConnection: close\r\n"));
}

void HttpProxyProbeTest::aMarkedRequestNamesItsOperation()
{
    QByteArray seen;
    ScriptedServer server([&seen](ScriptedPeer &peer, int) {
        seen = peer.readRequest();
        peer.write(httpReply(200, "candidate"));
    });
    HttpProxyProbe probe(server.path());
    QCOMPARE(probe.getMarked(u"acme.example.test"_s, u"/health"_s, u"0b54c0de-0001"_s, {}).value().body, "candidate"_ba);
    QVERIFY2(seen.contains("\r\nX-Tenant-Master-Probe: 0b54c0de-0001\r\n"), seen.constData());
    seen.clear();
    QVERIFY(!probe.getMarked(u"acme.example.test"_s, u"/health"_s, u"a\r\nHost: other.test"_s, {}).has_value());
    QVERIFY(seen.isEmpty());
}

void HttpProxyProbeTest::everyProbeHasItsOwnConnection()
{
    ScriptedServer server([](ScriptedPeer &peer, int connection) {
        while (!peer.readRequest().isEmpty())
            peer.write(httpReply(200, QByteArray::number(connection)));
    });
    HttpProxyProbe probe(server.path());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(probe.get(u"acme.example.test"_s, u"/"_s, {}).value().body, QByteArray::number(i));
}

void HttpProxyProbeTest::chunkedBodyIsPutTogether()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
    });
    QCOMPARE(HttpProxyProbe(server.path()).get(u"acme.example.test"_s, u"/"_s, {}).value().body, "hello world"_ba);
}

void HttpProxyProbeTest::longBodyIsCut()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
        while (peer.write(QByteArray(65536, 'x'))) {}
    });
    const Result<ProxyReply> reply = HttpProxyProbe(server.path()).get(u"acme.example.test"_s, u"/"_s, {});
    QVERIFY(reply.has_value());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body.size(), 256 * 1024);
}

void HttpProxyProbeTest::dangerousHostsAndPathsAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::addRow("line in host") << u"a.test\r\nX-Forwarded-For: b"_s << u"/"_s;
    QTest::addRow("line feed in host") << u"a.test\n"_s << u"/"_s;
    QTest::addRow("space in host") << u"a.test b"_s << u"/"_s;
    QTest::addRow("slash in host") << u"a.test/x"_s << u"/"_s;
    QTest::addRow("empty host") << QString() << u"/"_s;
    QTest::addRow("host that is not ASCII") << u"münchen.test"_s << u"/"_s;
    QTest::addRow("line in path") << u"a.test"_s << u"/x\r\nHost: b"_s;
    QTest::addRow("line feed at the end") << u"a.test"_s << u"/x\n"_s;
    QTest::addRow("space in path") << u"a.test"_s << u"/x HTTP/1.1"_s;
    QTest::addRow("zero in path") << u"a.test"_s << QString(u"/x"_s + QChar(u'\0'));
    QTest::addRow("next line in path") << u"a.test"_s << u"/x\u0085"_s;
    QTest::addRow("not a path") << u"a.test"_s << u"x"_s;
    QTest::addRow("other server") << u"a.test"_s << u"http://b.test/"_s;
    QTest::addRow("empty path") << u"a.test"_s << QString();
}

void HttpProxyProbeTest::dangerousHostsAndPathsAreRefused()
{
    QFETCH(QString, host);
    QFETCH(QString, path);
    ScriptedServer server([](ScriptedPeer &peer, int) { peer.readRequest(); });
    const Result<ProxyReply> reply = HttpProxyProbe(server.path()).get(host, path, {});
    QVERIFY(!reply.has_value());
    QVERIFY(reply.error().code == ErrorCode::InvalidInput || reply.error().code == ErrorCode::InvalidHostName);
    QCOMPARE(server.connections(), 0);
}

void HttpProxyProbeTest::failuresAreTheProxys()
{
    const Result<ProxyReply> missing = HttpProxyProbe(u"/nonexistent/proxy"_s).get(u"a.test"_s, u"/"_s, {});
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::ProxyUnreachable);
    QCOMPARE(missing.error().source, ErrorSource::Proxy);
    ScriptedServer closing([](ScriptedPeer &peer, int) { peer.readRequest(); });
    QCOMPARE(HttpProxyProbe(closing.path()).get(u"a.test"_s, u"/"_s, {}).error().code, ErrorCode::ProxyUnreachable);
    ScriptedServer talking([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("220 smtp ready\r\n");
    });
    const Result<ProxyReply> strange = HttpProxyProbe(talking.path()).get(u"a.test"_s, u"/"_s, {});
    QVERIFY(!strange.has_value());
    QCOMPARE(strange.error().code, ErrorCode::ProbeFailed);
    QCOMPARE(strange.error().args, QStringList({u"a.test"_s, u"0"_s}));
}

void HttpProxyProbeTest::silentProxyEndsAtTheDeadline()
{
    ScriptedServer server([](ScriptedPeer &peer, int) { peer.readToEnd(); });
    const Result<ProxyReply> reply = HttpProxyProbe(server.path(), 200ms).get(u"a.test"_s, u"/"_s, {});
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::TimedOut);
    QCOMPARE(reply.error().source, ErrorSource::Proxy);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::HttpProxyProbeTest)

#include "tst_httpproxyprobe.moc"
