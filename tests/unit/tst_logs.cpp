#include "core/domain/logfilter.h"
#include "core/domain/loglevel.h"
#include "core/domain/logmerge.h"
#include "core/domain/logposition.h"
#include "core/domain/tenantlogs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

LogLine lineAt(qint64 at, quint16 source = 0, const QByteArray &text = "text", LogStream stream = LogStream::Output)
{
    return {.at = at, .text = text, .source = source, .stream = stream};
}

std::vector<qint64> timesOf(const std::vector<LogLine> &lines)
{
    std::vector<qint64> times;
    for (const LogLine &line : lines)
        times.push_back(line.at);
    return times;
}

} // namespace

class TestLogs final : public QObject {
    Q_OBJECT
private slots:
    void timesKeepTheirNanoseconds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("Zulu") << QByteArray("2026-11-25T22:41:04.123456789Z") << qint64(1795646464123456789);
        QTest::newRow("whole second") << QByteArray("2026-11-25T22:41:04Z") << qint64(1795646464000000000);
        QTest::newRow("zone") << QByteArray("2026-11-25T23:41:04.5+01:00") << qint64(1795646464500000000);
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00.000000001Z") << qint64(1709164800000000001);
    }
    void timesKeepTheirNanoseconds()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nanoseconds);
        QCOMPARE(logTimeFromText(text).value_or(-1), nanoseconds);
        QCOMPARE(logTimeFromText(logTimeText(nanoseconds).toUtf8()).value_or(-1), nanoseconds);
    }

    void whatIsNoTimeIsNone()
    {
        for (const char *text : {"", "2026", "2026-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2026-11-25 22:41:04Z",
                                 "2026-11-25T22:41:04", "2026-11-25T22:41:04.1", "2026-11-25T25:00:00Z", "2026-11-25T22:41:04.1+0100"})
            QVERIFY2(!logTimeFromText(text), text);
    }

    void hostileBytesAreShownAndNotObeyed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("a line\twith a tab") << u"a line\twith a tab"_s;
        QTest::newRow("colour") << QByteArray("\x1b[31mred\x1b[0m") << u"\\x1b[31mred\\x1b[0m"_s;
        QTest::newRow("title of the window") << QByteArray("\x1b]0;evil\x07") << u"\\x1b]0;evil\\x07"_s;
        QTest::newRow("back to the beginning") << QByteArray("secret\rpublic") << u"secret\\x0dpublic"_s;
        QTest::newRow("Windows line end") << QByteArray("text\r") << u"text"_s;
        QTest::newRow("not UTF-8") << QByteArray("caf\xe9 \xff\xc3") << u"caf\\xe9 \\xff\\xc3"_s;
        QTest::newRow("overlong") << QByteArray("\xc0\xaf \xe0\x80\xaf") << u"\\xc0\\xaf \\xe0\\x80\\xaf"_s;
        QTest::newRow("half of a pair") << QByteArray("\xed\xa0\x80") << u"\\xed\\xa0\\x80"_s;
        QTest::newRow("reordering") << QByteArray("\xe2\x80\xae"
                                                  "exe.txt")
                                    << u"\\u{202e}exe.txt"_s;
        QTest::newRow("Spanish") << QByteArray("año") << u"año"_s;
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << u"a\\x00b"_s;
    }
    void hostileBytesAreShownAndNotObeyed()
    {
        QFETCH(QByteArray, bytes);
        QTEST(logText(bytes), "shown");
    }

    void levelsAreThoseThatTheLineTells_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("level");
        const auto row = [](const char *line, const char *level) {
            QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(level);
        };
        row(R"({"time": "x", "level": "warn", "msg": "an error"})", "warning");
        row(R"({"severity":"ERROR","message":"x"})", "error");
        row(R"({"level":50,"msg":"pino"})", "error");
        row(R"({"msg":"without"})", "unknown");
        row("time=2026-11-25T22:41:04Z level=error msg=\"no route\"", "error");
        row("lvl=\"info\" msg=x", "info");
        row("nolevel=error", "unknown");
        row("2026/11/25 22:41:04 [error] 31#31: *7 connect() failed (111: Connection refused)", "error");
        row("2026/11/25 22:41:04 [emerg] 1#1: host not found", "fatal");
        row("2026/11/25 22:41:04 [notice] 1#1: start worker processes", "info");
        row("erp.test 172.18.0.1 - - [25/Nov/2026:22:45:57 +0000] \"GET /health HTTP/1.1\" 503 106 \"-\" \"-\"", "error");
        row("erp.test 172.18.0.1 - - [25/Nov/2026:22:45:57 +0000] \"GET /x HTTP/2.0\" 404 0", "warning");
        row("172.18.0.5 erp.test \"GET /health HTTP/1.1\" 200 -", "info");
        row("2026-11-25 22:41:04.482 UTC [70] ERROR:  column \"x\" does not exist at character 48", "error");
        row("2026-11-25 22:41:04.482 UTC [70] erp@erp FATAL:  password authentication failed", "fatal");
        row("2026-11-25 22:41:04.482 UTC [1] LOG:  database system is ready to accept connections", "info");
        row("PANIC:  could not write to file", "fatal");
        row("ERROR 2026-11-25 22:41:04,123 django.request Internal Server Error: /api", "error");
        row("WARNING:django.request:Not Found: /favicon.ico", "warning");
        row("[2026-11-25 22:41:04 +0000] [7] [INFO] Booting worker with pid: 7", "info");
        row("2026-11-25 22:41:04,123 CRITICAL gone", "fatal");
        row("Traceback (most recent call last):", "error");
        row("DEBUG: x", "debug");
        row("The error of yesterday is gone", "unknown");
        row("Error handling is described in the manual", "unknown");
        row("info", "unknown");
        row("", "unknown");
        row("\xff\xfe\x00", "unknown");
    }
    void levelsAreThoseThatTheLineTells()
    {
        QFETCH(QByteArray, line);
        QTEST(logLevelName(detectLogLevel(line)), "level");
    }

    void readingGoesOnWithoutALineLostOrDoubled()
    {
        // Five lines have the same time, and the two outputs are a little out of order to each other.
        std::vector<LogLine> written;
        for (int i = 0; i < 60; ++i)
            written.push_back(
                lineAt(1'000'000'000 + i / 5, 0, QByteArray::number(i), i % 3 == 0 ? LogStream::Error : LogStream::Output));
        for (std::size_t cut = 0; cut <= written.size(); ++cut) {
            LogPosition position;
            std::vector<LogLine> delivered(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(cut));
            for (const LogLine &line : delivered)
                position.advance(line);
            LogResumption resumption(position);
            for (const LogLine &line : written)
                if (line.at >= position.askFrom() && resumption.isNew(line))
                    delivered.push_back(line);
            QVERIFY2(delivered == written, qPrintable(QString::number(cut)));
        }
    }

    void whatTailLeftOutDoesNotComeLater()
    {
        LogPosition position;
        position.advance(lineAt(5'000));
        LogResumption resumption(position);
        QCOMPARE(position.askFrom(), 5'000);
        QVERIFY(!resumption.isNew(lineAt(5'000)));
        QVERIFY(resumption.isNew(lineAt(5'000, 0, "error", LogStream::Error)));
    }

    void mergedLinesAreInTheOrderOfTime()
    {
        LogMerge merge(3);
        for (qint64 at : {1, 4, 7})
            merge.push(lineAt(at, 0), 0);
        merge.push(lineAt(2, 1), 0);
        QVERIFY(merge.take().empty()); // the third one may still have an older one
        merge.push(lineAt(3, 2), 0);
        QCOMPARE(timesOf(merge.take()), std::vector<qint64>({1, 2}));
        merge.setOpen(1, false);
        QCOMPARE(timesOf(merge.take()), std::vector<qint64>({3}));
        merge.setOpen(2, false);
        QCOMPARE(timesOf(merge.take()), std::vector<qint64>({4, 7}));
        QVERIFY(merge.isEmpty());
    }

    void silentContainersAreWaitedForOnlyForAWhile()
    {
        LogMerge merge(2);
        merge.push(lineAt(10, 0), 100);
        merge.push(lineAt(20, 0), 200);
        QVERIFY(merge.take(99).empty());
        QCOMPARE(timesOf(merge.take(150)), std::vector<qint64>({10}));
        merge.push(lineAt(15, 1), 200);
        QCOMPARE(timesOf(merge.take(150)), std::vector<qint64>({15}));
    }

    void theOrderWithinAContainerIsKept()
    {
        LogMerge merge(1);
        for (qint64 at : {5, 3, 4})
            merge.push(lineAt(at), 0);
        QCOMPARE(timesOf(merge.take()), std::vector<qint64>({5, 3, 4}));
    }

    void aSourceThatIsNotGivenOutIsFullInTime()
    {
        LogMerge merge(2);
        int pushed = 0;
        for (; !merge.isFull(0) && pushed < 1'000'000; ++pushed)
            merge.push(lineAt(pushed, 0, QByteArray(100, 'x')), 0);
        QVERIFY2(pushed <= 40'000, qPrintable(QString::number(pushed)));
        merge.setOpen(1, false);
        std::size_t taken = 0;
        for (auto lines = merge.take(); !lines.empty(); lines = merge.take())
            taken += lines.size();
        QCOMPARE(taken, static_cast<std::size_t>(pushed));
        QVERIFY(!merge.isFull(0));
    }

    void aTenantIsMentionedByWholeNamesOnly()
    {
        const QList<QByteArray> azul{"azul", "azul.erp.test"};
        for (const char *line : {"tenant=azul x", "GET azul.erp.test/", "\"azul\"", "azul", "host azul.erp.test."})
            QVERIFY2(mentionsAny(line, azul), line);
        for (const char *line :
             {"hoteles-azul", "azul_2", "azules", "x.azul", "www.azul.erp.test", "azul.erp.test.evil", "azul.example.com", ""})
            QVERIFY2(!mentionsAny(line, azul), line);
        QVERIFY(mentionsAny("anything", {}));
    }

    void logsOfATenantAreItsOwnAndItsLinesElsewhere()
    {
        const Workspace shared{.slug = u"azul"_s,
                               .product = ProductKey(u"erp"_s),
                               .tenantId = u"azul_001"_s,
                               .databaseName = u"erp_azul"_s,
                               .containerName = u"erp-shared"_s,
                               .hosts = {u"azul.erp.test"_s}};
        Workspace dedicated = shared;
        dedicated.hosting = Hosting::Dedicated;
        dedicated.containerName = u"erp-azul"_s;
        const DockerFacts docker{.containers = {{.name = u"erp-shared"_s, .image = u"erp:1"_s, .state = u"running"_s},
                                                {.name = u"erp-azul"_s, .image = u"erp:1"_s, .state = u"running"_s},
                                                {.name = u"front"_s, .image = u"nginxproxy/nginx-proxy:1.5"_s}}};
        const QStringList names{u"azul"_s, u"azul_001"_s, u"erp_azul"_s, u"azul.erp.test"_s};
        QCOMPARE(logsOfTenant(shared, docker), (std::vector<TenantLog>{{u"erp-shared"_s, names}, {u"front"_s, shared.hosts}}));
        QCOMPARE(logsOfTenant(dedicated, docker), (std::vector<TenantLog>{{u"erp-azul"_s, {}}, {u"front"_s, shared.hosts}}));
        QVERIFY(logsOfTenant(shared, {}).empty());
    }

    void filtersSayWhatIsWrongWithAPattern()
    {
        LogFilter filter;
        QVERIFY(filter.setPattern(u"o+n"_s));
        QVERIFY(filter.matches(lineAt(0, 0, "soon")));
        QVERIFY(!filter.matches(lineAt(0, 0, "SOON")));
        const Result<void> wrong = filter.setPattern(u"(unclosed"_s);
        QVERIFY(!wrong && wrong.error().code == ErrorCode::InvalidInput && !wrong.error().detail.isEmpty());
        filter.setMentions(1, {u"azul"_s});
        QVERIFY(!filter.matches(lineAt(0, 1, "soon")));
        QVERIFY(filter.matches(lineAt(0, 1, "azul soon")));
        filter.setLeastLevel(LogLevel::Warning);
        QVERIFY(!filter.matches(lineAt(0, 1, "azul soon")));
    }
};

QTEST_APPLESS_MAIN(TestLogs)

#include "tst_logs.moc"
