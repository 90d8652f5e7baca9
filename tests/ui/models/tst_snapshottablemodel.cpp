#include "ui/models/snapshottablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc::ui;

namespace {

struct Item {
    int key = 0;
    QString text;
    bool operator==(const Item &) const = default;
};

class ItemModel final : public SnapshotTableModel<Item, int> {
public:
    ItemModel()
        : SnapshotTableModel(
            {{u"key"_s, [] { return u"Key"_s; },
              [](const Item &item, int role) { return role == Qt::DisplayRole ? QVariant(item.key) : QVariant(); }},
             {u"text"_s, [] { return u"Text"_s; },
              [](const Item &item, int role) { return role == Qt::DisplayRole ? QVariant(item.text) : QVariant(); }}},
            [](const Item &item) { return item.key; }, nullptr)
    {
    }
    QList<int> keys() const
    {
        QList<int> keys;
        for (const Item &item : rows())
            keys.append(item.key);
        return keys;
    }
};

std::vector<Item> items(std::initializer_list<int> keys)
{
    std::vector<Item> made;
    for (const int key : keys)
        made.push_back({key, QString::number(key)});
    return made;
}

} // namespace

/// A table that follows whole lists by key and never resets.
class TestSnapshotTableModel final : public QObject {
    Q_OBJECT

private slots:
    void onlyDifferencesAreReported();
    void selectionSurvivesAnUpdate();
    void neighboursAreReportedTogether();
    void anyListCanFollowAnyOther();
    void columnsAreFoundByTheirIds();
};

void TestSnapshotTableModel::onlyDifferencesAreReported()
{
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(items({1, 2, 3, 4}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    std::vector<Item> fresh = items({5, 4, 2, 1});
    fresh[1].text = u"four"_s;
    model.update(fresh);
    QCOMPARE(model.keys(), (QList<int>{1, 2, 4, 5}));
    QCOMPARE(model.index(2, 1).data().toString(), u"four"_s);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    model.update(fresh);
    QCOMPARE(changed.count() + removed.count() + inserted.count(), 3);
}

void TestSnapshotTableModel::selectionSurvivesAnUpdate()
{
    ItemModel model;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(0, Qt::DescendingOrder);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(items({1, 2, 3, 4}));
    const QPersistentModelIndex chosen = proxy.index(1, 0);
    QCOMPARE(chosen.data().toInt(), 3);
    model.update(items({9, 8, 4, 3}));
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data().toInt(), 3);
    QCOMPARE(chosen.row(), 3);
}

void TestSnapshotTableModel::neighboursAreReportedTogether()
{
    ItemModel model;
    model.update(items({1, 2, 3, 4, 5, 6}));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    std::vector<Item> fresh = items({1, 5, 6});
    fresh[1].text = u"five"_s;
    fresh[2].text = u"six"_s;
    model.update(fresh);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
}

void TestSnapshotTableModel::anyListCanFollowAnyOther()
{
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20260302);
    for (int round = 0; round < 200; ++round) {
        QMap<int, Item> expected;
        for (int number = random.bounded(30); number > 0; --number) {
            const int key = random.bounded(40);
            expected.insert(key, {key, QString::number(random.bounded(3))});
        }
        model.update(std::vector<Item>(expected.begin(), expected.end()));
        QCOMPARE(model.rowCount(), expected.size());
        for (const Item &item : model.rows())
            QCOMPARE(item.text, expected.value(item.key).text);
    }
}

void TestSnapshotTableModel::columnsAreFoundByTheirIds()
{
    const ItemModel model;
    QCOMPARE(model.columnOf(u"text"_s), 1);
    QCOMPARE(model.columnOf(u"nothing"_s), -1);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Text"_s);
}

QTEST_GUILESS_MAIN(TestSnapshotTableModel)
#include "tst_snapshottablemodel.moc"
