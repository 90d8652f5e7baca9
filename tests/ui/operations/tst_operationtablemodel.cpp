#include "tests/ui/support/memorystores.h"
#include "tests/ui/wizards/screens.h"
#include "ui/models/operationfilter.h"
#include "ui/theme/statusrole.h"
#include "ui/widgets/chipdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

namespace {

OperationRecord record(const QString &id, OperationState state, int minute, const QString &holder = {})
{
    const QDateTime started = tmtest::utcTime(QDate(2026, 3, 2), QTime(9, minute));
    OperationRecord operation{.id = OperationId(id),
                              .target = id,
                              .targetName = u"tenant-"_s + id,
                              .state = state,
                              .createdBy = u"ana@laptop"_s,
                              .createdAt = started,
                              .leaseHolder = holder};
    if (!operation.isOpen())
        operation.finishedAt = started.addSecs(42);
    return operation;
}

std::vector<OperationRecord> sample()
{
    return {record(u"a"_s, OperationState::Done, 1), record(u"b"_s, OperationState::Running, 2),
            record(u"c"_s, OperationState::Running, 3, u"holder"_s), record(u"d"_s, OperationState::NeedsOperator, 4),
            record(u"e"_s, OperationState::RolledBack, 5)};
}

QStringList idsOf(const OperationFilter &filter)
{
    QStringList ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.append(filter.rowAt(filter.index(row, 0)).id.value());
    return ids;
}

} // namespace

/// The list of operations stays still while it changes, and each operation is in the right section.
class TestOperationTableModel final : public QObject {
    Q_OBJECT
private slots:
    void updatesNeverResetTheTable()
    {
        OperationTableModel model(m_clock);
        OperationFilter filter(model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.update(sample());
        const QPersistentModelIndex kept = model.index(model.rowOf(OperationId(u"b"_s)), 0);
        auto changed = sample();
        changed.at(1).state = OperationState::Compensating;
        changed.erase(changed.begin());
        changed.push_back(record(u"f"_s, OperationState::Running, 6));
        model.update(changed);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(kept.isValid());
        QCOMPARE(model.row(kept.row()).state, OperationState::Compensating);
        model.update({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void sectionsHoldWhatTheySay()
    {
        OperationTableModel model(m_clock);
        OperationFilter filter(model);
        model.update(sample());
        QCOMPARE(idsOf(filter), (QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s})); // newest first
        filter.setSection(OperationSection::Attention);
        QCOMPARE(idsOf(filter), (QStringList{u"d"_s, u"b"_s}));
        filter.setSection(OperationSection::Running);
        QCOMPARE(idsOf(filter), QStringList{u"c"_s});
        filter.setSection(OperationSection::Finished);
        QCOMPARE(idsOf(filter), (QStringList{u"e"_s, u"a"_s}));
        QCOMPARE(model.countIn(OperationSection::Attention), 2);
    }

    void searchLooksAtTitleStateAndCreator()
    {
        OperationTableModel model(m_clock);
        OperationFilter filter(model);
        model.update(sample());
        filter.setSearch(u"TENANT-d"_s);
        QCOMPARE(idsOf(filter), QStringList{u"d"_s});
        filter.setSearch(u"ana rolled"_s);
        QCOMPARE(idsOf(filter), QStringList{u"e"_s});
        filter.setSearch(u"nothing"_s);
        QVERIFY(idsOf(filter).isEmpty());
    }

    void hostileNamesAreInert()
    {
        OperationTableModel model(m_clock);
        auto operations = sample();
        operations.front().targetName = tmtest::hostileText();
        operations.front().createdBy = tmtest::hostileText();
        model.update(operations);
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(0, column).data().toString();
            QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)) && !text.contains(u'\n'), qPrintable(text));
            const QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains("<b>"_L1));
        }
    }

    void anInterruptedOperationIsAWarning()
    {
        OperationTableModel model(m_clock);
        model.update(sample());
        const int row = model.rowOf(OperationId(u"b"_s));
        QCOMPARE(model.index(row, OperationTableModel::State).data().toString(), u"Interrupted"_s);
        QCOMPARE(model.index(row, OperationTableModel::State).data(chipStatusItemRole).toInt(), int(tmc::ui::StatusRole::Warn));
        QCOMPARE(model.index(0, OperationTableModel::Took).data().toString(), u"42 s"_s);
    }

private:
    tmtest::FakeClock m_clock;
};

QTEST_MAIN(TestOperationTableModel)
#include "tst_operationtablemodel.moc"
