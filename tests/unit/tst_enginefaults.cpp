#include "core/domain/names.h"
#include "core/planner/examplerequests.h"
#include "core/planner/planagain.h"
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
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("boundary");
        for (const QString &example : exampleNames()) {
            const QStringList boundaries = boundariesOf(example);
            for (const QString &boundary : boundaries)
                QTest::addRow("%s %s", qPrintable(example), qPrintable(boundary)) << example << boundary;
        }
    }

    void everyBoundary()
    {
        QFETCH(QString, example);
        QFETCH(QString, boundary);
        dieAndResume(example, boundary);
        dieAndRollBack(example, boundary);
    }

    void everyBoundaryOfTheWayBack_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("boundary");
        for (const QString &example : exampleNames())
            for (const QString &boundary : compensationBoundariesOf(example))
                QTest::addRow("%s %s", qPrintable(example), qPrintable(boundary)) << example << boundary;
    }

    void everyBoundaryOfTheWayBack()
    {
        QFETCH(QString, example);
        QFETCH(QString, boundary);
        tmtest::SmallWorld small;
        makeReady(small, example);
        const QStringList before = small.inventory();
        const Runbook runbook = preview(small, example);
        die(small, runbook, boundariesOf(example).constLast());
        dieRollingBack(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(withoutRemoved(small.inventory(), runbook), withoutRemoved(before, runbook));
    }

private:
    /// Named by the program itself, so that a new kind of operation is covered without a new test.
    static QStringList exampleNames()
    {
        tmtest::SmallWorld small;
        QStringList names;
        for (const ExampleRequest &example : exampleRequests(small.snapshot(), u"beta"_s))
            names.append(example.name);
        return names;
    }

    static Runbook preview(tmtest::SmallWorld &small, const QString &name)
    {
        const SystemSnapshot snapshot = small.snapshot();
        for (const ExampleRequest &example : exampleRequests(snapshot, u"beta"_s))
            if (example.name == name)
                return planAgain(example.kind, example.request, snapshot, small.clock.now()).value();
        qFatal("no such example");
    }

    /// Carries out what the example needs, and what that needs.
    static void makeReady(tmtest::SmallWorld &small, const QString &name)
    {
        for (const ExampleRequest &example : exampleRequests(small.snapshot(), u"beta"_s)) {
            if (example.name != name || example.needs.isEmpty())
                continue;
            makeReady(small, example.needs);
            OperationControl control;
            const auto outcome = small.console()->start(preview(small, example.needs), control, {});
            if (!outcome || outcome->kind != OutcomeKind::Done)
                qFatal("%s is not ready", qPrintable(name));
        }
    }

    /// A container that the runbook removes, or a database or schema that it drops, does not come back, and nothing pretends that it did: the registry
    /// goes on naming the container. What was live for a while before a restore was undone stays.
    static QStringList withoutRemoved(QStringList inventory, const Runbook &runbook)
    {
        for (const Step &step : runbook.steps)
            if (const auto *removal = std::get_if<action::RemoveContainer>(&step.action))
                inventory.removeIf(
                    [removal](const QString &line) { return line.startsWith(u"container %1 "_s.arg(removal->container.name)); });
            else if (const auto *drop = std::get_if<action::DropKeptDatabase>(&step.action))
                inventory.removeAll(u"database "_s + drop->database);
            else if (const auto *swap = std::get_if<action::SwapDatabases>(&step.action))
                inventory.removeAll(u"database "_s + names::undoneDatabaseName(swap->kept));
            else if (const auto *swapped = std::get_if<action::SwapSchemas>(&step.action))
                inventory.removeAll(u"schema %1.%2"_s.arg(swapped->swap.live.database, names::undoneDatabaseName(swapped->swap.kept)));
            else if (const auto *schema = std::get_if<action::DropKeptSchema>(&step.action))
                inventory.removeAll(u"schema %1.%2"_s.arg(schema->place.database, schema->place.schema));
        return inventory;
    }

    /// Every "step:point" that a run passes, found by running it.
    static QStringList boundariesOf(const QString &example)
    {
        tmtest::SmallWorld small;
        makeReady(small, example);
        QStringList seen;
        OperationControl control;
        small.console([&seen](const QString &point, const QString &step) { seen.append(step + u':' + point); })
            ->start(preview(small, example), control, {})
            .value();
        return seen;
    }

    static QStringList compensationBoundariesOf(const QString &example)
    {
        tmtest::SmallWorld small;
        makeReady(small, example);
        const Runbook runbook = preview(small, example);
        die(small, runbook, boundariesOf(example).constLast());
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

    static void dieAndResume(const QString &example, const QString &boundary)
    {
        tmtest::SmallWorld undisturbed;
        makeReady(undisturbed, example);
        OperationControl calm;
        QCOMPARE(undisturbed.console()->start(preview(undisturbed, example), calm, {})->kind, OutcomeKind::Done);

        tmtest::SmallWorld small;
        makeReady(small, example);
        const Runbook runbook = preview(small, example);
        die(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(errorCodeName(outcome.error().code)));
        QCOMPARE(outcome->kind, OutcomeKind::Done);
        QCOMPARE(small.inventory(), undisturbed.inventory());
    }

    static void dieAndRollBack(const QString &example, const QString &boundary)
    {
        tmtest::SmallWorld small;
        makeReady(small, example);
        const QStringList before = small.inventory();
        const Runbook runbook = preview(small, example);
        die(small, runbook, boundary);
        OperationControl control;
        const auto outcome = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(withoutRemoved(small.inventory(), runbook), withoutRemoved(before, runbook));
    }
};

QTEST_APPLESS_MAIN(TestEngineFaults)
#include "tst_enginefaults.moc"
