#include "contract/docker/contractchecks.h"
#include "core/adapters/docker/httpdockerengine.h"
#include "core/adapters/docker/httplogreader.h"
#include "support/sandbox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

#include <future>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc;
using tmtest::Sandbox;
using tmtest::wordsOf;

namespace {

/// Everything that was delivered, from whatever thread.
struct Collected {
    std::mutex mutex;
    std::vector<LogLine> lines;
    std::vector<LogEvent::Kind> events;

    LogSink sink()
    {
        return {.lines =
                    [this](std::vector<LogLine> more) {
                        const std::scoped_lock lock(mutex);
                        std::ranges::move(more, std::back_inserter(lines));
                    },
                .event =
                    [this](const LogEvent &event) {
                        const std::scoped_lock lock(mutex);
                        events.push_back(event.kind);
                    }};
    }
    QStringList texts()
    {
        const std::scoped_lock lock(mutex);
        QStringList texts;
        for (const LogLine &line : lines)
            texts.append(logText(line.text));
        return texts;
    }
    bool has(LogEvent::Kind kind)
    {
        const std::scoped_lock lock(mutex);
        return std::ranges::find(events, kind) != events.end();
    }
};

/// Peak resident memory of this process in MiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    static const QRegularExpression pattern(u"VmHWM:\\s+(\\d+) kB"_s);
    return pattern.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() / 1024;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

class TestHttpLogReader final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_socket = Sandbox::current().localDockerSocket();
        m_engine = std::make_unique<HttpDockerEngine>(m_socket);
        m_prefix = u"tmlog-"_s + QUuid::createUuid().toString(QUuid::Id128).left(10);
    }
    void cleanup()
    {
        for (const QString &name : std::exchange(m_names, {}))
            removeNamed(name);
    }

    void aMillionLinesArriveOnceEachInBoundedMemory();
    void followingLosesNothingThroughRestartAndReplacement();
    void linesOfManyContainersAreMergedByTime();
    void theRangeIsWhatWasAskedFor();
    void unusualLinesDoNoHarm();
    void whatIsNotThereIsNamed();
    void stoppingEndsFollowingAtOnce();

private:
    QString make(const QString &suffix, const QString &script)
    {
        const QString name = m_prefix + u'-' + suffix;
        // Not through the engine port: the console's own containers have their logs rotated, which would take lines away here.
        Sandbox::current().run({u"exec"_s, u"--name"_s, Sandbox::current().name(), u"--"_s, u"docker"_s, u"run"_s, u"-d"_s,
                                u"--name"_s, name, u"redis:7.4-alpine"_s, u"sh"_s, u"-c"_s, script});
        m_names.append(name);
        return name;
    }
    void removeNamed(const QString &name)
    {
        const auto facts = m_engine->inspect(name, {});
        if (facts && *facts)
            std::ignore = m_engine->remove((*facts)->id, {});
    }
    void waitForEnd(const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!(m_engine->inspect(name, {}).value().value().isRunning()), 120'000);
    }

    QString m_socket;
    QString m_prefix;
    QStringList m_names;
    std::unique_ptr<HttpDockerEngine> m_engine;
};

void TestHttpLogReader::aMillionLinesArriveOnceEachInBoundedMemory()
{
    constexpr qint64 count = 1'000'000;
    const QString name = make(u"million"_s, u"seq 1 %1"_s.arg(count));
    waitForEnd(name);
    forgetPeak();
    const qint64 before = peakMemory();
    qint64 expected = 1;
    qint64 wrong = 0;
    const LogSink sink{.lines =
                           [&](const std::vector<LogLine> &lines) {
                               for (const LogLine &line : lines)
                                   wrong += line.text.toLongLong() == expected++ ? 0 : 1;
                           },
                       .event = [](const LogEvent &) {}};
    LogCursor cursor;
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}}, cursor, sink, {}));
    const qint64 milliseconds = timer.elapsed();
    QCOMPARE(expected - 1, count);
    QCOMPARE(wrong, 0);
    const qint64 peak = peakMemory();
    qInfo("%lld lines in %lld ms, peak memory %lld MiB (%lld MiB before)", count, milliseconds, peak, before);
    if (qEnvironmentVariableIsEmpty("ASAN_OPTIONS")) // which keeps what was freed
        QVERIFY2(peak - before < 60, qPrintable(QString::number(peak - before)));
    // Going on from the end brings nothing again.
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}}, cursor, sink, {}));
    QCOMPARE(expected - 1, count);
}

void TestHttpLogReader::followingLosesNothingThroughRestartAndReplacement()
{
    const QString script = u"i=0; while [ $i -lt 400 ]; do i=$((i+1)); echo line $i; echo err $i >&2; sleep 0.01; done; echo over"_s;
    const QString name = make(u"follow"_s, script);
    Collected collected;
    std::stop_source stop;
    LogCursor cursor;
    auto reading = std::async(std::launch::async, [&] {
        return HttpLogReader(m_socket).read({.containers = {name}, .follow = true}, cursor, collected.sink(), stop.get_token());
    });
    QTRY_VERIFY_WITH_TIMEOUT(collected.texts().contains(u"over"_s), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(collected.has(LogEvent::Kind::Ended), 10'000);
    VERIFY_OK(m_engine->start(name, {}));
    QTRY_COMPARE_WITH_TIMEOUT(collected.texts().count(u"over"_s), 2, 60'000);
    QVERIFY(collected.has(LogEvent::Kind::Restarted));
    removeNamed(name);
    make(u"follow"_s, script);
    QTRY_COMPARE_WITH_TIMEOUT(collected.texts().count(u"over"_s), 3, 60'000);
    QVERIFY(collected.has(LogEvent::Kind::Replaced));
    stop.request_stop();
    VERIFY_OK(reading.get());
    const QStringList texts = collected.texts();
    QCOMPARE(texts.size(), 3 * 801);
    for (int i = 1; i <= 400; ++i) {
        QCOMPARE(texts.count(u"line %1"_s.arg(i)), 3);
        QCOMPARE(texts.count(u"err %1"_s.arg(i)), 3);
    }
}

void TestHttpLogReader::linesOfManyContainersAreMergedByTime()
{
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names.append(make(u"merge%1"_s.arg(i), u"i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo $i; sleep 0.005; done"_s));
    for (const QString &name : std::as_const(names))
        waitForEnd(name);
    Collected collected;
    LogCursor cursor;
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = names}, cursor, collected.sink(), {}));
    QCOMPARE(collected.lines.size(), std::size_t(12 * 200));
    QVERIFY(std::ranges::is_sorted(collected.lines, {}, &LogLine::at));
    std::vector<int> last(12, 0);
    for (const LogLine &line : collected.lines)
        QCOMPARE(line.text.toInt(), ++last.at(line.source));
}

void TestHttpLogReader::theRangeIsWhatWasAskedFor()
{
    const QString name = make(u"range"_s, u"for i in 1 2 3 4 5 6 7 8 9; do echo $i; echo e$i >&2; sleep 0.02; done"_s);
    waitForEnd(name);
    Collected all;
    LogCursor start;
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}}, start, all.sink(), {}));
    QCOMPARE(all.lines.size(), std::size_t(18));
    QCOMPARE(std::ranges::count(all.lines, LogStream::Error, &LogLine::stream), 9);

    const auto third = std::ranges::find(all.lines, QByteArray("3"), &LogLine::text);
    const auto sixth = std::ranges::find(all.lines, QByteArray("6"), &LogLine::text);
    Collected part;
    LogCursor cursor;
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}, .since = third->at, .until = sixth->at}, cursor, part.sink(), {}));
    QCOMPARE(part.lines.front().text, QByteArray("3"));
    QVERIFY(std::ranges::all_of(part.lines, [&](const LogLine &line) { return line.at >= third->at && line.at <= sixth->at; }));
    QVERIFY(part.texts().contains(u"6"_s));

    Collected tail;
    LogCursor other;
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}, .tail = 4}, other, tail.sink(), {}));
    QCOMPARE(tail.lines.size(), std::size_t(4));
}

void TestHttpLogReader::unusualLinesDoNoHarm()
{
    const QString name =
        make(u"unusual"_s, u"head -c 90000 /dev/zero | tr '\\0' x; echo; printf 'caf\\351 \\033[2J\\n'; echo; echo last"_s);
    waitForEnd(name);
    Collected collected;
    LogCursor cursor;
    VERIFY_OK(HttpLogReader(m_socket).read({.containers = {name}}, cursor, collected.sink(), {}));
    const QStringList texts = collected.texts();
    QCOMPARE(texts.size(), 4);
    QCOMPARE(texts.at(0), QString(90'000, u'x'));
    QCOMPARE(texts.at(1), u"caf\uFFFD \\x1b[2J"_s); // the json-file driver has replaced the byte already
    QCOMPARE(texts.at(2), QString());
    QCOMPARE(texts.at(3), u"last"_s);
}

void TestHttpLogReader::whatIsNotThereIsNamed()
{
    LogCursor cursor;
    Collected collected;
    const Result<void> read = HttpLogReader(m_socket).read({.containers = {m_prefix + u"-none"_s}}, cursor, collected.sink(), {});
    VERIFY_ERROR(read, ErrorCode::ContainerNotFound);
    QCOMPARE(read.error().args, QStringList{m_prefix + u"-none"_s});
    VERIFY_ERROR(HttpLogReader(u"/nowhere/docker.sock"_s).read({.containers = {u"a"_s}}, cursor, collected.sink(), {}),
                 ErrorCode::DockerUnreachable);
}

void TestHttpLogReader::stoppingEndsFollowingAtOnce()
{
    const QString name = make(u"silent"_s, u"sleep 600"_s);
    Collected collected;
    std::stop_source stop;
    LogCursor cursor;
    auto reading = std::async(std::launch::async, [&] {
        return HttpLogReader(m_socket).read({.containers = {name}, .follow = true}, cursor, collected.sink(), stop.get_token());
    });
    QTRY_VERIFY_WITH_TIMEOUT(collected.has(LogEvent::Kind::Live), 10'000);
    stop.request_stop();
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(reading.get());
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestHttpLogReader)

#include "tst_httplogreader_real.moc"
