// Applications whose code is newer than their tables, by what their logs say: whose they are, when it is over, and what a visitor cannot make
// anybody believe.
#include "tests/support/hostile.h"
#include "tests/unit/attentionworld.h"
#include "tests/unit/watchedlogs.h"
#include "core/engine/attentionparts.h"
#include "core/engine/remedy.h"
#include "core/engine/tablescheck.h"
#include "core/engine/tablesfinding.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

std::vector<Finding> foundIn(WatchedLogs &logs, const SystemSnapshot &snapshot)
{
    AttentionFacts facts = factsOf(snapshot);
    facts.checkup.emplace();
    facts.checkup->tables = readMissingTables(logs, snapshot, nullptr, now, {});
    return findingsOf(facts, now);
}

} // namespace

class TablesCheckTest final : public QObject {
    Q_OBJECT
private slots:
    void whatIsMissingIsReadFromErrorsOnly_data();
    void whatIsMissingIsReadFromErrorsOnly();
    void hostileLinesSayNothingAndStayShort();
    void anOwnContainerTellsOfItsWorkspace();
    void aSharedContainerTellsOfWhomItsLineNames();
    void whatNobodyIsNamedInConcernsAll();
    void whatNobodyIsNamedInIsSaidOfNobodyElse();
    void aSuspendedNeighbourMayHaveWrittenIt();
    void namesOfTablesNameNobody_data();
    void namesOfTablesNameNobody();
    void aSchemaOfATenantNamesIt();
    void aMigrationEndsIt();
    void aRestartOfTheContainerEndsIt();
    void theNewestLinesOfADayAreRead();
    void aLogOutOfReachHidesNoOther();
};

void TablesCheckTest::whatIsMissingIsReadFromErrorsOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("toErrors");
    QTest::addColumn<QString>("missing");
    const auto row = [](const QByteArray &text, bool toErrors, const QString &missing) {
        QTest::newRow(text.left(60).constData()) << text << toErrors << missing;
    };
    row(column, false, u"orders.total"_s);
    row("psycopg2.errors.UndefinedColumn: column \"total\" does not exist", false, u"total"_s);
    row("psycopg.errors.UndefinedTable: relation \"orders\" does not exist", false, u"orders"_s);
    row("2026-03-02 10:00:00 UTC [70] ERROR:  relation \"orders\" does not exist at character 15", false, u"orders"_s);
    row("ERROR: column \"total\" of relation \"orders\" does not exist", false, u"total"_s);
    row(R"({"level":"error","msg":"pq: column \"total\" does not exist"})", false, u"total"_s);
    row("SQLSTATE[42P01]: Undefined table: 7 ERROR:  relation \"orders\" does not exist", false, u"orders"_s);
    row("acme.test: not migrated relation \"notes\" does not exist", true, u"notes"_s);
    row("ERROR:  no existe la columna «total»", false, u"total"_s);
    row("ERROR:  no existe la relación «orders» en carácter 15", false, u"orders"_s);
    // The same words without an error, in a visitor's request, or about something else.
    row("acme.test: not migrated relation \"notes\" does not exist", false, {});
    row("INFO import: column \"total\" does not exist, it is made", true, {});
    row("203.0.113.9 - - \"GET / HTTP/1.1\" 500 12 \"-\" \"UndefinedColumn column x does not exist\"", true, {});
    row("ERROR:  database \"erp_acme\" does not exist", true, {});
    row("ERROR:  role \"total\" does not exist", true, {});
    row("ERROR: something else", true, {});
}

void TablesCheckTest::whatIsMissingIsReadFromErrorsOnly()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, toErrors);
    QFETCH(QString, missing);
    QCOMPARE(missingInDatabase(line(text, 0, toErrors ? LogStream::Error : LogStream::Output)).value_or(QString()), missing);
}

void TablesCheckTest::hostileLinesSayNothingAndStayShort()
{
    for (const QString &text : tmtest::hostile::texts()) {
        const QByteArray bytes = text.toUtf8();
        QVERIFY(!missingInDatabase(line(bytes)));
        const auto named = missingInDatabase(line("ERROR:  column \"" + bytes + "\" does not exist"));
        if (!named)
            continue;
        QVERIFY(named->size() <= 600); // 130 characters, each of which may be shown as \u{NNNN}
        for (const QChar each : *named)
            QVERIFY2(each.unicode() >= 0x20 && each.unicode() != 0x7f && (each.unicode() < 0x202a || each.unicode() > 0x202e),
                     qPrintable(*named));
    }
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &endless :
         {QByteArray(200'000, '"'), QByteArray("column \"").repeated(30'000), "ERROR: column " + QByteArray(200'000, 'a')})
        QVERIFY(!missingInDatabase(line(endless)));
    QVERIFY(timer.elapsed() < 2000);
}

void TablesCheckTest::anOwnContainerTellsOfItsWorkspace()
{
    WatchedLogs logs;
    logs.lines[u"erp-cafe"_s] = {line(column, 0, LogStream::Error, now.addSecs(-900)), line("INFO fine"),
                                 line("ERROR:  column \"newer\" does not exist")};
    const auto findings = foundIn(logs, servedSnapshot());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"tables-behind cafe"_s);
    QCOMPARE(findings[0].detail, u"newer"_s); // of the last such line
    QCOMPARE(findings[0].since, now.addSecs(-600));
    QCOMPARE(slugs(findings[0]), QStringList{u"cafe"_s});
    QCOMPARE(findings[0].severity, FindingSeverity::Warning);
}

void TablesCheckTest::aSharedContainerTellsOfWhomItsLineNames()
{
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line("bodega.erp.example.com: not migrated relation \"notes\" does not exist")};
    const auto findings = foundIn(logs, servedSnapshot());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"tables-behind bodega"_s);
    QCOMPARE(slugs(findings[0]), QStringList{u"bodega"_s});
}

void TablesCheckTest::whatNobodyIsNamedInConcernsAll()
{
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line(column)};
    const SystemSnapshot snapshot = servedSnapshot();
    const auto findings = foundIn(logs, snapshot);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"tables-behind erp-shared"_s);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s, u"bodega"_s}));
    QVERIFY2(!remedyFor(findings[0], snapshot), "nobody knows whose tables they are");
}

void TablesCheckTest::whatNobodyIsNamedInIsSaidOfNobodyElse()
{
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line(column)};
    SystemSnapshot snapshot = servedSnapshot();
    snapshot.registry.value->operations = {{.id = OperationId(u"o"_s),
                                            .kind = OperationKind::RunCommand,
                                            .target = u"w-acme"_s,
                                            .state = OperationState::Done,
                                            .finishedAt = now.addSecs(-60)}};
    QVERIFY2(foundIn(logs, snapshot).empty(), "it may have been acme's, which was migrated since");
    // One that is archived since may have been the one as well.
    snapshot.registry.value->workspaces[0].state = WorkspaceState::Archived;
    const auto read = readMissingTables(logs, servedSnapshot(), nullptr, now, {});
    AttentionFacts facts = factsOf(snapshot);
    facts.checkup.emplace();
    facts.checkup->tables = read;
    QVERIFY(findingsOf(facts, now).empty());
    snapshot.registry.value->operations.clear();
    facts.snapshot = factsOf(snapshot).snapshot;
    const auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].subject, u"erp-shared"_s);
    QCOMPARE(slugs(findings[0]), QStringList{u"bodega"_s});
    QVERIFY(!workspaceBehind(findings[0]));
    QVERIFY2(!remedyFor(findings[0], snapshot), "that bodega alone is left does not make it bodega's");
}

void TablesCheckTest::aSuspendedNeighbourMayHaveWrittenIt()
{
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line(column)};
    SystemSnapshot snapshot = servedSnapshot();
    for (const WorkspaceState state : {WorkspaceState::Suspended, WorkspaceState::Changing, WorkspaceState::Failed}) {
        snapshot.registry.value->workspaces[0].state = state;
        const auto findings = foundIn(logs, snapshot);
        const auto found = std::ranges::find(findings, FindingKind::TablesBehind, &Finding::kind);
        QVERIFY(found != findings.end());
        QCOMPARE(found->subject, u"erp-shared"_s);
        QVERIFY(!remedyFor(*found, snapshot));
    }
    // What names it is nothing that anybody notices.
    snapshot.registry.value->workspaces[0].state = WorkspaceState::Suspended;
    logs.lines[u"erp-shared"_s] = {line("acme: " + column)};
    QVERIFY(foundIn(logs, snapshot).empty());
    // Where nobody is served, nothing is read.
    snapshot.registry.value->workspaces[1].state = WorkspaceState::Suspended;
    logs.requests.clear();
    foundIn(logs, snapshot);
    QCOMPARE(logs.requests.at(0).containers, QStringList{u"erp-cafe"_s});
}

void TablesCheckTest::namesOfTablesNameNobody_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("subject");
    const auto row = [](const QByteArray &text, const QString &subject) { QTest::newRow(text.constData()) << text << subject; };
    row("ERROR:  relation \"acme\" does not exist", u"erp-shared"_s);
    row("ERROR:  relation «acme» no existe; no existe la relación «acme»", u"erp-shared"_s);
    row("ERROR:  column acme.total does not exist", u"erp-shared"_s);
    row("ERROR:  column \"total\" of relation \"acme\" does not exist", u"erp-shared"_s);
    row(R"({"level":"error","msg":"relation \"acme\" does not exist","sql":"SELECT 1 FROM acme WHERE x"})", u"erp-shared"_s);
    row("bodega: ERROR relation \"acme\" does not exist", u"bodega"_s);
    row("acme.erp.example.com: ERROR relation \"acme\" does not exist", u"acme"_s);
}

void TablesCheckTest::namesOfTablesNameNobody()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, subject);
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line(text)};
    const auto findings = foundIn(logs, servedSnapshot());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].subject, subject);
}

void TablesCheckTest::aSchemaOfATenantNamesIt()
{
    SystemSnapshot snapshot = servedSnapshot();
    snapshot.cluster.value->databases = {{.name = u"erp"_s}};
    snapshot.cluster.value->schemaDatabases = {{.name = u"erp"_s, .schemas = {}}};
    for (Workspace &workspace : snapshot.registry.value->workspaces) {
        workspace.databaseName = u"erp"_s;
        workspace.schemaName = u"tenant_"_s + workspace.slug;
        snapshot.cluster.value->schemaDatabases[0].schemas.append(workspace.schemaName);
    }
    WatchedLogs logs;
    logs.lines[u"erp-shared"_s] = {line("ERROR:  relation \"tenant_bodega.orders\" does not exist")};
    QCOMPARE(foundIn(logs, snapshot).at(0).key(), u"tables-behind bodega"_s);
    logs.lines[u"erp-shared"_s] = {line("ERROR:  relation \"public.orders\" does not exist")};
    QCOMPARE(foundIn(logs, snapshot).at(0).key(), u"tables-behind erp-shared"_s);
}

void TablesCheckTest::aMigrationEndsIt()
{
    WatchedLogs logs;
    logs.lines[u"erp-cafe"_s] = {line(column)};
    SystemSnapshot snapshot = servedSnapshot();
    const auto findings = foundIn(logs, snapshot);
    const auto remedy = remedyFor(findings.at(0), snapshot);
    QVERIFY(remedy);
    QCOMPARE(remedy->way, Remedy::Way::Migrate);
    const OperationId operation(u"11111111-1111-4111-8111-111111111111"_s);
    const auto runbook = makeRemedyRunbook(*remedy, operation, snapshot, {});
    QVERIFY(runbook);
    QCOMPARE(runbook->kind, OperationKind::RunCommand);
    QVERIFY(runbook->isRunnable());
    QCOMPARE(runbook->targetName, u"cafe"_s);

    OperationRecord migration{.id = operation,
                              .kind = OperationKind::RunCommand,
                              .target = u"w-cafe"_s,
                              .state = OperationState::Done,
                              .finishedAt = now.addSecs(-601)};
    snapshot.registry.value->operations = {migration};
    QCOMPARE(foundIn(logs, snapshot).size(), 1U); // it has been said since
    snapshot.registry.value->operations[0].finishedAt = now.addSecs(-599);
    QVERIFY(foundIn(logs, snapshot).empty());
    snapshot.registry.value->operations[0].state = OperationState::RolledBack;
    QCOMPARE(foundIn(logs, snapshot).size(), 1U);
    snapshot.registry.value->operations.clear();
    // A container that was made again has another log; a product without migrations has no remedy.
    AttentionFacts facts = factsOf(snapshot);
    facts.checkup.emplace();
    facts.checkup->tables = readMissingTables(logs, snapshot, nullptr, now, {});
    find(snapshot, u"erp-cafe"_s).id = ContainerId(u"another"_s);
    facts.snapshot = factsOf(snapshot).snapshot;
    QVERIFY(findingsOf(facts, now).empty());
    snapshot.registry.value->products[0].migrateCommand.clear();
    QVERIFY(!remedyFor(findings.at(0), snapshot));
}

void TablesCheckTest::aRestartOfTheContainerEndsIt()
{
    WatchedLogs logs;
    logs.lines[u"erp-cafe"_s] = {line(column)};
    logs.lines[u"erp-shared"_s] = {line(column)};
    SystemSnapshot snapshot = servedSnapshot();
    const auto kept = [&](OperationKind kind, const QString &container, int after) {
        snapshot.registry.value->operations = {{.id = OperationId(u"o"_s),
                                                .kind = kind,
                                                .target = u"container:"_s + container,
                                                .state = OperationState::Done,
                                                .finishedAt = now.addSecs(-600 + after)}};
        return foundIn(logs, snapshot).size();
    };
    QCOMPARE(kept(OperationKind::RedeployContainer, u"erp-cafe"_s, -1), 2U);
    for (const OperationKind kind : {OperationKind::StartContainer, OperationKind::RestartContainer, OperationKind::RedeployContainer})
        for (const QString &container : {u"erp-cafe"_s, u"erp-shared"_s})
            QCOMPARE(kept(kind, container, 1), 1U);
    QCOMPARE(kept(OperationKind::RunCommand, u"erp-cafe"_s, 1), 2U); // somebody has looked around in it
}

void TablesCheckTest::theNewestLinesOfADayAreRead()
{
    WatchedLogs logs;
    QVERIFY(foundIn(logs, servedSnapshot()).empty());
    QCOMPARE(logs.requests.size(), 1U);
    QCOMPARE(logs.requests[0].containers, QStringList({u"erp-shared"_s, u"erp-cafe"_s})); // no proxy, and the shared one first
    QCOMPARE(logs.requests[0].tail, newestLogLines);
    QCOMPARE(*logs.requests[0].since, now.addDays(-1).toSecsSinceEpoch() * 1'000'000'000);
    QVERIFY(!logs.requests[0].follow);
    SystemSnapshot stopped = servedSnapshot();
    find(stopped, u"erp-cafe"_s).state = u"exited"_s;
    QVERIFY(readMissingTables(logs, stopped, nullptr, now, {}).value);
    QCOMPARE(logs.requests[1].containers, QStringList{u"erp-shared"_s});
}

void TablesCheckTest::aLogOutOfReachHidesNoOther()
{
    WatchedLogs logs;
    logs.lines[u"erp-cafe"_s] = {line(column)};
    logs.unreadable[u"erp-shared"_s] = {.code = ErrorCode::DockerRejected, .source = ErrorSource::Docker};
    const auto findings = foundIn(logs, servedSnapshot());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"tables-behind cafe"_s);
    logs.unreadable[u"erp-cafe"_s] = {.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker};
    const auto cutOff = foundIn(logs, servedSnapshot());
    QCOMPARE(cutOff.size(), 1U);
    QCOMPARE(cutOff[0].key(), u"part-unread logs"_s);
    QVERIFY(hasUnknown(cutOff));
}

QTEST_GUILESS_MAIN(TablesCheckTest)
#include "tst_tablescheck.moc"
