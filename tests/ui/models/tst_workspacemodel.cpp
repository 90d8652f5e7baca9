#include "tests/ui/support/uifixture.h"
#include "ui/models/savedfilters.h"
#include "ui/models/workspacecsv.h"
#include "ui/models/workspacefilter.h"
#include "ui/presentation/formatting.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

namespace {

SystemSnapshot snapshotOf(const RegistryFacts &registry)
{
    SystemSnapshot snapshot{.serverName = u"s"_s};
    snapshot.registry.value = registry;
    snapshot.cluster.value = tmtest::sampleCluster(registry);
    return snapshot;
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, number).data().toString();
    return texts;
}

} // namespace

/// The workspaces as a table: what is in it, how it is searched and sorted.
class TestWorkspaceModel final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void rowsCombineTheParts();
    void hostileTextIsInert();
    void searchIgnoresCaseAndAccents();
    void everyWordHasToBeFound();
    void filtersCombine();
    void sizesSortByValue();
    void plansSortByRank();
    void textsSortByTheLanguage();
    void staleRowsAreGrey();
    void aCsvFileIsForMachines();
    void filterNamesAreUnique();
    void filtersOfTheFirstVersionAreRead();
    void aFilterOfALaterVersionIsLeftOut();
    void tenThousandRowsAreFluent();

private:
    tmtest::FakeClock m_clock;
    std::unique_ptr<WorkspaceTableModel> m_model;
    std::unique_ptr<WorkspaceFilter> m_filter;
};

void TestWorkspaceModel::init()
{
    m_filter.reset();
    m_model = std::make_unique<WorkspaceTableModel>(m_clock);
    m_filter = std::make_unique<WorkspaceFilter>(*m_model);
}

void TestWorkspaceModel::rowsCombineTheParts()
{
    const QAbstractItemModelTester tester(m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    RegistryFacts registry = tmtest::sampleRegistry(5);
    registry.workspaces[0].product = ProductKey(u"unknown"_s);
    const SystemSnapshot snapshot = snapshotOf(registry);
    m_model->update(workspaceRows(snapshot));
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->index(0, WorkspaceTableModel::Product).data().toString(), u"unknown"_s);
    const DatabaseFacts *database = snapshot.cluster.value->database(registry.workspaces[1].databaseName);
    QCOMPARE(m_model->index(1, WorkspaceTableModel::DatabaseSize).data().toString(), byteSize(database->size));
    registry.workspaces[1].schemaName = u"tenant_x"_s; // a database that many tenants share says nothing about one of them
    m_model->update(workspaceRows(snapshotOf(registry)));
    QCOMPARE(m_model->index(1, WorkspaceTableModel::DatabaseSize).data().toString(), u"\u2013"_s);
}

void TestWorkspaceModel::hostileTextIsInert()
{
    RegistryFacts registry = tmtest::sampleRegistry(1);
    registry.workspaces[0].businessName = u"<b>Bold</b>\u202E\u001B[31m\nsecond line"_s;
    m_model->update(workspaceRows(snapshotOf(registry)));
    const QModelIndex cell = m_model->index(0, WorkspaceTableModel::BusinessName);
    const QString shown = cell.data().toString();
    QVERIFY(!shown.contains(QChar(0x202E)) && !shown.contains(QChar(0x1B)) && !shown.contains(u'\n'));
    QVERIFY(shown.contains(u"<b>Bold</b>"_s));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

void TestWorkspaceModel::searchIgnoresCaseAndAccents()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(8))));
    m_filter->setCriteria({.search = u"PANADERIA"_s});
    QCOMPARE(column(*m_filter, WorkspaceTableModel::Slug), QStringList{u"espiga"_s});
    m_filter->setCriteria({.search = u"núñez"_s});
    QCOMPARE(column(*m_filter, WorkspaceTableModel::Slug), QStringList{u"nunez"_s});
    const QString database = m_model->row(2).workspace.databaseName;
    m_filter->setCriteria({.search = database});
    QCOMPARE(column(*m_filter, WorkspaceTableModel::Slug), QStringList{m_model->row(2).workspace.slug});
    m_filter->setCriteria({.search = m_model->row(3).workspace.primaryHost()});
    QCOMPARE(m_filter->rowCount(), 1);
}

void TestWorkspaceModel::everyWordHasToBeFound()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(8))));
    m_filter->setCriteria({.search = u"puerto café"_s});
    QCOMPARE(column(*m_filter, WorkspaceTableModel::Slug), QStringList{u"cafe-puerto"_s});
    m_filter->setCriteria({.search = u"puerto espiga"_s});
    QCOMPARE(m_filter->rowCount(), 0);
}

void TestWorkspaceModel::filtersCombine()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(40))));
    const Workspace wanted = m_model->row(4).workspace;
    m_filter->setCriteria({.product = wanted.product, .plan = wanted.plan, .state = wanted.state});
    QVERIFY(m_filter->rowCount() > 0 && m_filter->rowCount() < 40);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const Workspace &found = m_filter->rowAt(m_filter->index(row, 0)).workspace;
        QVERIFY(found.product == wanted.product && found.plan == wanted.plan && found.state == wanted.state);
    }
}

void TestWorkspaceModel::sizesSortByValue()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(30))));
    m_filter->sort(WorkspaceTableModel::DatabaseSize, Qt::AscendingOrder);
    qint64 last = -1;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const qint64 size = m_filter->index(row, WorkspaceTableModel::DatabaseSize).data(sortItemRole).toLongLong();
        QVERIFY(size >= last);
        last = size;
    }
}

void TestWorkspaceModel::plansSortByRank()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(30))));
    m_filter->sort(WorkspaceTableModel::Plan, Qt::DescendingOrder);
    for (int row = 1; row < m_filter->rowCount(); ++row)
        QVERIFY(m_filter->rowAt(m_filter->index(row - 1, 0)).planRank >= m_filter->rowAt(m_filter->index(row, 0)).planRank);
}

void TestWorkspaceModel::textsSortByTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Spanish));
    m_model->refreshTexts();
    RegistryFacts registry = tmtest::sampleRegistry(4);
    const QStringList names{u"zapato"_s, u"Óptica"_s, u"Tienda 10"_s, u"Tienda 9"_s};
    for (int number = 0; number < 4; ++number)
        registry.workspaces[static_cast<std::size_t>(number)].businessName = names.at(number);
    m_model->update(workspaceRows(snapshotOf(registry)));
    m_filter->sort(WorkspaceTableModel::BusinessName, Qt::AscendingOrder);
    QCOMPARE(column(*m_filter, WorkspaceTableModel::BusinessName),
             (QStringList{u"Óptica"_s, u"Tienda 9"_s, u"Tienda 10"_s, u"zapato"_s}));
}

void TestWorkspaceModel::staleRowsAreGrey()
{
    m_model->update(workspaceRows(snapshotOf(tmtest::sampleRegistry(2))));
    QVERIFY(!m_model->index(0, 0).data(Qt::ForegroundRole).isValid());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setStale(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_model->index(0, 0).data(Qt::ForegroundRole).isValid());
    m_model->setStale(true);
    QCOMPARE(changed.count(), 1);
}

void TestWorkspaceModel::aCsvFileIsForMachines()
{
    WorkspaceRow row{.workspace = tmtest::sampleRegistry(1).workspaces[0], .databaseSize = Bytes{123456789}};
    row.workspace.businessName = u"=HYPERLINK(\"x\"), \"Ñandú\"\n"_s;
    row.workspace.createdAt = tmtest::utcTime(QDate(2026, 1, 2), QTime(3, 4, 5));
    QLocale::setDefault(QLocale(QLocale::Spanish));
    const QByteArray file =
        workspacesAsCsv({row}, {WorkspaceTableModel::BusinessName, WorkspaceTableModel::DatabaseSize, WorkspaceTableModel::Created},
                        {u"a"_s, u"b"_s, u"c"_s});
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(file, QByteArray("\xEF\xBB\xBF"
                              "a,b,c\r\n\"'=HYPERLINK(\"\"x\"\"), \"\"\xC3\x91"
                              "and\xC3\xBA\"\"\n\",123456789,2026-01-02T03:04:05Z\r\n"));
    const QString tabs = workspacesAsTabs({row}, {WorkspaceTableModel::BusinessName, WorkspaceTableModel::Slug}, {u"a"_s, u"b"_s});
    QCOMPARE(tabs.split(u'\n').size(), qsizetype(2));
    QVERIFY(tabs.section(u'\n', 1).startsWith(u"'=HYPERLINK"_s));
}

void TestWorkspaceModel::filterNamesAreUnique()
{
    tmtest::MemoryUiSettings settings;
    SavedFilters filters(settings);
    QVERIFY(filters.save(u"One"_s, {.search = u"a"_s}));
    QVERIFY(filters.save(u"Two"_s, {.state = WorkspaceState::Failed, .environment = Environment::Qa}));
    QVERIFY(filters.save(u" one "_s, {.plan = PlanKey(u"free"_s)}));
    QCOMPARE(filters.all().size(), qsizetype(2));
    QVERIFY(!filters.rename(u"Two"_s, u"ONE"_s));
    QVERIFY(filters.rename(u"Two"_s, u"two"_s));
    QVERIFY(!filters.save(u"  "_s, {}));
    QVERIFY(!filters.save(QString(SavedFilters::longestName + 1, u'x'), {}));
    const SavedFilters again(settings);
    QVERIFY(again.all() == filters.all());
    QVERIFY(again.find(u"TWO"_s)->criteria == (WorkspaceCriteria{.state = WorkspaceState::Failed, .environment = Environment::Qa}));
    settings.setState(u"filters.workspaces"_s, "not json");
    QVERIFY(SavedFilters(settings).all().isEmpty());
}

void TestWorkspaceModel::filtersOfTheFirstVersionAreRead()
{
    QFile file(QStringLiteral(TM_OLD_FILTERS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    tmtest::MemoryUiSettings settings;
    settings.setState(u"filters.workspaces"_s, file.readAll());
    const SavedFilters filters(settings);
    QCOMPARE(filters.all().size(), qsizetype(2));
    QVERIFY(filters.find(u"Activos de Inventario"_s)->criteria
            == (WorkspaceCriteria{.search = u"costa"_s,
                                  .product = ProductKey(u"inventario"_s),
                                  .state = WorkspaceState::Active,
                                  .environment = Environment::Production}));
    QVERIFY(filters.find(u"Suspendidos"_s)->criteria
            == (WorkspaceCriteria{.plan = PlanKey(u"free"_s), .state = WorkspaceState::Suspended}));
}

void TestWorkspaceModel::aFilterOfALaterVersionIsLeftOut()
{
    tmtest::MemoryUiSettings settings;
    settings.setState(u"filters.workspaces"_s,
                      R"({"filters": [{"name": "a", "state": "hibernating"}, {"name": "b", "environment": "moon"}, {"name": "c"}]})");
    const SavedFilters filters(settings);
    QCOMPARE(filters.all().size(), qsizetype(1)); // never rows of another state than the name promises
    QVERIFY(filters.find(u"c"_s));
}

void TestWorkspaceModel::tenThousandRowsAreFluent()
{
    const RegistryFacts registry = tmtest::sampleRegistry(10'000);
    SystemSnapshot snapshot = snapshotOf(registry);
    QElapsedTimer timer;
    const auto took = [&timer](const char *what) {
        const qint64 milliseconds = timer.restart();
        qInfo("%s: %lld ms", what, milliseconds);
        return milliseconds;
    };
    m_filter->sort(WorkspaceTableModel::BusinessName, Qt::AscendingOrder);
    timer.start();
    std::vector<WorkspaceRow> rows = workspaceRows(snapshot);
    took("10,000 rows made from a snapshot");
    m_model->update(rows);
    took("10,000 rows put into the sorted table");
    m_model->update(rows);
    const qint64 same = took("the same 10,000 rows again");
    for (std::size_t number = 0; number < rows.size(); number += 100)
        rows[number].workspace.state = WorkspaceState::Suspended;
    m_model->update(rows);
    const qint64 some = took("100 rows changed");
    m_filter->setCriteria({.search = u"costa 500"_s});
    const qint64 filtered = took("search");
    QVERIFY(m_filter->rowCount() > 0 && m_filter->rowCount() < 100);
    m_filter->setCriteria({});
    took("search cleared");
    m_filter->sort(WorkspaceTableModel::DatabaseSize, Qt::DescendingOrder);
    const qint64 sorted = took("sorted by another column");
    QVERIFY2(same < 1000 && some < 1500 && filtered < 500 && sorted < 1500, "far slower than an operator would accept");
}

QTEST_MAIN(TestWorkspaceModel)
#include "tst_workspacemodel.moc"
