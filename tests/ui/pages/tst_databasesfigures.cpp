#include "core/ports/sizehistory.h"
#include "tests/ui/pages/databasesworld.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

namespace {

/// A past in which every database that is kept has grown by a megabyte a day, for twelve days.
class GrowingHistory final : public LoadHistory, public SizeHistory {
public:
    explicit GrowingHistory(std::map<QString, Bytes> &kept) : m_kept(kept) {}
    Result<void> append(const QDateTime &, const std::map<QString, double> &) override { return {}; }
    Result<std::vector<LoadPoint>> read(const QString &, LoadStep, const QDateTime &, const QDateTime &) override
    {
        return std::vector<LoadPoint>();
    }
    Result<void> keepSizes(const QDateTime &, const std::map<QString, Bytes> &sizes) override
    {
        m_kept = sizes;
        return {};
    }
    Result<std::map<QString, std::vector<LoadPoint>>> readSizes(const QDateTime &, const QDateTime &to) override
    {
        std::map<QString, std::vector<LoadPoint>> points;
        for (const auto &[name, size] : m_kept)
            for (int day = 12; day >= 0; --day) {
                const double bytes = static_cast<double>(size.value) - 1024.0 * 1024 * day;
                points[name].push_back({to.addDays(-day), bytes, bytes});
            }
        return points;
    }

private:
    std::map<QString, Bytes> &m_kept;
};

} // namespace

/// What PostgreSQL tells of databases beyond their list: statements, growth, tables.
class TestDatabasesFigures final : public QObject, private tmtest::DatabasesWorld {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { makeServer(); }
    void cleanup() { close(); }
    void slowStatementsAreShownWithoutSecrets();
    void missingStatisticsSayWhatToDo();
    void growthIsToldOnceItIsKnown();
    void aDatabaseIsLookedIntoWhenItIsOpened();
    void aDatabaseThatTheListLeavesOutIsShownWhenItIsAskedFor();
};

void TestDatabasesFigures::slowStatementsAreShownWithoutSecrets()
{
    m_fixture->server.load->statements = {.statistics = StatementStatistics::Available,
                                          .seesAll = true,
                                          .since = QDateTime::fromSecsSinceEpoch(1'700'000'000).toUTC(),
                                          .statements = {{.database = workspace(0).databaseName,
                                                          .role = workspace(0).roleName,
                                                          .text = u"ALTER ROLE x PASSWORD 'hunter2'"_s,
                                                          .calls = 3,
                                                          .meanMilliseconds = 0.31,
                                                          .totalMilliseconds = 0.93,
                                                          .id = u"1"_s},
                                                         {.database = workspace(1).databaseName,
                                                          .role = workspace(1).roleName,
                                                          .text = u"SELECT * FROM \u202eorders\n WHERE id = $1"_s,
                                                          .calls = 20,
                                                          .meanMilliseconds = 38.4,
                                                          .totalMilliseconds = 768,
                                                          .rows = 12,
                                                          .id = u"2"_s}}};
    open();
    QVERIFY(!service().statements()); // they cost more than the rest, and nobody looks
    showStatements();
    QTRY_COMPARE(statements()->model()->rowCount(), 2);
    const QAbstractItemModelTester tester(statements()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(statements(), 0, SlowStatementModel::Calls), u"20"_s); // what took most in all first
    QCOMPARE(cell(statements(), 0, SlowStatementModel::Mean), u"38 ms"_s);
    QCOMPARE(cell(statements(), 1, SlowStatementModel::Mean), u"0.31 ms"_s);
    QVERIFY(!cell(statements(), 0, SlowStatementModel::Statement).contains(QChar(0x202e)));
    QVERIFY(!cell(statements(), 1, SlowStatementModel::Statement).contains(u"hunter2"_s));
    statements()->setCurrentIndex(statements()->model()->index(1, 0));
    QVERIFY(part<CodeBlock>(*m_page, "slowStatementText")->isVisible());
    QVERIFY(part<CodeBlock>(*m_page, "slowStatementText")->text().startsWith(u"ALTER ROLE"_s));
    QVERIFY(!part<CodeBlock>(*m_page, "slowStatementText")->text().contains(u"hunter2"_s));
    QVERIFY(words().contains(u"Counted since"_s));

    m_page->activate(workspace(1).databaseName); // by database, from its details
    part<QPushButton>(*m_page, "databaseStatements")->click();
    QTRY_COMPARE(statements()->model()->rowCount(), 1);
    QVERIFY(statements()->isVisible());
    QVERIFY(!m_page->findChild<QAction *>(u"openDatabaseWorkspace"_s)->isEnabled()); // of a list that is not shown
}

void TestDatabasesFigures::missingStatisticsSayWhatToDo()
{
    m_fixture->server.load->statements = {.statistics = StatementStatistics::NotLoaded, .database = u"tenant_master"_s};
    open();
    showStatements();
    QTRY_VERIFY(words().contains(u"shared_preload_libraries"_s));
    QVERIFY(words().contains(u"tenant_master"_s));
    QVERIFY(!statements()->isVisible());
}

void TestDatabasesFigures::growthIsToldOnceItIsKnown()
{
    open();
    QCOMPARE(cell(table(), rowOf(u"leftover"_s), DatabaseTableModel::Growth), u"—"_s); // and not 0
    m_page->activate(u"leftover"_s);
    QVERIFY(words().contains(u"two readings a day apart"_s));
    m_page.reset();

    std::map<QString, Bytes> kept;
    m_fixture->factory.makeLoadHistory = [&kept] { return std::make_unique<GrowingHistory>(kept); };
    m_page = std::make_unique<DatabasesPage>(m_fixture->context);
    m_page->resize(1500, 900);
    m_page->show();
    QTRY_COMPARE(cell(table(), rowOf(u"leftover"_s), DatabaseTableModel::Growth), u"+1.0 MB"_s);
    m_page->activate(u"leftover"_s);
    QVERIFY(words().contains(u"Grown in 12 day"_s));
    QVERIFY(words().contains(u"+12.0 MB"_s));
    m_page.reset(); // before what it keeps in
    QCOMPARE(kept.at(u"leftover"_s), Bytes{8'000'000});
}

void TestDatabasesFigures::aDatabaseIsLookedIntoWhenItIsOpened()
{
    m_fixture->server.load->looks = {{workspace(0).databaseName, {.tables = 64, .migration = u"public.django_migrations (7)"_s}}};
    open();
    m_page->activate(workspace(0).databaseName);
    QTRY_VERIFY(words().contains(u"django_migrations (7)"_s));
    QVERIFY(words().contains(u"64"_s));
    m_page->activate(u"leftover"_s); // into which the role may not look
    QVERIFY(!words().contains(u"django_migrations"_s));
    QTRY_VERIFY(part<QLabel>(*m_page, "databaseLookNote")->isVisible() && !words().contains(u"Not read yet"_s));
    m_page->activate(workspace(0).databaseName);
    QTRY_VERIFY(words().contains(u"django_migrations (7)"_s));
}

void TestDatabasesFigures::aDatabaseThatTheListLeavesOutIsShownWhenItIsAskedFor()
{
    open();
    part<QLineEdit>(*m_page, "databasesSearch")->setText(u"leftover"_s);
    QTRY_COMPARE(rowOf(workspace(0).databaseName), -1);
    m_page->activate(workspace(0).databaseName);
    QVERIFY(rowOf(workspace(0).databaseName) >= 0);
    QCOMPARE(part<QLabel>(*m_page, "databaseWhose")->text(), workspace(0).slug);
}

QTEST_MAIN(TestDatabasesFigures)
#include "tst_databasesfigures.moc"
