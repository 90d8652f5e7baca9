// The HTTP connection against servers that misbehave.
#include "adapters/docker/scriptedserver.h"
#include "core/adapters/docker/httpconnection.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <memory>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace std::chrono_literals;

namespace tmtest {
namespace {

const HttpRequest get{.method = "GET", .target = "/x"};
const HttpRequest post{.method = "POST", .target = "/x", .contentType = "application/json", .body = "{}"};

Result<HttpReply> ask(HttpConnection &connection, const HttpRequest &request, std::chrono::milliseconds budget = 20s,
                      std::stop_token stop = {})
{
    const CallLimits limits(budget, std::move(stop), u"the test"_s);
    return connection.exchange(request, {.bytes = 1024 * 1024}, limits);
}

} // namespace

class DockerHttpTest final : public QObject {
    Q_OBJECT

private slots:
    void connectionIsKeptBetweenRequests();
    void closingServerGetsANewConnection();
    void connectionThatDiedUnnoticedIsRetriedOnceForGet();
    void freshConnectionIsNotRetried();
    void postOnADeadConnectionIsNeverSentTwice();
    void brokenRepliesAreFailures_data();
    void brokenRepliesAreFailures();
    void endlessHeaderEndsTheCall();
    void endlessBodyEndsTheCall();
    void slowDripEndsAtTheDeadline();
    void silentServerEndsAtTheDeadline();
    void stopEndsAWaitingCallAtOnce();
    void missingSocketIsUnreachableWithoutEffect();
    void earlyRefusalOfALargeBodyIsRead();
    void lateRubbishIsNotTakenForTheNextReply();
};

void DockerHttpTest::connectionIsKeptBetweenRequests()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        while (!peer.readRequest().isEmpty())
            peer.write(httpReply(200, "fine"));
    });
    HttpConnection connection(server.path());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask(connection, i % 2 ? post : get).value().body, "fine"_ba);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(connection.requestCount(), 5);
}

void DockerHttpTest::closingServerGetsANewConnection()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write(httpReply(200, "fine", "Connection: close\r\n"));
    });
    HttpConnection connection(server.path());
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(connection, post).has_value());
    QCOMPARE(server.connections(), 3);
}

void DockerHttpTest::connectionThatDiedUnnoticedIsRetriedOnceForGet()
{
    // The first connection swallows its second request and closes, which no look at the socket can tell beforehand.
    ScriptedServer server([](ScriptedPeer &peer, int connection) {
        peer.readRequest();
        peer.write(httpReply(200, "first"));
        if (connection == 0) {
            peer.readRequest();
            return;
        }
        peer.readRequest();
    });
    HttpConnection connection(server.path());
    QCOMPARE(ask(connection, get).value().body, "first"_ba);
    QCOMPARE(ask(connection, get).value().body, "first"_ba);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(connection.requestCount(), 3);
}

void DockerHttpTest::freshConnectionIsNotRetried()
{
    ScriptedServer server([](ScriptedPeer &peer, int) { peer.readRequest(); });
    HttpConnection connection(server.path());
    const Result<HttpReply> reply = ask(connection, get);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::DockerUnreachable);
    QCOMPARE(reply.error().effect, Effect::None);
    QCOMPARE(connection.requestCount(), 1);
}

void DockerHttpTest::postOnADeadConnectionIsNeverSentTwice()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write(httpReply(200, "first"));
        peer.readRequest();
    });
    HttpConnection connection(server.path());
    QVERIFY(ask(connection, get).has_value());
    const Result<HttpReply> reply = ask(connection, post);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::DockerUnreachable);
    QCOMPARE(reply.error().effect, Effect::Unknown);
    QCOMPARE(connection.requestCount(), 2);
}

void DockerHttpTest::brokenRepliesAreFailures_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("truncated header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::addRow("wrong chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    QTest::addRow("closed inside the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    QTest::addRow("closed inside a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nonly this");
    QTest::addRow("not HTTP") << QByteArray("-ERR unknown command\r\n");
    QTest::addRow("too large") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n");
}

void DockerHttpTest::brokenRepliesAreFailures()
{
    QFETCH(QByteArray, text);
    ScriptedServer server([text](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write(text);
    });
    HttpConnection connection(server.path());
    const Result<HttpReply> read = ask(connection, get);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::DockerProtocol);
    QCOMPARE(read.error().effect, Effect::None);
    const Result<HttpReply> changed = ask(connection, post);
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().code, ErrorCode::DockerProtocol);
    QCOMPARE(changed.error().effect, Effect::Unknown);
}

void DockerHttpTest::endlessHeaderEndsTheCall()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\n");
        while (peer.write("X-More: and more and more\r\n")) {}
    });
    HttpConnection connection(server.path());
    const Result<HttpReply> reply = ask(connection, get);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::DockerProtocol);
}

void DockerHttpTest::endlessBodyEndsTheCall()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (peer.write("400\r\n" + QByteArray(1024, 'x') + "\r\n")) {}
    });
    HttpConnection connection(server.path());
    QCOMPARE(ask(connection, get).error().code, ErrorCode::DockerProtocol);
}

void DockerHttpTest::slowDripEndsAtTheDeadline()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        while (peer.write("x"))
            std::this_thread::sleep_for(20ms);
    });
    HttpConnection connection(server.path());
    QElapsedTimer timer;
    timer.start();
    const Result<HttpReply> reply = ask(connection, get, 500ms);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::TimedOut);
    QCOMPARE(reply.error().args, QStringList({u"the test"_s, u"1"_s}));
    QVERIFY(timer.elapsed() >= 490);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void DockerHttpTest::silentServerEndsAtTheDeadline()
{
    ScriptedServer server([](ScriptedPeer &peer, int) { peer.readToEnd(); });
    HttpConnection connection(server.path());
    const Result<HttpReply> reply = ask(connection, post, 300ms);
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::TimedOut);
    QCOMPARE(reply.error().effect, Effect::Unknown);
}

void DockerHttpTest::stopEndsAWaitingCallAtOnce()
{
    std::binary_semaphore asked{0};
    ScriptedServer server([&asked](ScriptedPeer &peer, int) {
        peer.readRequest();
        asked.release();
        peer.readToEnd();
    });
    const auto source = std::make_shared<std::stop_source>();
    std::jthread stopper([&asked, source] {
        asked.acquire();
        source->request_stop();
    });
    HttpConnection connection(server.path());
    QElapsedTimer timer;
    timer.start();
    const Result<HttpReply> reply = ask(connection, post, 60s, source->get_token());
    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    QCOMPARE(reply.error().effect, Effect::Unknown);
    QVERIFY(timer.elapsed() < 30'000);
}

void DockerHttpTest::missingSocketIsUnreachableWithoutEffect()
{
    for (const QString &path : {u"/nonexistent/docker.sock"_s, QString(), QString(200, u'a')}) {
        HttpConnection connection(path);
        const Result<HttpReply> reply = ask(connection, post);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, ErrorCode::DockerUnreachable);
        QCOMPARE(reply.error().args.value(0), path);
        QCOMPARE(reply.error().effect, Effect::None);
    }
}

void DockerHttpTest::earlyRefusalOfALargeBodyIsRead()
{
    ScriptedServer server([](ScriptedPeer &peer, int) {
        peer.readSome();
        peer.write(httpReply(404, "nobody", "Connection: close\r\n"));
    });
    HttpConnection connection(server.path());
    const QByteArray large(32 * 1024 * 1024, 'x');
    HttpRequest request = post;
    request.method = "PUT";
    request.body = large;
    const Result<HttpReply> reply = ask(connection, request);
    QVERIFY2(reply.has_value(), qPrintable(reply ? QString() : reply.error().detail));
    QCOMPARE(reply->status, 404);
    QCOMPARE(reply->body, "nobody"_ba);
}

void DockerHttpTest::lateRubbishIsNotTakenForTheNextReply()
{
    ScriptedServer server([](ScriptedPeer &peer, int connection) {
        peer.readRequest();
        peer.write(httpReply(200, connection == 0 ? "first" : "second") + (connection == 0 ? httpReply(200, "smuggled") : ""));
        peer.readRequest();
    });
    HttpConnection connection(server.path());
    QCOMPARE(ask(connection, get).value().body, "first"_ba);
    QCOMPARE(ask(connection, get).value().body, "second"_ba);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DockerHttpTest)

#include "tst_dockerhttp.moc"
