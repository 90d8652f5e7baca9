#include "core/domain/systemsnapshot.h"
#include "core/planner/createworkspace.h"
#include "core/planner/previewcalls.h"
#include "unit/smallworld.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tmc;

class TestDomainJson final : public QObject {
    Q_OBJECT
private slots:
    void aSnapshotSurvivesTheCache()
    {
        tmtest::SmallWorld small;
        SystemSnapshot snapshot = small.snapshot();
        snapshot.cluster.error = Error{.code = ErrorCode::PostgresConnectionLost, .effect = Effect::None};
        const Result<SystemSnapshot> restored = snapshotFromJson(snapshotToJson(snapshot));
        QVERIFY(restored);
        QVERIFY(*restored == snapshot);
    }

    void aSnapshotOfAnotherFormatIsRefused()
    {
        QJsonObject json = snapshotToJson({});
        json.insert(u"format"_s, 2);
        QVERIFY(!snapshotFromJson(json));
    }

    void aFailedSectionKeepsItsOldValueBesideTheError()
    {
        tmtest::SmallWorld small;
        const SystemSnapshot old = small.snapshot();
        SystemSnapshot fresh = old;
        fresh.registry = {.error = Error{.code = ErrorCode::SshConnectionLost}};
        const SystemSnapshot kept = keepingOldValues(fresh, old);
        QVERIFY(kept.registry.value == old.registry.value);
        QCOMPARE(kept.registry.readAt, old.registry.readAt);
        QCOMPARE(kept.registry.error->code, ErrorCode::SshConnectionLost);
    }

    void everyActionSurvivesTheJournal()
    {
        tmtest::SmallWorld small;
        for (const QString &plan : {u"free"_s, u"enterprise"_s}) {
            const Result<Runbook> runbook =
                makeCreateWorkspaceRunbook(small.request(u"beta"_s, plan), small.snapshot(), small.clock.now());
            QVERIFY(runbook);
            const Result<Runbook> restored = runbookFromJson(runbookToJson(*runbook));
            QVERIFY(restored);
            QVERIFY(*restored == *runbook);
        }
    }

    void theDurationOfAHostileRunbookStaysInRange()
    {
        const Step endless{.key = u"a"_s, .action = action::StartContainer{}, .expectedSeconds = std::numeric_limits<int>::max()};
        const Step negative{.key = u"b"_s, .action = action::StartContainer{}, .expectedSeconds = std::numeric_limits<int>::min()};
        QCOMPARE((Runbook{.steps = {endless, endless, negative}}.expectedSeconds()), std::numeric_limits<int>::max());
    }

    void anActionOfANewerConsoleIsRefused() { QVERIFY(!actionFromJson({{u"kind"_s, u"teleport-tenant"_s}})); }

    void previewsNeverShowPlaceholdersOrSecrets()
    {
        tmtest::SmallWorld small;
        const Result<Runbook> runbook =
            makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
        QString everything;
        for (const Step &step : runbook->steps) {
            const auto calls = previewCalls(step.action);
            QVERIFY2(!calls.empty(), qPrintable(step.key));
            for (const PreviewCall &call : calls)
                everything += call.text;
        }
        QVERIFY(!everything.contains("{{"_L1));
        QVERIFY(everything.contains(u"•••"_s));
        QVERIFY(everything.contains("CREATE DATABASE \"tmc_"_L1));
    }
};

QTEST_APPLESS_MAIN(TestDomainJson)
#include "tst_domainjson.moc"
