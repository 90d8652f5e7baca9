// The process dies at every boundary of a conversion; another console finishes it, or the former workspace is as it was, to the last host.
#include "unit/convertedworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::Converted;

class ConvertFaultsTest final : public QObject {
    Q_OBJECT
private slots:
    void killedAnywhereItIsFinishedOrTheFormerIsAsItWas_data();
    void killedAnywhereItIsFinishedOrTheFormerIsAsItWas();
};

void ConvertFaultsTest::killedAnywhereItIsFinishedOrTheFormerIsAsItWas_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("boundary");
    for (const QString &slug : {u"acme"_s, u"hut"_s}) {
        Converted converted(slug);
        QStringList boundaries;
        converted.small.run(*converted.plan(),
                            [&boundaries](const QString &point, const QString &step) { boundaries.append(step + u':' + point); });
        for (const QString &boundary : std::as_const(boundaries))
            QTest::addRow("%s %s", qPrintable(slug), qPrintable(boundary)) << slug << boundary;
    }
}

void ConvertFaultsTest::killedAnywhereItIsFinishedOrTheFormerIsAsItWas()
{
    QFETCH(QString, slug);
    QFETCH(QString, boundary);
    for (const bool resumes : {true, false}) {
        Converted converted(slug);
        const Workspace row = converted.former();
        const QStringList before = converted.small.everything();
        const Result<Runbook> runbook = converted.plan();
        QVERIFY(runbook);
        bool died = false;
        try {
            (void)converted.small.run(*runbook, [&boundary](const QString &point, const QString &step) {
                if (step + u':' + point == boundary)
                    throw tmtest::CrashException{point, 0};
            });
        } catch (const tmtest::CrashException &) {
            died = true;
        }
        QVERIFY(died);
        converted.small.world->expireLeases();
        OperationControl control;
        const auto console = converted.small.console({}, u"berta"_s);
        const auto outcome =
            resumes ? console->resume(runbook->operation, control, {}) : console->rollBack(runbook->operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, resumes ? OutcomeKind::Done : OutcomeKind::RolledBack);
        if (resumes) {
            QCOMPARE(converted.fresh().state, WorkspaceState::Active);
            QCOMPARE(converted.former().state, WorkspaceState::Archived);
            continue;
        }
        QCOMPARE(converted.small.everything(), before);
        QCOMPARE(converted.former(), row); // to the second
        QCOMPARE(converted.small.world->state.members.at(row.id).size(), 1U);
        QVERIFY(!converted.small.servedBy(slug).isEmpty());
    }
}

QTEST_APPLESS_MAIN(ConvertFaultsTest)
#include "tst_convertfaults.moc"
