#include "core/planner/createworkspace.h"
#include "ui/models/operationactions.h"
#include "ui/models/operationprogress.h"
#include "ui/models/operationreport.h"
#include "unit/smallworld.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using Kind = OperationEventKind;
using State = tmc::ui::StageState;

namespace {

Runbook sampleRunbook()
{
    tmtest::SmallWorld small;
    return *makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
}

} // namespace

/// What the operator sees of a running operation, made from events alone.
class TestOperationProgress final : public QObject {
    Q_OBJECT
private slots:
    void stepsFollowTheEvents()
    {
        OperationProgress progress(sampleRunbook());
        progress.apply({.kind = Kind::OperationStarted});
        QCOMPARE(progress.currentStep(), -1);
        progress.apply({.kind = Kind::StepStarted, .sequence = 0});
        QCOMPARE(progress.currentStep(), 0);
        QCOMPARE(progress.stage(0).state, State::Running);
        progress.apply({.kind = Kind::StepDone, .sequence = 0, .milliseconds = 1500});
        QCOMPARE(progress.stage(0).state, State::Ok);
        QCOMPARE(*progress.stage(0).duration, std::chrono::milliseconds(1500));
        QCOMPARE(progress.doneCount(), 1);
        QCOMPARE(progress.stage(1).state, State::Pending);
    }

    void aFailedStepStaysFailedWhenItIsUndone()
    {
        OperationProgress progress(sampleRunbook());
        progress.apply({.kind = Kind::StepDone, .sequence = 0});
        progress.apply(
            {.kind = Kind::StepFailed, .sequence = 1, .error = Error{.code = ErrorCode::NameTaken, .args = {u"role"_s, u"x"_s}}});
        QCOMPARE(progress.stage(1).state, State::Failed);
        progress.apply({.kind = Kind::CompensationStarted});
        QVERIFY(progress.isRollingBack());
        QVERIFY(!progress.expectedSecondsLeft(0));
        progress.apply({.kind = Kind::StepCompensated, .sequence = 1});
        progress.apply({.kind = Kind::StepCompensated, .sequence = 0});
        QCOMPARE(progress.stage(1).state, State::Failed);
        QCOMPARE(progress.stage(0).state, State::Skipped);
        QCOMPARE(progress.doneCount(), 0);
    }

    void theExpectedTimeShrinksButNeverVanishesBeforeTheEnd()
    {
        const Runbook runbook = sampleRunbook();
        OperationProgress progress(runbook);
        QCOMPARE(*progress.expectedSecondsLeft(0), runbook.expectedSeconds());
        progress.apply({.kind = Kind::StepStarted, .sequence = 0});
        QCOMPARE(*progress.expectedSecondsLeft(600'000), runbook.expectedSeconds() - runbook.steps.front().expectedSeconds + 1);
    }

    void withoutARunbookStepsGoByTheirKeys()
    {
        OperationProgress progress;
        progress.apply({.kind = Kind::StepStarted, .sequence = 2, .stepKey = u"role"_s});
        QCOMPARE(progress.stepCount(), 3);
        QCOMPARE(progress.stage(2).title, u"role"_s);
        QVERIFY(!progress.expectedSecondsLeft(0));
        progress.setRunbook(sampleRunbook());
        QVERIFY(progress.stage(2).title != u"role"_s);
        QCOMPARE(progress.stage(2).state, State::Running);
    }

    void absurdSequencesAreIgnored()
    {
        OperationProgress progress;
        progress.apply({.kind = Kind::StepStarted, .sequence = 2'000'000'000});
        progress.apply({.kind = Kind::StepDone, .sequence = -5});
        QCOMPARE(progress.stepCount(), 0);
    }

    void outputIsBounded()
    {
        OperationProgress progress;
        for (int line = 0; line < 2000; ++line)
            progress.apply({.kind = Kind::StepProgress, .text = QString::number(line)});
        QCOMPARE(progress.output().size(), 500);
        QCOMPARE(progress.output().constLast(), u"1999"_s);
    }

    void aResumedOperationKeepsWhatIsDone()
    {
        OperationProgress progress(sampleRunbook());
        OperationRecord record;
        record.steps = {{.sequence = 0, .key = u"reserve"_s, .state = StepState::Done},
                        {.sequence = 1, .key = u"role"_s, .state = StepState::Intent}};
        progress.setJournal(record);
        QCOMPARE(progress.stage(0).state, State::Ok);
        QCOMPARE(progress.stage(1).state, State::Pending); // not known: it is looked up when it goes on
    }

    void onlyAbandonedOperationsMayBeTakenOver()
    {
        OperationRecord operation{.id = OperationId(u"a"_s), .state = OperationState::Running};
        QVERIFY(operationActions(operation, {}, true).canResume);
        QVERIFY(operationActions(operation, {}, true).canRollBack);
        QVERIFY(!operationActions(operation, {}, false).canResume);
        QVERIFY(!operationActions(operation, OperationId(u"a"_s), true).canResume);
        QVERIFY(!operationActions(operation, OperationId(u"b"_s), true).canRollBack);
        operation.leaseHolder = u"other"_s;
        QVERIFY(!operationActions(operation, {}, true).canRollBack);
        QVERIFY(operationActions(operation, {}, true).whyNot.contains(u"other"_s));
        operation.leaseHolder.clear();
        for (const OperationState state : {OperationState::Compensating, OperationState::NeedsOperator}) {
            operation.state = state;
            QVERIFY(!operationActions(operation, {}, true).canResume);
            QVERIFY(operationActions(operation, {}, true).canRollBack);
        }
        for (const OperationState state : {OperationState::Done, OperationState::RolledBack}) {
            operation.state = state;
            QVERIFY(!operationActions(operation, {}, true).canRollBack);
            QVERIFY(operationActions(operation, {}, true).whyNot.isEmpty());
        }
    }

    void theTextOfARunbookHasEveryExactCallAndNoSecret()
    {
        const Runbook runbook = sampleRunbook();
        const QString text = runbookAsText(runbook);
        QVERIFY(text.contains("CREATE ROLE"_L1));
        QVERIFY(text.contains("POST /containers/create"_L1));
        QVERIFY(text.contains(sql::maskedVerifier));
        QVERIFY(!text.contains(rolePasswordPlaceholder));
        QCOMPARE(*runbookFromJson(QJsonDocument::fromJson(runbookAsJson(runbook)).object()), runbook);
    }

    void aReportNamesWhoWhatAndHowFar()
    {
        OperationRecord operation{.id = OperationId(u"0b1e"_s),
                                  .targetName = u"beta\u202Ex"_s,
                                  .state = OperationState::NeedsOperator,
                                  .createdBy = u"ana@laptop"_s,
                                  .createdWith = u"0.1.0"_s,
                                  .error = Error{.code = ErrorCode::CompensationFailed, .args = {u"role"_s}}};
        operation.steps = {{.sequence = 0, .key = u"reserve"_s, .state = StepState::Done}};
        const QString text = operationAsText(operation);
        for (const QString &part : {u"ana@laptop"_s, u"0.1.0"_s, u"0b1e"_s, u"reserve"_s, u"compensation-failed"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!text.contains(QChar(0x202E)));
        QCOMPARE(QJsonDocument::fromJson(operationAsJson(operation)).object(), operationToJson(operation));
    }
};

QTEST_MAIN(TestOperationProgress)
#include "tst_operationprogress.moc"
