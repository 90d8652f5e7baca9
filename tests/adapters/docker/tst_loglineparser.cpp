#include "contract/docker/contractchecks.h"
#include "core/adapters/docker/loglineparser.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::wordsOf;

namespace {

constexpr const char *noon = "2026-11-25T12:00:00.000000001Z";

QByteArray frame(int stream, const QByteArray &payload)
{
    QByteArray header(8, '\0');
    header[0] = static_cast<char>(stream);
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), header.data() + 4);
    return header + payload;
}

QByteArray message(int stream, const QByteArray &text)
{
    return frame(stream, QByteArray(noon) + ' ' + text);
}

/// The lines of a whole log that arrives in pieces of this size.
Result<std::vector<LogLine>> parsed(const QByteArray &log, qsizetype piece, bool hasTerminal = false)
{
    LogLineParser parser(3, hasTerminal);
    std::vector<LogLine> lines;
    for (qsizetype at = 0; at < log.size(); at += piece) {
        TM_TRY(const std::vector<LogLine> some, parser.feed(QByteArrayView(log).sliced(at, std::min(piece, log.size() - at))));
        lines.insert(lines.end(), some.begin(), some.end());
    }
    TM_TRY(const std::vector<LogLine> rest, parser.finish());
    lines.insert(lines.end(), rest.begin(), rest.end());
    return lines;
}

} // namespace

class TestLogLineParser final : public QObject {
    Q_OBJECT
private slots:
    void linesAreTheSameHoweverTheyArrive()
    {
        const QByteArray log =
            message(1, "first\n") + message(2, "ERROR: second\n") + message(1, "\n") + message(1, "with \xff bytes\n");
        for (qsizetype piece = 1; piece <= log.size(); ++piece) {
            const Result<std::vector<LogLine>> lines = parsed(log, piece);
            VERIFY_OK(lines);
            QCOMPARE(lines->size(), std::size_t(4));
            QCOMPARE(lines->at(0).text, QByteArray("first"));
            QCOMPARE(lines->at(0).at, logTimeFromText(noon).value());
            QCOMPARE(lines->at(0).source, quint16(3));
            QCOMPARE(lines->at(1).stream, LogStream::Error);
            QCOMPARE(lines->at(1).level, LogLevel::Error);
            QCOMPARE(lines->at(2).text, QByteArray());
            QCOMPARE(lines->at(3).text, QByteArray("with \xff bytes"));
        }
    }

    void partsOfALongLineBecomeOneLine()
    {
        // The two outputs may take turns in the middle of each other's lines.
        QByteArray log;
        for (int part = 0; part < 5; ++part)
            log += message(1, QByteArray(16 * 1024, static_cast<char>('a' + part))) + message(2, "between\n");
        log += message(1, "end\n");
        const Result<std::vector<LogLine>> lines = parsed(log, 4096);
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), std::size_t(6));
        QCOMPARE(lines->back().text.size(), 5 * 16 * 1024 + 3);
        QVERIFY(lines->back().text.startsWith("aaaa") && lines->back().text.endsWith("eeend"));
        QCOMPARE(lines->back().cutBytes, 0U);
    }

    void anEndlessLineIsCutAndSaysByHowMuch()
    {
        QByteArray log;
        for (int part = 0; part < 20; ++part)
            log += message(1, QByteArray(16 * 1024, 'x'));
        log += message(1, "\n") + message(1, "next\n");
        const Result<std::vector<LogLine>> lines = parsed(log, 65536);
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), std::size_t(2));
        QCOMPARE(lines->front().text.size(), logLineLimit);
        QCOMPARE(qint64(lines->front().cutBytes), 20 * 16 * 1024 - logLineLimit);
        QCOMPARE(lines->back().text, QByteArray("next"));
    }

    void aTerminalHasNoFrames()
    {
        const QByteArray log = QByteArray(noon) + " one\r\n" + noon + " two\r\n" + noon + " unfinished";
        for (qsizetype piece : {qsizetype(1), qsizetype(7), log.size()}) {
            const Result<std::vector<LogLine>> lines = parsed(log, piece, true);
            VERIFY_OK(lines);
            QCOMPARE(lines->size(), std::size_t(3));
            QCOMPARE(logText(lines->at(1).text), u"two"_s);
            QCOMPARE(logText(lines->at(2).text), u"unfinished"_s);
        }
    }

    void whatIsNoLogIsRefused()
    {
        VERIFY_ERROR(parsed(frame(1, "without a time\n"), 64), ErrorCode::DockerProtocol);
        VERIFY_ERROR(parsed(frame(1, QByteArray(100, 'x')), 64), ErrorCode::DockerProtocol);
        VERIFY_ERROR(parsed("not a frame at all", 64), ErrorCode::DockerProtocol);
        VERIFY_ERROR(parsed(message(1, "cut off\n").chopped(3), 64), ErrorCode::DockerProtocol);
    }
};

QTEST_APPLESS_MAIN(TestLogLineParser)

#include "tst_loglineparser.moc"
