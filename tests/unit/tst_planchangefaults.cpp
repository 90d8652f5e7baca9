#include "unit/planchangeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The process dies at every boundary of every step of the plan changes; another console then resumes or rolls back. In the end all is
/// done or as before, and the customer's site answers at every moment in between.
class TestPlanChangeFaults final : public QObject {
    Q_OBJECT
private slots:
    void everyBoundary_data();
    void everyBoundary();

private:
    static Runbook planned(tmtest::PlanChangeWorld &small, const QString &scenario);
    static QStringList boundariesOf(const QString &scenario);
    static void die(tmtest::PlanChangeWorld &small, const Runbook &runbook, const QString &boundary);
};

/// Scenarios: slug, plan to have first ("-" = as it is), plan to go to.
Runbook TestPlanChangeFaults::planned(tmtest::PlanChangeWorld &small, const QString &scenario)
{
    const QStringList words = scenario.split(u' ');
    const QString product = words.at(0) == u"hut"_s ? u"chalan"_s : u"inventario"_s;
    if (words.at(1) != u"-"_s && !small.change(words.at(0), words.at(1), product))
        qFatal("the scenario could not be prepared");
    return small.changePlan(words.at(0), words.at(2), product);
}

QStringList TestPlanChangeFaults::boundariesOf(const QString &scenario)
{
    tmtest::PlanChangeWorld small;
    QStringList seen;
    const Runbook runbook = planned(small, scenario);
    small.run(runbook, [&seen](const QString &point, const QString &step) { seen.append(step + u':' + point); });
    return seen;
}

void TestPlanChangeFaults::everyBoundary_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("boundary");
    for (const QString &scenario : {u"acme - enterprise"_s, u"big - business"_s, u"big business lifetime"_s, u"big - lifetime"_s,
                                    u"acme - starter"_s, u"hut - enterprise"_s})
        for (const QString &boundary : boundariesOf(scenario))
            QTest::addRow("%s %s", qPrintable(scenario), qPrintable(boundary)) << scenario << boundary;
}

void TestPlanChangeFaults::die(tmtest::PlanChangeWorld &small, const Runbook &runbook, const QString &boundary)
{
    bool died = false;
    try {
        small.run(runbook, [&boundary](const QString &point, const QString &step) {
            if (boundary == step + u':' + point)
                throw tmtest::CrashException{point, 0};
        });
    } catch (const tmtest::CrashException &) {
        died = true;
    }
    QVERIFY(died);
    small.world->expireLeases();
}

void TestPlanChangeFaults::everyBoundary()
{
    QFETCH(QString, scenario);
    QFETCH(QString, boundary);
    const QString slug = scenario.section(u' ', 0, 0);
    tmtest::PlanChangeWorld undisturbed;
    QCOMPARE(undisturbed.run(planned(undisturbed, scenario)).kind, OutcomeKind::Done);

    tmtest::PlanChangeWorld resumed;
    Runbook runbook = planned(resumed, scenario);
    die(resumed, runbook, boundary);
    QVERIFY2(!resumed.servedBy(slug).isEmpty(), qPrintable(boundary));
    OperationControl control;
    auto outcome = resumed.console({}, u"berta"_s)->resume(runbook.operation, control, {});
    QVERIFY(outcome && outcome->kind == OutcomeKind::Done);
    QCOMPARE(resumed.everything(), undisturbed.everything());

    tmtest::PlanChangeWorld undone;
    runbook = planned(undone, scenario);
    const QStringList before = undone.everything();
    die(undone, runbook, boundary);
    outcome = undone.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
    QVERIFY(outcome && outcome->kind == OutcomeKind::RolledBack);
    QCOMPARE(undone.everything(), before);
}

QTEST_APPLESS_MAIN(TestPlanChangeFaults)
#include "tst_planchangefaults.moc"
