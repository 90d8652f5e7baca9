// What could slip through while one workspace takes the place of another does not: changed rows in what grew, a container that somebody starts again, one
// that the way back could not start, a host that somebody else gets meanwhile.
#include "unit/convertedworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::Converted;

namespace {

bool blocks(const Runbook &runbook, ErrorCode code, const QStringList &args)
{
    return std::ranges::any_of(runbook.blockers, [&](const Error &error) { return error.code == code && error.args == args; });
}

bool hasStep(const Runbook &runbook, const QString &key)
{
    return std::ranges::find(runbook.steps, key, &Step::key) != runbook.steps.end();
}

/// Planned while the container is like that.
Result<Runbook> planWith(Converted &converted, const QString &name, const std::function<void(ContainerFacts &)> &change)
{
    TM_TRY(const CreateWorkspaceRequest wanted, converted.request());
    SystemSnapshot snapshot = converted.small.snapshot();
    change(*std::ranges::find(snapshot.docker.value->containers, name, &ContainerFacts::name));
    return makeCreateWorkspaceRunbook(wanted, snapshot, converted.small.clock.now());
}

const QString web = u"chalan-hut-web-1"_s;
const QString stopsWeb = u"stop-chalan-hut-web-1"_s;

} // namespace

class ConvertGuardsTest final : public QObject {
    Q_OBJECT
private slots:
    void changedRowsOfATableThatGrewAreSeen();
    void aContainerThatSomebodyStartsAgainMeanwhileUndoesAll();
    void whatDoesNotAnswerNowIsStoppedByHandFirst_data();
    void whatDoesNotAnswerNowIsStoppedByHandFirst();
    void whatHasStoppedIsNotStoppedAgain_data();
    void whatHasStoppedIsNotStoppedAgain();
    void aContainerOfAScriptStandsInTheWayEvenWhenItStandsStill();
    void whatWillNeverAnswerDoesNotUndoItAtTheEnd_data();
    void whatWillNeverAnswerDoesNotUndoItAtTheEnd();
};

void ConvertGuardsTest::changedRowsOfATableThatGrewAreSeen()
{
    for (const bool changed : {false, true}) {
        Converted converted(u"acme"_s);
        BackupContents live = converted.copy.manifest.contents;
        if (changed)
            live.tables[0].rowSum = u"78"_s; // as many rows, and another one among them
        converted.small.copies.setLive(converted.copy.manifest.subject, live);
        converted.small.copies.setLarge({u"public.a"_s});
        const QStringList before = converted.small.everything();
        const OperationOutcome outcome = converted.small.run(*converted.plan());
        QCOMPARE(outcome.kind, changed ? OutcomeKind::RolledBack : OutcomeKind::Done);
        if (!changed)
            continue;
        QCOMPARE(outcome.error->code, ErrorCode::DataEnteredSince);
        QVERIFY2(outcome.error->detail.contains(u"public.a"_s), qPrintable(outcome.error->detail));
        QCOMPARE(converted.small.everything(), before);
    }
}

void ConvertGuardsTest::aContainerThatSomebodyStartsAgainMeanwhileUndoesAll()
{
    Converted converted(u"hut"_s);
    for (const QString &name : {web, u"chalan-hut-nginx-1"_s})
        QVERIFY(converted.small.docker.stop(name, 0, {}));
    const Workspace row = converted.former();
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    const OperationOutcome outcome = converted.small.run(*runbook, [&](const QString &point, const QString &step) {
        if (step == "compare-live"_L1 && point == "before-effect"_L1)
            (void)converted.small.docker.start(web, {});
    });
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::VerificationFailed);
    QCOMPARE(outcome.error->args, (QStringList{u"container "_s + web, u"stopped"_s, u"running"_s}));
    QCOMPARE(converted.former(), row);
}

void ConvertGuardsTest::whatDoesNotAnswerNowIsStoppedByHandFirst_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QString>("said");
    QTest::addRow("unhealthy") << u"running"_s << u"unhealthy"_s << u"unhealthy"_s;
    QTest::addRow("starting") << u"running"_s << u"starting"_s << u"starting"_s;
    QTest::addRow("starts again and again") << u"restarting"_s << QString() << u"restarting"_s;
    QTest::addRow("paused") << u"paused"_s << u"healthy"_s << u"paused"_s;
}

void ConvertGuardsTest::whatDoesNotAnswerNowIsStoppedByHandFirst()
{
    QFETCH(QString, state);
    QFETCH(QString, health);
    QFETCH(QString, said);
    Converted converted(u"hut"_s);
    const Result<Runbook> runbook = planWith(converted, web, [&](ContainerFacts &container) {
        container.state = state;
        container.health = health;
    });
    QVERIFY(runbook);
    QVERIFY(blocks(*runbook, ErrorCode::ContainerUnhealthy, {web, said}));
    QVERIFY(hasStep(*runbook, stopsWeb));
}

void ConvertGuardsTest::whatHasStoppedIsNotStoppedAgain_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"exited", "created", "dead"})
        QTest::addRow("%s", state) << QString::fromLatin1(state);
}

void ConvertGuardsTest::whatHasStoppedIsNotStoppedAgain()
{
    QFETCH(QString, state);
    Converted converted(u"hut"_s);
    const Result<Runbook> runbook = planWith(converted, web, [&](ContainerFacts &container) {
        container.state = state;
        container.health = u"unhealthy"_s; // as it was when it ended
    });
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    QVERIFY(!hasStep(*runbook, stopsWeb));
}

void ConvertGuardsTest::aContainerOfAScriptStandsInTheWayEvenWhenItStandsStill()
{
    for (const QString &state : {u"running"_s, u"exited"_s}) {
        Converted converted(u"hut"_s);
        const Result<Runbook> runbook = planWith(converted, web, [&](ContainerFacts &container) {
            container.state = state;
            container.labels.clear();
        });
        QVERIFY(runbook);
        QVERIFY2(blocks(*runbook, ErrorCode::ForeignObject, {u"container"_s, web}), qPrintable(state));
    }
}

void ConvertGuardsTest::whatWillNeverAnswerDoesNotUndoItAtTheEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isDone");
    QTest::addRow("dead") << u"dead"_s << true;
    QTest::addRow("created") << u"created"_s << true;
    QTest::addRow("starts again and again") << u"restarting"_s << false;
}

void ConvertGuardsTest::whatWillNeverAnswerDoesNotUndoItAtTheEnd()
{
    QFETCH(QString, state);
    QFETCH(bool, isDone);
    Converted converted(u"acme"_s);
    const OperationOutcome outcome = converted.small.run(*converted.plan(), [&](const QString &point, const QString &step) {
        if (step == "reserve"_L1 && point == "before-effect"_L1)
            converted.small.docker.addContainer(
                {.name = u"old"_s, .image = u"inventario:1.0.0"_s, .state = state, .virtualHosts = {u"acme.inventario.test"_s}});
    });
    QCOMPARE(outcome.kind, isDone ? OutcomeKind::Done : OutcomeKind::RolledBack);
    if (!isDone)
        QCOMPARE(outcome.error->code, ErrorCode::HostTaken);
}

QTEST_APPLESS_MAIN(ConvertGuardsTest)
#include "tst_convertguards.moc"
