#include "core/domain/names.h"
#include "core/planner/createworkspace.h"
#include "unit/smallworld.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Operations on the fake world, without crashes: what is done, what is undone, what is left open.
class TestOperationRunner final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_small = std::make_unique<tmtest::SmallWorld>(); }

    void aSharedWorkspaceIsCreatedAndActivated()
    {
        const Result<OperationOutcome> outcome = start(u"beta"_s, u"free"_s);
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::Done);
        QVERIFY(m_small->inventory().contains(u"workspace beta active"_s));
        QVERIFY(m_small->inventory().contains(u"database inventario_beta"_s));
        QCOMPARE(journal(u"beta"_s).state, OperationState::Done);
    }

    void aDedicatedWorkspaceHasItsOwnContainerWithItsOwnPassword()
    {
        QCOMPARE(start(u"beta"_s, u"enterprise"_s)->kind, OutcomeKind::Done);
        const QMap<QString, QString> environment = m_small->docker.environment(u"inventario-beta"_s);
        const QString url = environment.value(u"DATABASE_URL"_s);
        QVERIFY(url.startsWith("postgresql://inventario_beta:"_L1));
        QVERIFY(!url.contains("{{"_L1));
        QVERIFY(environment.value(u"SECRET_KEY"_s).size() >= 50);
        const QString password = url.section(u':', 2).section(u'@', 0, 0);
        QCOMPARE(m_small->world->state.passwords.value(u"inventario_beta"_s).revealed(), password.toUtf8());
    }

    void theJournalHoldsNoSecret()
    {
        QCOMPARE(start(u"beta"_s, u"enterprise"_s)->kind, OutcomeKind::Done);
        const QByteArray password = m_small->world->state.passwords.value(u"inventario_beta"_s).revealed();
        const QByteArray text = QJsonDocument(operationToJson(journal(u"beta"_s))).toJson();
        QVERIFY(!text.contains(password));
    }

    void aStalePreviewWritesNothing()
    {
        const Runbook preview = plan(u"beta"_s, u"free"_s);
        m_small->world->state.cluster.roles.append(u"inventario_beta"_s);
        const QStringList before = m_small->inventory();
        const Result<OperationOutcome> outcome = run(preview);
        QCOMPARE(outcome.error().code, ErrorCode::StalePreview);
        QCOMPARE(outcome.error().args, QStringList{u"role:inventario_beta"_s});
        QCOMPARE(m_small->inventory(), before);
        QVERIFY(m_small->world->state.operations.empty());
    }

    void aFailedMigrationIsRolledBackCompletely()
    {
        const QStringList before = m_small->inventory();
        m_small->docker.setExecScript([](const ExecRequest &) -> Result<ExecOutcome> {
            return ExecOutcome{.exitCode = 1, .standardError = "column does not exist"};
        });
        const Result<OperationOutcome> outcome = start(u"beta"_s, u"enterprise"_s);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::ExecFailed);
        QCOMPARE(m_small->inventory(), before);
        QCOMPARE(journal(u"beta"_s).state, OperationState::RolledBack);
    }

    void theWrongTenantAnsweringIsNeverCalledDone()
    {
        const QStringList before = m_small->inventory();
        m_small->proxy.tenantInstead = u"acme_001"_s;
        Runbook preview = plan(u"beta"_s, u"free"_s);
        for (Step &step : preview.steps)
            if (auto *probe = std::get_if<action::ProbeRoute>(&step.action))
                probe->timeoutSeconds = 0;
        const Result<OperationOutcome> outcome = run(preview);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::ProbeWrongTenant);
        QCOMPARE(m_small->inventory(), before);
    }

    void aForeignContainerOfTheSameNameIsNeverTouched()
    {
        m_small->docker.setBeforeCall([this, once = true](const QString &call) mutable {
            if (call != "inspect"_L1 || !std::exchange(once, false))
                return;
            m_small->docker.setBeforeCall({});
            m_small->docker.addContainer({.name = u"inventario-beta"_s, .state = u"running"_s});
        });
        const Result<OperationOutcome> outcome = start(u"beta"_s, u"enterprise"_s);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::ForeignObject);
        QVERIFY(m_small->docker.container(u"inventario-beta"_s));
    }

    void aContainerThatTakesTheNameDuringTheUndoIsLeftAlone()
    {
        m_small->docker.setExecScript([](const ExecRequest &) -> Result<ExecOutcome> { return ExecOutcome{.exitCode = 1}; });
        m_small->docker.setBeforeCall([this](const QString &call) {
            if (call != "remove"_L1)
                return;
            m_small->docker.setBeforeCall({});
            m_small->docker.loseContainer(u"inventario-beta"_s);
            m_small->docker.addContainer({.name = u"inventario-beta"_s, .state = u"running"_s});
        });
        QCOMPARE(start(u"beta"_s, u"enterprise"_s)->kind, OutcomeKind::RolledBack);
        QVERIFY(m_small->docker.container(u"inventario-beta"_s)->labels.isEmpty());
    }

    void aLostReplyIsAskedForAndNotRepeated()
    {
        m_small->docker.failNextAfterEffect(u"create"_s,
                                            {.code = ErrorCode::TimedOut, .source = ErrorSource::Docker, .effect = Effect::Unknown});
        QCOMPARE(start(u"beta"_s, u"enterprise"_s)->kind, OutcomeKind::Done);
        QCOMPARE(m_small->docker.calls().filter(u"create"_s).size(), 1);
    }

    void aDeadEngineLeavesTheOperationOpenAndResumable()
    {
        m_small->docker.failNext(u"create"_s, {.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker});
        const Runbook preview = plan(u"beta"_s, u"enterprise"_s);
        const Result<OperationOutcome> outcome = run(preview);
        QCOMPARE(outcome->kind, OutcomeKind::Interrupted);
        QVERIFY(journal(u"beta"_s).isInterrupted());
        OperationControl control;
        QCOMPARE(m_small->console({}, u"berta"_s)->resume(preview.operation, control, {})->kind, OutcomeKind::Done);
        QVERIFY(m_small->inventory().contains(u"workspace beta active"_s));
    }

    void aCallThatEndedWithItsConnectionWasNotStoppedByTheOperator()
    {
        m_small->docker.failNext(u"create"_s, {.code = ErrorCode::Cancelled, .source = ErrorSource::Docker});
        std::optional<Error> shown;
        const auto listener = [&shown](const OperationEvent &event) {
            if (event.kind == OperationEventKind::StepFailed)
                shown = event.error;
        };
        OperationControl control;
        const Result<OperationOutcome> outcome = m_small->console()->start(plan(u"beta"_s, u"enterprise"_s), control, listener);
        QCOMPARE(outcome->kind, OutcomeKind::Interrupted);
        QCOMPARE(outcome->error->code, ErrorCode::SshConnectionLost);
        QCOMPARE(shown->code, ErrorCode::SshConnectionLost);
        QVERIFY(journal(u"beta"_s).isInterrupted());
    }

    void stoppingEndsAfterTheRunningStep_data()
    {
        QTest::addColumn<OperationEventKind>("when");
        QTest::addColumn<StepState>("nextStep");
        QTest::newRow("while it runs") << OperationEventKind::StepStarted << StepState::Pending;
        // Its intent came into the journal together with the record of the step before; nothing was done for it.
        QTest::newRow("just after it") << OperationEventKind::StepDone << StepState::Intent;
    }

    void stoppingEndsAfterTheRunningStep()
    {
        QFETCH(OperationEventKind, when);
        QFETCH(StepState, nextStep);
        const QStringList before = m_small->inventory();
        OperationControl control;
        const Runbook preview = plan(u"beta"_s, u"free"_s);
        const auto listener = [&control, when](const OperationEvent &event) {
            if (event.kind == when && event.stepKey == "database"_L1)
                control.requestStop();
        };
        QCOMPARE(m_small->console()->start(preview, control, listener)->kind, OutcomeKind::Stopped);
        QCOMPARE(journal(u"beta"_s).steps.at(3).state, StepState::Done);
        QCOMPARE(journal(u"beta"_s).steps.at(4).state, nextStep);
        for (const QString &restricted : m_small->world->state.allowedRoles.keys())
            QVERIFY2(!restricted.startsWith("tmc_"_L1), qPrintable(restricted));
        OperationControl fresh;
        QCOMPARE(m_small->console()->rollBack(preview.operation, fresh, {})->kind, OutcomeKind::RolledBack);
        QCOMPARE(m_small->inventory(), before);
    }

    void aStuckUndoAsksForAnOperatorAndCanBeFinishedLater()
    {
        m_small->docker.setExecScript([](const ExecRequest &) -> Result<ExecOutcome> { return ExecOutcome{.exitCode = 1}; });
        for (int i = 0; i < 3; ++i)
            m_small->docker.failNext(u"remove"_s,
                                     {.code = ErrorCode::DockerRejected, .source = ErrorSource::Docker, .httpStatus = 500});
        const QStringList before = m_small->inventory();
        const Runbook preview = plan(u"beta"_s, u"enterprise"_s);
        QCOMPARE(run(preview)->kind, OutcomeKind::NeedsOperator);
        QCOMPARE(journal(u"beta"_s).state, OperationState::NeedsOperator);
        OperationControl control;
        QCOMPARE(m_small->console()->rollBack(preview.operation, control, {})->kind, OutcomeKind::RolledBack);
        QCOMPARE(m_small->inventory(), before);
    }

    void aContainerThatARolledBackOperationLeftLateIsRemovedByTheNextOne()
    {
        m_small->docker.setExecScript([](const ExecRequest &) -> Result<ExecOutcome> { return ExecOutcome{.exitCode = 1}; });
        const Runbook preview = plan(u"beta"_s, u"enterprise"_s);
        QCOMPARE(run(preview)->kind, OutcomeKind::RolledBack);
        m_small->docker.setExecScript(tmtest::successfulExec);
        m_small->docker.addContainer({.name = u"inventario-beta"_s,
                                      .state = u"created"_s,
                                      .labels = {{names::label(u"operation"_s), preview.operation.value()}}});
        QCOMPARE(start(u"gamma"_s, u"free"_s)->kind, OutcomeKind::Done);
        QVERIFY(!m_small->docker.container(u"inventario-beta"_s));
    }

    void twoConsolesCannotWorkOnOneOperation()
    {
        const Runbook preview = plan(u"beta"_s, u"free"_s);
        Result<OperationOutcome> second = fail(ErrorCode::Internal);
        OperationControl control;
        const auto listener = [&](const OperationEvent &event) {
            if (event.kind == OperationEventKind::StepDone && event.stepKey == "role"_L1) {
                OperationControl other;
                second = m_small->console({}, u"berta"_s)->resume(preview.operation, other, {});
            }
        };
        QCOMPARE(m_small->console()->start(preview, control, listener)->kind, OutcomeKind::Done);
        QCOMPARE(second.error().code, ErrorCode::OperationLocked);
    }

    void aJournalWhoseStepsAreNotThoseOfItsRunbookIsNotTouched()
    {
        m_small->docker.failNext(u"create"_s, {.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker});
        const Runbook preview = plan(u"beta"_s, u"enterprise"_s);
        QCOMPARE(run(preview)->kind, OutcomeKind::Interrupted);
        std::vector<StepRecord> &steps = m_small->world->state.operations.begin()->second.steps;
        const std::vector<StepRecord> honest = steps;
        const auto refused = [&] {
            const QStringList before = m_small->inventory();
            OperationControl control;
            return m_small->console()->resume(preview.operation, control, {}).error().code == ErrorCode::OperationNotResumable
                   && m_small->console()->rollBack(preview.operation, control, {}).error().code == ErrorCode::OperationNotResumable
                   && m_small->inventory() == before;
        };
        steps.pop_back();
        QVERIFY(refused());
        steps = honest;
        steps.front().sequence = -1;
        QVERIFY(refused());
        steps = honest;
        std::swap(steps.front().key, steps.back().key);
        QVERIFY(refused());
        steps = honest;
        OperationControl control;
        QCOMPARE(m_small->console()->resume(preview.operation, control, {})->kind, OutcomeKind::Done);
    }

private:
    Runbook plan(const QString &slug, const QString &planKey)
    {
        return *makeCreateWorkspaceRunbook(m_small->request(slug, planKey), m_small->snapshot(), m_small->clock.now());
    }
    Result<OperationOutcome> run(const Runbook &runbook)
    {
        OperationControl control;
        return m_small->console()->start(runbook, control, {});
    }
    Result<OperationOutcome> start(const QString &slug, const QString &planKey) { return run(plan(slug, planKey)); }
    OperationRecord journal(const QString &slug)
    {
        for (const auto &[id, record] : m_small->world->state.operations)
            if (record.targetName == slug)
                return record;
        qFatal("no operation for %s", qPrintable(slug));
    }

    std::unique_ptr<tmtest::SmallWorld> m_small;
};

QTEST_APPLESS_MAIN(TestOperationRunner)
#include "tst_operationrunner.moc"
