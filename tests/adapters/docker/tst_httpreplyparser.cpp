#include "core/adapters/docker/httpreplyparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

class HttpReplyParserTest final : public QObject {
    Q_OBJECT

private slots:
    void everySplitGivesTheSameReply_data();
    void everySplitGivesTheSameReply();
    void interimRepliesAreSkipped();
    void endlessInterimRepliesAreRefused();
    void replyWithoutBodyIsDoneAtItsHeader();
    void malformedRepliesAreRefused_data();
    void malformedRepliesAreRefused();
    void aChunkBehindTheLastOneIsRefused();
    void endlessHeaderIsRefused();
    void endlessChunkExtensionIsRefused();
    void bodyBeyondTheLimitIsRefusedOrCut_data();
    void bodyBeyondTheLimitIsRefusedOrCut();
    void whatFollowsACutBodyDoesNotMatter();
    void takenOverStreamKeepsItsFirstBytes_data();
    void takenOverStreamKeepsItsFirstBytes();
    void refusalOfATakeOverIsAnOrdinaryReply();
    void unaskedChangeOfProtocolIsRefused();
};

void HttpReplyParserTest::everySplitGivesTheSameReply_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("endsWithStream");
    QTest::addColumn<bool>("keptAlive");
    QTest::addRow("length") << QByteArray("HTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Length: 11\r\n\r\nhello world") << false << true;
    QTest::addRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nx-one: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "5\r\nhello\r\n6;note=x\r\n world\r\n0\r\nTrailer: t\r\n\r\n")
                            << false << true;
    QTest::addRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\nX-One: 1\r\n\r\nhello world") << true << false;
    QTest::addRow("closing") << QByteArray("HTTP/1.1 200 OK\r\nX-One: 1\r\nX-One: 2\r\nConnection: close\r\n"
                                           "Content-Length: 11\r\n\r\nhello world")
                             << false << false;
    QTest::addRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nX-One: 1\r\nContent-Length: 11\r\n\r\nhello world") << false << false;
}

void HttpReplyParserTest::everySplitGivesTheSameReply()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, endsWithStream);
    QFETCH(bool, keptAlive);
    for (qsizetype split = 0; split <= text.size(); ++split) {
        HttpReplyParser parser({}, false);
        QVERIFY(parser.feed(QByteArrayView(text).first(split)).has_value());
        QCOMPARE(parser.isDone(), !endsWithStream && split == text.size());
        QVERIFY(parser.feed(QByteArrayView(text).sliced(split)).has_value());
        QCOMPARE(parser.isDone(), !endsWithStream);
        QVERIFY(parser.endOfStream().has_value());
        QVERIFY(parser.isDone());
        QCOMPARE(parser.canKeepAlive(), keptAlive);
        const HttpReply reply = parser.takeReply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "hello world"_ba);
        QCOMPARE(reply.headers.value("x-one"), "1"_ba);
    }
    HttpReplyParser bytewise({}, false);
    for (const char c : text)
        QVERIFY(bytewise.feed(QByteArrayView(&c, 1)).has_value());
    QVERIFY(bytewise.endOfStream().has_value());
    QCOMPARE(bytewise.takeReply().body, "hello world"_ba);
}

void HttpReplyParserTest::interimRepliesAreSkipped()
{
    HttpReplyParser parser({}, false);
    const QByteArray text = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n"
                            "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno";
    QVERIFY(parser.feed(text).has_value());
    QVERIFY(parser.isDone());
    const HttpReply reply = parser.takeReply();
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.body, "no"_ba);
    QVERIFY(!reply.headers.contains("x"));
}

void HttpReplyParserTest::endlessInterimRepliesAreRefused()
{
    HttpReplyParser parser({}, false);
    QVERIFY(!parser.feed(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(20)).has_value());
}

void HttpReplyParserTest::replyWithoutBodyIsDoneAtItsHeader()
{
    for (const QByteArray &text :
         {"HTTP/1.1 204 No Content\r\nX: y\r\n\r\n"_ba, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"_ba,
          "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba}) {
        HttpReplyParser parser({}, false);
        QVERIFY(parser.feed(text).has_value());
        QVERIFY2(parser.isDone(), text.constData());
        QVERIFY(parser.canKeepAlive());
    }
}

void HttpReplyParserTest::malformedRepliesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n\r\n");
    QTest::addRow("HTTP/2") << QByteArray("HTTP/2.0 200 OK\r\n\r\n");
    QTest::addRow("status") << QByteArray("HTTP/1.1 two OK\r\n\r\n");
    QTest::addRow("status that is none") << QByteArray("HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n");
    QTest::addRow("header cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::addRow("header without colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n");
    QTest::addRow("body cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell");
    QTest::addRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::addRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
    QTest::addRow("length and chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::addRow("chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");
    QTest::addRow("chunk overflow") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n");
    QTest::addRow("chunk without end") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n");
    QTest::addRow("last chunk missing") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
    QTest::addRow("huge length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n");
}

void HttpReplyParserTest::malformedRepliesAreRefused()
{
    QFETCH(QByteArray, text);
    HttpReplyParser parser({}, false);
    Result<void> result = parser.feed(text);
    if (result)
        result = parser.endOfStream();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::DockerProtocol);
}

void HttpReplyParserTest::aChunkBehindTheLastOneIsRefused()
{
    // Found by fuzzing: Boost 1.74 ends the program over it unless its assertions are caught.
    const QByteArray text =
        QByteArray::fromBase64("SFRUUC8xLjEgMjAwIE9LDQp4LW9uZTogMQ0KVHJhbnNmZXItRW5jb2Rpbmc6IGNodW5rZWQNCg0KMA0KaGVs"
                               "bG9jb250ZW5vdGU9eA0KIHdvcgEAbGQNCjBUVFAvMS4xIDJlbnQNCgAAAAAwNCBODQpUcmFuc2Zlci1FbmNl"
                               "cjogdA0KDQo=");
    for (qsizetype cut = 1; cut < text.size(); ++cut) {
        HttpReplyParser parser({}, false);
        Result<void> result = parser.feed(text.first(cut));
        if (result)
            result = parser.feed(text.sliced(cut));
        if (result)
            result = parser.endOfStream();
        QVERIFY(!result.has_value());
    }
}

void HttpReplyParserTest::endlessHeaderIsRefused()
{
    for (const QByteArray &line : {"X-Line: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"_ba, QByteArray(1000, 'a')}) {
        HttpReplyParser parser({}, false);
        QVERIFY(parser.feed("HTTP/1.1 200 OK\r\nX: ").has_value());
        qsizetype fed = 0;
        while (parser.feed(line).has_value() && fed < 1'000'000)
            fed += line.size();
        QVERIFY(fed <= httpHeaderLimit);
    }
}

void HttpReplyParserTest::endlessChunkExtensionIsRefused()
{
    HttpReplyParser parser({}, false);
    QVERIFY(parser.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=").has_value());
    const QByteArray part(8192, 'a');
    qsizetype fed = 0;
    while (parser.feed(part).has_value() && fed < 2'000'000)
        fed += part.size();
    QVERIFY(fed <= 3 * httpHeaderLimit);
}

void HttpReplyParserTest::bodyBeyondTheLimitIsRefusedOrCut_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("length") << QByteArray("Content-Length: 11\r\n\r\n") << QByteArray("hello world");
    QTest::addRow("chunks") << QByteArray("Transfer-Encoding: chunked\r\n\r\n")
                            << QByteArray("4\r\nhell\r\n7\r\no world\r\n0\r\n\r\n");
    QTest::addRow("until the end") << QByteArray("X: y\r\n\r\n") << QByteArray("hello world");
}

void HttpReplyParserTest::bodyBeyondTheLimitIsRefusedOrCut()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    const QByteArray text = "HTTP/1.1 200 OK\r\n" + head + body;
    HttpReplyParser strict({.bytes = 10}, false);
    QVERIFY(!strict.feed(text).has_value());
    HttpReplyParser exact({.bytes = 11}, false);
    QVERIFY(exact.feed(text).has_value());
    HttpReplyParser cutting({.bytes = 10, .cutsLongerBodies = true}, false);
    QVERIFY(cutting.feed(text).has_value());
    QVERIFY(cutting.isDone());
    QVERIFY(!cutting.canKeepAlive());
    const HttpReply reply = cutting.takeReply();
    QCOMPARE(reply.body, "hello worl"_ba);
    QVERIFY(reply.isCut);
}

void HttpReplyParserTest::whatFollowsACutBodyDoesNotMatter()
{
    const QByteArray text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\nno chunk\r\n";
    for (qsizetype split = 0; split <= text.size(); ++split) {
        HttpReplyParser parser({.bytes = 10, .cutsLongerBodies = true}, false);
        QVERIFY(parser.feed(QByteArrayView(text).first(split)).has_value());
        QVERIFY(parser.feed(QByteArrayView(text).sliced(split)).has_value());
        QVERIFY(parser.isDone());
        QCOMPARE(parser.takeReply().body, "hello worl"_ba);
    }
}

void HttpReplyParserTest::takenOverStreamKeepsItsFirstBytes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addRow("101") << QByteArray("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
    QTest::addRow("200") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n");
}

void HttpReplyParserTest::takenOverStreamKeepsItsFirstBytes()
{
    QFETCH(QByteArray, head);
    const QByteArray frames("\x01\x00\x00\x00\x00\x00\x00\x02hi", 10);
    const QByteArray text = head + frames;
    for (qsizetype split = 1; split <= text.size(); ++split) {
        HttpReplyParser parser({}, true);
        QVERIFY(parser.feed(QByteArrayView(text).first(split)).has_value());
        QCOMPARE(parser.isTakenOver(), split >= head.size());
        if (split < head.size())
            QVERIFY(parser.feed(QByteArrayView(text).sliced(split)).has_value());
        QVERIFY(parser.isTakenOver());
        QVERIFY(frames.startsWith(parser.takeEarlyBytes()));
    }
}

void HttpReplyParserTest::refusalOfATakeOverIsAnOrdinaryReply()
{
    HttpReplyParser parser({}, true);
    QVERIFY(parser.feed("HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n{}").has_value());
    QVERIFY(parser.isDone());
    QVERIFY(!parser.isTakenOver());
    QCOMPARE(parser.takeReply().body, "{}"_ba);
    HttpReplyParser ordinary({}, true);
    QVERIFY(!ordinary.feed("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}").has_value());
}

void HttpReplyParserTest::unaskedChangeOfProtocolIsRefused()
{
    HttpReplyParser parser({}, false);
    QVERIFY(!parser.feed("HTTP/1.1 101 Switching\r\nUpgrade: tcp\r\n\r\n").has_value());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::HttpReplyParserTest)

#include "tst_httpreplyparser.moc"
