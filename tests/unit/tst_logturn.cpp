// Which logs are read when there are more than one look reads, what is kept of those that have to wait, and that no look waits without end.
#include "fakes/fakedockerengine.h"
#include "tests/unit/watchedlogs.h"
#include "core/engine/attentionparts.h"
#include "core/engine/tablescheck.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

class NoCertificates final : public CertificateReader {
public:
    Result<std::vector<HostCertificate>> read(const QStringList &, std::stop_token) override { return std::vector<HostCertificate>(); }
};

/// `shared` containers of two workspaces each and `own` of one, beside those of servedSnapshot().
SystemSnapshot bigServer(int shared, int own)
{
    SystemSnapshot snapshot = servedSnapshot();
    const auto add = [&snapshot](const QString &name, const QStringList &slugs) {
        for (const QString &slug : slugs)
            snapshot.registry.value->workspaces.push_back(workspace(slug, name));
        snapshot.docker.value->containers.push_back(container(name, {}));
    };
    for (int i = 0; i < shared; ++i)
        add(u"shared-%1"_s.arg(i), {u"s%1a"_s.arg(i), u"s%1b"_s.arg(i)});
    for (int i = 0; i < own; ++i)
        add(u"own-%1"_s.arg(i), {u"t%1"_s.arg(i)});
    return snapshot;
}

QStringList missingIn(const Section<std::vector<MissingTables>> &tables)
{
    QStringList found;
    for (const MissingTables &each : *tables.value)
        if (!each.missing.isEmpty())
            found.append(each.container + u' ' + each.missing);
    return found;
}

/// What was asked in a row of looks, `hours` after one another, each with what the one before has found.
QSet<QString> askedIn(int looks, int hours, const SystemSnapshot &snapshot)
{
    WatchedLogs logs;
    Section<std::vector<MissingTables>> tables;
    for (int look = 0; look < looks; ++look)
        tables = readMissingTables(logs, snapshot, tables.value ? &*tables.value : nullptr, now.addSecs(3600LL * hours * look), {});
    QSet<QString> asked;
    for (const LogRequest &request : logs.requests) {
        if (request.containers.size() != qsizetype(mostLogsRead))
            return {};
        asked.unite(QSet<QString>(request.containers.begin(), request.containers.end()));
    }
    return asked;
}

} // namespace

class LogTurnTest final : public QObject {
    Q_OBJECT
private slots:
    void everyContainerHasItsTurn_data();
    void everyContainerHasItsTurn();
    void sharedContainersHaveHalfOfThePlaces();
    void withoutALookBeforeTheBeginningDiffers();
    void whatIsNotReadThisTimeStaysFound();
    void aSilentLogEndsTheLookInTime();
    void askedOneByOneTheTimeIsTheSame();
    void aStopIsNoTimeThatIsOver();
    void aCheckupGoesOnFromTheOneBefore();
};

void LogTurnTest::everyContainerHasItsTurn_data()
{
    QTest::addColumn<int>("shared");
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("looks");
    // Two more are in every one of these servers. A step of six hours came back to the same ones where there were 240.
    QTest::newRow("240, every six hours") << 0 << 239 << 6 << 7;
    QTest::newRow("102, every hour") << 0 << 100 << 1 << 3;
    QTest::newRow("at the same moment") << 0 << 100 << 0 << 3;
    QTest::newRow("shared ones only") << 100 << 0 << 6 << 3;
    QTest::newRow("more shared ones than places") << 99 << 99 << 6 << 5;
}

void LogTurnTest::everyContainerHasItsTurn()
{
    QFETCH(int, shared);
    QFETCH(int, own);
    QFETCH(int, hours);
    QFETCH(int, looks);
    QCOMPARE(askedIn(looks, hours, bigServer(shared, own)).size(), shared + own + 2);
}

void LogTurnTest::sharedContainersHaveHalfOfThePlaces()
{
    WatchedLogs logs;
    readMissingTables(logs, bigServer(60, 60), nullptr, now, {});
    const auto shared = [&logs] {
        return std::ranges::count_if(logs.requests.back().containers, [](const QString &name) { return name.contains(u"shared"); });
    };
    QCOMPARE(shared(), std::ptrdiff_t(mostLogsRead / 2));
    readMissingTables(logs, bigServer(60, 4), nullptr, now, {});
    QCOMPARE(shared(), std::ptrdiff_t(mostLogsRead - 5)); // nobody else wants the places
    readMissingTables(logs, bigServer(3, 60), nullptr, now, {});
    QCOMPARE(shared(), std::ptrdiff_t(4));
}

void LogTurnTest::withoutALookBeforeTheBeginningDiffers()
{
    WatchedLogs logs;
    const SystemSnapshot snapshot = bigServer(0, 239);
    QSet<QString> asked;
    for (int day = 0; day < 60; ++day) {
        readMissingTables(logs, snapshot, nullptr, now.addDays(day), {});
        const QStringList &names = logs.requests.back().containers;
        asked.unite(QSet<QString>(names.begin(), names.end()));
    }
    QCOMPARE(asked.size(), 241);
}

void LogTurnTest::whatIsNotReadThisTimeStaysFound()
{
    SystemSnapshot snapshot = bigServer(0, 100);
    WatchedLogs logs;
    for (int i = 0; i < 100; ++i)
        logs.lines[u"own-%1"_s.arg(i)] = {line(column)};
    const auto first = readMissingTables(logs, snapshot, nullptr, now, {});
    QVERIFY(missingIn(first).size() >= 38);
    logs.lines.clear(); // they are mended, which is seen where it is looked
    const QDateTime later = now.addSecs(3600);
    const auto second = readMissingTables(logs, snapshot, &*first.value, later, {});
    QCOMPARE(missingIn(second), missingIn(first)); // all of them had to wait
    // One whose container is another now, and what is older than a day, is forgotten.
    for (ContainerFacts &container : snapshot.docker.value->containers)
        if (missingIn(first).first().startsWith(container.name + u' '))
            container.id = ContainerId(u"another"_s);
    QCOMPARE(missingIn(readMissingTables(logs, snapshot, &*first.value, later, {})), missingIn(first).sliced(1));
    QVERIFY(missingIn(readMissingTables(logs, snapshot, &*first.value, now.addDays(1), {})).isEmpty());
    auto found = second;
    for (int look = 2; look < 6; ++look)
        found = readMissingTables(logs, snapshot, &*found.value, later.addSecs(look), {});
    QVERIFY(missingIn(found).isEmpty());
    // That one was asked is no finding.
    AttentionFacts facts = factsOf(snapshot);
    facts.checkup.emplace();
    facts.checkup->tables = found;
    const auto findings = findingsOf(facts, now);
    QVERIFY(std::ranges::find(findings, FindingKind::TablesBehind, &Finding::kind) == findings.end());
}

void LogTurnTest::aSilentLogEndsTheLookInTime()
{
    WatchedLogs logs;
    logs.lines[u"erp-cafe"_s] = {line(column)};
    logs.silent = {u"erp-shared"_s};
    QElapsedTimer timer;
    timer.start();
    const std::vector<MissingTables> before{{.container = u"erp-shared"_s,
                                             .containerId = ContainerId(u"id-erp-shared"_s),
                                             .workspace = WorkspaceId(u"w-acme"_s),
                                             .missing = u"old"_s,
                                             .lastAt = now.addSecs(-7200)}};
    const auto tables = readMissingTables(logs, servedSnapshot(), &before, now, {}, 50ms);
    QVERIFY(timer.elapsed() < 20'000);
    QVERIFY(tables.error);
    QCOMPARE(tables.error->code, ErrorCode::TimedOut);
    QCOMPARE(missingIn(tables),
             QStringList({u"erp-cafe orders.total"_s, u"erp-shared old"_s})); // what was read counts, and nothing is lost
    QCOMPARE(tables.readAt, now);
    AttentionFacts facts = factsOf(servedSnapshot());
    facts.checkup.emplace();
    facts.checkup->tables = tables;
    QVERIFY2(hasUnknown(findingsOf(facts, now)), "it was not read in full");
}

void LogTurnTest::askedOneByOneTheTimeIsTheSame()
{
    WatchedLogs logs;
    logs.unreadable[u"erp-shared"_s] = {.code = ErrorCode::DockerRejected, .source = ErrorSource::Docker};
    logs.silent = {u"erp-cafe"_s, u"own-0"_s, u"own-1"_s, u"own-2"_s};
    const auto tables = readMissingTables(logs, bigServer(0, 10), nullptr, now, {}, 50ms);
    QVERIFY(tables.error);
    QCOMPARE(tables.error->code, ErrorCode::TimedOut);
    QVERIFY(tables.value);
    QCOMPARE(logs.requests.size(), 3U); // all of them, the unreadable one, and the first that is silent
}

void LogTurnTest::aStopIsNoTimeThatIsOver()
{
    WatchedLogs logs;
    logs.silent = {u"erp-shared"_s};
    std::stop_source stop;
    stop.request_stop();
    const auto tables = readMissingTables(logs, servedSnapshot(), nullptr, now, stop.get_token());
    QVERIFY(tables.error);
    QCOMPARE(tables.error->code, ErrorCode::Cancelled);
    QVERIFY(!tables.value);
}

void LogTurnTest::aCheckupGoesOnFromTheOneBefore()
{
    const SystemSnapshot snapshot = bigServer(0, 60);
    tmtest::FakeDockerEngine docker;
    NoCertificates certificates;
    WatchedLogs logs;
    const Checkup first = checkUp({certificates, docker, logs}, snapshot, nullptr, now, {});
    const Checkup second = checkUp({certificates, docker, logs}, snapshot, &first, now.addSecs(60), {});
    QVERIFY(first.tables.value && second.tables.value);
    QSet<QString> asked;
    for (const LogRequest &request : logs.requests)
        asked.unite(QSet<QString>(request.containers.begin(), request.containers.end()));
    QCOMPARE(asked.size(), 62);
}

QTEST_GUILESS_MAIN(LogTurnTest)
#include "tst_logturn.moc"
