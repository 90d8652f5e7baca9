#include "core/adapters/docker/execframeparser.h"

#include <QTest>
#include <QtEndian>

using namespace tmc;

namespace tmtest {
namespace {

QByteArray frame(char stream, const QByteArray &payload)
{
    QByteArray header(8, '\0');
    header[0] = stream;
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), header.data() + 4);
    return header + payload;
}

struct Collected {
    QByteArray output;
    QByteArray error;
    ExecFrameParser parser{[this](ExecFrameParser::Stream stream, QByteArrayView bytes) {
        (stream == ExecFrameParser::Stream::Error ? error : output).append(bytes);
    }};
};

} // namespace

class ExecFrameParserTest final : public QObject {
    Q_OBJECT

private slots:
    void everySplitGivesTheSameOutputs();
    void streamThatEndsInsideAFrameIsAFailure();
    void emptyFramesAreFine();
    void oversizeFrameIsRefusedByItsHeader();
    void unknownStreamIsRefused_data();
    void unknownStreamIsRefused();
};

void ExecFrameParserTest::everySplitGivesTheSameOutputs()
{
    const QByteArray text = frame(1, "out") + frame(2, "error!") + frame(0, "+") + frame(1, QByteArray("\x01\x00\n\xff", 4));
    for (qsizetype first = 0; first <= text.size(); ++first) {
        for (qsizetype second = first; second <= text.size(); ++second) {
            Collected seen;
            QVERIFY(seen.parser.feed(QByteArrayView(text).first(first)).has_value());
            QVERIFY(seen.parser.feed(QByteArrayView(text).sliced(first, second - first)).has_value());
            QVERIFY(seen.parser.feed(QByteArrayView(text).sliced(second)).has_value());
            QVERIFY(seen.parser.finish().has_value());
            QCOMPARE(seen.output, QByteArray("out+\x01\x00\n\xff", 8));
            QCOMPARE(seen.error, QByteArray("error!"));
        }
    }
}

void ExecFrameParserTest::streamThatEndsInsideAFrameIsAFailure()
{
    const QByteArray text = frame(1, "hello") + frame(2, "world");
    for (qsizetype length = 0; length <= text.size(); ++length) {
        Collected seen;
        QVERIFY(seen.parser.feed(QByteArrayView(text).first(length)).has_value());
        const bool isWhole = length == 0 || length == text.size() / 2 || length == text.size();
        QCOMPARE(seen.parser.finish().has_value(), isWhole);
    }
}

void ExecFrameParserTest::emptyFramesAreFine()
{
    Collected seen;
    QVERIFY(seen.parser.feed(frame(1, {}) + frame(2, {}) + frame(1, "x")).has_value());
    QVERIFY(seen.parser.finish().has_value());
    QCOMPARE(seen.output, QByteArray("x"));
}

void ExecFrameParserTest::oversizeFrameIsRefusedByItsHeader()
{
    QByteArray header(8, '\0');
    header[0] = 1;
    qToBigEndian<quint32>(ExecFrameParser::frameLimit, header.data() + 4);
    QVERIFY(Collected().parser.feed(header).has_value());
    qToBigEndian<quint32>(ExecFrameParser::frameLimit + 1, header.data() + 4);
    const Result<void> refused = Collected().parser.feed(header);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::DockerProtocol);
}

void ExecFrameParserTest::unknownStreamIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("system error") << frame(3, "x");
    QTest::addRow("text instead of frames") << QByteArray("OCI runtime exec failed\r\n");
    QTest::addRow("reserved bytes") << QByteArray("\x01\x00\x01\x00\x00\x00\x00\x01x", 9);
}

void ExecFrameParserTest::unknownStreamIsRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Collected().parser.feed(bytes).has_value());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::ExecFrameParserTest)

#include "tst_execframeparser.moc"
