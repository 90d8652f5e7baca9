#include "core/planner/createworkspace.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The process dies at every boundary of every step; another console then resumes or rolls back. Nothing may be left over or made twice.
class TestEngineFaults final : public QObject {
    Q_OBJECT
private slots:
    void everyBoundary_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("boundary");
        for (const QString &plan : {u"free"_s, u"enterprise"_s}) {
            const QStringList boundaries = boundariesOf(plan);
            for (const QString &boundary : boundaries)
                QTest::addRow("%s %s", qPrintable(plan), qPrintable(boundary)) << plan << boundary;
        }
    }

    void everyBoundary()
    {
        QFETCH(QString, plan);
        QFETCH(QString, boundary);
        dieAndResume(plan, boundary);
        dieAndRollBack(plan, boundary);
    }

    void everyBoundaryOfTheWayBack_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("boundary");
        for (const QString &plan : {u"free"_s, u"enterprise"_s})
            for (const QString &boundary : compensationBoundariesOf(plan))
                QTest::addRow("%s %s", qPrintable(plan), qPrintable(boundary)) << plan << boundary;
    }

    void everyBoundaryOfTheWayBack()
    {
        QFETCH(QString, plan);
        QFETCH(QString, boundary);
        tmtest::SmallWorld small;
        const QStringList before = small.inventory();
        const Runbook runbook = preview(small, plan);
        die(small, runbook, boundariesOf(plan).constLast());
        dieRollingBack(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(small.inventory(), before);
    }

private:
    static Runbook preview(tmtest::SmallWorld &small, const QString &plan)
    {
        return *makeCreateWorkspaceRunbook(small.request(u"beta"_s, plan), small.snapshot(), small.clock.now());
    }

    /// Every "step:point" that a run passes, found by running it.
    static QStringList boundariesOf(const QString &plan)
    {
        tmtest::SmallWorld small;
        QStringList seen;
        OperationControl control;
        small.console([&seen](const QString &point, const QString &step) { seen.append(step + u':' + point); })
            ->start(preview(small, plan), control, {})
            .value();
        return seen;
    }

    static QStringList compensationBoundariesOf(const QString &plan)
    {
        tmtest::SmallWorld small;
        const Runbook runbook = preview(small, plan);
        die(small, runbook, boundariesOf(plan).constLast());
        QStringList seen;
        OperationControl control;
        small.console([&seen](const QString &point, const QString &step) { seen.append(step + u':' + point); })
            ->rollBack(runbook.operation, control, {})
            .value();
        return seen;
    }

    static FaultHook dyingAt(const QString &boundary)
    {
        return [boundary](const QString &point, const QString &step) {
            if (boundary == step + u':' + point)
                throw tmtest::CrashException{point, 0};
        };
    }

    static void die(tmtest::SmallWorld &small, const Runbook &runbook, const QString &boundary)
    {
        OperationControl control;
        bool died = false;
        try {
            const auto outcome = small.console(dyingAt(boundary))->start(runbook, control, {});
            QVERIFY2(false, qPrintable(boundary));
        } catch (const tmtest::CrashException &) {
            died = true;
        }
        QVERIFY(died);
        small.world->expireLeases();
    }

    static void dieRollingBack(tmtest::SmallWorld &small, const Runbook &runbook, const QString &boundary)
    {
        OperationControl control;
        bool died = false;
        try {
            const auto outcome = small.console(dyingAt(boundary))->rollBack(runbook.operation, control, {});
            QVERIFY2(false, qPrintable(boundary));
        } catch (const tmtest::CrashException &) {
            died = true;
        }
        QVERIFY(died);
        small.world->expireLeases();
    }

    static void dieAndResume(const QString &plan, const QString &boundary)
    {
        tmtest::SmallWorld undisturbed;
        OperationControl calm;
        QCOMPARE(undisturbed.console()->start(preview(undisturbed, plan), calm, {})->kind, OutcomeKind::Done);

        tmtest::SmallWorld small;
        const Runbook runbook = preview(small, plan);
        die(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(errorCodeName(outcome.error().code)));
        QCOMPARE(outcome->kind, OutcomeKind::Done);
        QCOMPARE(small.inventory(), undisturbed.inventory());
    }

    static void dieAndRollBack(const QString &plan, const QString &boundary)
    {
        tmtest::SmallWorld small;
        const QStringList before = small.inventory();
        const Runbook runbook = preview(small, plan);
        die(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(small.inventory(), before);
    }
};

QTEST_APPLESS_MAIN(TestEngineFaults)
#include "tst_enginefaults.moc"
