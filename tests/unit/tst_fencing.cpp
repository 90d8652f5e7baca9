#include "core/engine/reconciler.h"
#include "core/planner/createworkspace.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// A console freezes in the middle of a step, another one rolls the operation back, the first one wakes up: it may finish the one call
/// that was under way, nothing else, and what that call made is found and removed.
class TestFencing final : public QObject {
    Q_OBJECT
private slots:
    void theJournalRefusesAZombie_data()
    {
        QTest::addColumn<QString>("boundary");
        for (const auto *boundary : {"reserve:after-intent", "role:before-effect", "database:after-effect", "container:within-effect",
                                     "start:before-effect", "activate:before-effect", "activate:after-record"})
            QTest::newRow(boundary) << QString::fromLatin1(boundary);
    }

    void theJournalRefusesAZombie()
    {
        QFETCH(QString, boundary);
        tmtest::SmallWorld small;
        const Runbook runbook = preview(small, u"beta"_s);
        const auto outcome = freezeAndWake(small, runbook, boundary);
        QCOMPARE(outcome.kind, OutcomeKind::Interrupted);
        QCOMPARE(outcome.error->code, ErrorCode::OperationFenced);
        QCOMPARE(small.world->state.operations.at(runbook.operation).state, OperationState::RolledBack);
    }

    void aContainerThatAppearsLateIsFoundAndRemoved()
    {
        tmtest::SmallWorld small;
        const QStringList before = small.inventory();
        const Runbook runbook = preview(small, u"beta"_s);
        freezeAndWake(small, runbook, u"container:within-effect"_s);
        const auto late = findLateContainers(small.registry, small.docker, {});
        QVERIFY(late);
        QCOMPARE(late->size(), 1U);
        QCOMPARE(late->front().name, u"inventario-beta"_s);
        QVERIFY(removeLateContainers(small.registry, small.docker, {}));
        QCOMPARE(small.inventory(), before);
        QVERIFY(findLateContainers(small.registry, small.docker, {})->empty());
    }

    void theNextOperationRemovesItToo()
    {
        tmtest::SmallWorld small;
        freezeAndWake(small, preview(small, u"beta"_s), u"container:within-effect"_s);
        QVERIFY(small.docker.container(u"inventario-beta"_s));
        OperationControl control;
        const auto outcome = small.console()->start(
            *makeCreateWorkspaceRunbook(small.request(u"gamma"_s), small.snapshot(), small.clock.now()), control, {});
        QCOMPARE(outcome->kind, OutcomeKind::Done);
        QVERIFY(!small.docker.container(u"inventario-beta"_s));
    }

    void containersOfFinishedAndOpenOperationsAreLeftAlone()
    {
        tmtest::SmallWorld small;
        OperationControl control;
        QCOMPARE(small.console()->start(preview(small, u"beta"_s), control, {})->kind, OutcomeKind::Done);
        QVERIFY(findLateContainers(small.registry, small.docker, {})->empty());
        small.world->state.operations.begin()->second.state = OperationState::Running;
        QVERIFY(findLateContainers(small.registry, small.docker, {})->empty());
    }

private:
    static Runbook preview(tmtest::SmallWorld &small, const QString &slug)
    {
        return *makeCreateWorkspaceRunbook(small.request(slug, u"enterprise"_s), small.snapshot(), small.clock.now());
    }

    static OperationOutcome freezeAndWake(tmtest::SmallWorld &small, const Runbook &runbook, const QString &boundary)
    {
        bool isAwake = false;
        const auto freeze = [&](const QString &point, const QString &step) {
            if (isAwake || boundary != step + u':' + point)
                return;
            isAwake = true;
            small.world->expireLeases();
            OperationControl control;
            const auto undone = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
            QCOMPARE(undone->kind, OutcomeKind::RolledBack);
        };
        OperationControl control;
        return small.console(freeze)->start(runbook, control, {}).value();
    }
};

QTEST_APPLESS_MAIN(TestFencing)
#include "tst_fencing.moc"
