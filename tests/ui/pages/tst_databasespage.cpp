#include "core/services/queryservice.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/models/databasetablemodel.h"
#include "ui/pages/databasedetail.h"
#include "ui/pages/databasespage.h"
#include "ui/pages/querydetail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

namespace {

/// Remembers what was to be cancelled.
struct Acts {
    std::atomic<qint64> cancelled = 0;
    std::optional<Error> refusal;
};

class NotedActions final : public AuditedActions {
public:
    explicit NotedActions(Acts &acts) : m_acts(acts) {}
    Result<void> noteReveal(const QString &, const QString &) override { return {}; }
    Result<void> noteShell(const QString &) override { return {}; }
    Result<void> cancelQuery(qint64 pid) override
    {
        if (m_acts.refusal)
            return fail(*m_acts.refusal);
        m_acts.cancelled = pid;
        return {};
    }

private:
    Acts &m_acts;
};

} // namespace

/// Whose the databases are, how open they are, and what runs in them.
class TestDatabasesPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void everyDatabaseIsThereWithWhoseItIs();
    void whatIsMissingOrOpenNeedsAttention();
    void aPublishedPortIsWarnedOf();
    void runningQueriesAreShownWithoutSecrets();
    void aQueryIsCancelledAfterAQuestion();
    void anotherQueryOfTheSameProcessIsLeftAlone();
    void aRefusedCancelIsAnErrorInFourParts();
    void onlyWhatWorksCanBeCancelled();
    void theQueriesOfADatabaseAreAClickAway();
    void aRoleThatSeesOnlyItselfIsNoEmptyList();
    void aLostConnectionIsGreyAndNotEmpty();
    void queriesAreReadOnlyWhileSomebodyLooks();
    void otherPagesAreAClickAway();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    void open(QSize size = QSize(1500, 900))
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<DatabasesPage>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0 && service().queries(), 20'000);
    }
    void showQueries()
    {
        part<QTabBar>(*m_page, "databasesTabs")->setCurrentIndex(DatabasesPage::Queries);
        QTRY_COMPARE(queries()->model()->rowCount(), 2);
    }
    QueryService &service() const { return *m_page->findChild<QueryService *>(); }
    QTableView *table() const { return part<QTableView>(*m_page, "databasesTable"); }
    QTableView *queries() const { return part<QTableView>(*m_page, "queriesTable"); }
    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(table(), row, DatabaseTableModel::Name) == name)
                return row;
        return -1;
    }
    QString words() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }
    const Workspace &workspace(std::size_t number) const { return m_registry.workspaces.at(number); }

    RegistryFacts m_registry;
    Acts m_acts;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<DatabasesPage> m_page;
};

void TestDatabasesPage::init()
{
    m_acts.cancelled = 0;
    m_acts.refusal.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->factory.makeAuditedActions = [this] { return std::make_unique<NotedActions>(m_acts); };
    m_registry = *m_fixture->server.answers().registry;
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.cluster->databases.push_back({.name = u"tenant_master"_s, .owner = u"tm_owner"_s, .size = {12'000'000}});
        answers.cluster->databases.push_back({.name = u"leftover"_s, .owner = u"somebody"_s, .size = {8'000'000}});
    });
    m_fixture->server.load->queries = {.role = u"tm_operator"_s,
                                       .seesAll = true,
                                       .queries = {{.pid = 4711,
                                                    .database = workspace(0).databaseName,
                                                    .role = workspace(0).roleName,
                                                    .state = u"active"_s,
                                                    .seconds = 95,
                                                    .statement = u"ALTER ROLE x PASSWORD 'hunter2'; SELECT pg_sleep(1)"_s},
                                                   {.pid = 4712,
                                                    .database = workspace(1).databaseName,
                                                    .role = workspace(1).roleName,
                                                    .state = u"idle in transaction"_s,
                                                    .seconds = 3,
                                                    .transactionSeconds = 4,
                                                    .statement = u"UPDATE orders SET paid = true"_s}}};
}

void TestDatabasesPage::everyDatabaseIsThereWithWhoseItIs()
{
    open();
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table()->model()->rowCount(), 14);
    const int bySize = table()->horizontalHeader()->sortIndicatorSection();
    QCOMPARE(bySize, int(DatabaseTableModel::Size)); // the largest first
    const int mine = rowOf(workspace(0).databaseName);
    QCOMPARE(cell(table(), mine, DatabaseTableModel::Whose), workspace(0).slug);
    QCOMPARE(cell(table(), mine, DatabaseTableModel::State), u"In use"_s);
    QCOMPARE(cell(table(), mine, DatabaseTableModel::Owner), workspace(0).roleName);
    QCOMPARE(cell(table(), rowOf(u"tenant_master"_s), DatabaseTableModel::State), u"Registry"_s);
    QCOMPARE(cell(table(), rowOf(u"leftover"_s), DatabaseTableModel::State), u"Nobody's"_s);
    QCOMPARE(cell(table(), rowOf(u"leftover"_s), DatabaseTableModel::Whose), u"—"_s);
    m_page->activate(u"leftover"_s);
    QVERIFY(part<QLabel>(*m_page, "databaseAdvice")->text().contains(u"leaves it alone"_s));
    m_page->activate(workspace(0).databaseName);
    QCOMPARE(part<QLabel>(*m_page, "databaseWhose")->text(), workspace(0).slug);
    QVERIFY(!part<QLabel>(*m_page, "databaseAdvice")->isVisible());
    QVERIFY(words().contains(u"no copy of it yet"_s)); // tables are told by copies, of which there is none
}

void TestDatabasesPage::whatIsMissingOrOpenNeedsAttention()
{
    m_fixture->server.load->access = {.superusers = {workspace(2).roleName},
                                      .publicDatabases = {u"leftover"_s, workspace(3).databaseName}};
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) {
        std::erase_if(answers.cluster->databases,
                      [this](const DatabaseFacts &database) { return database.name == workspace(0).databaseName; });
    });
    open();
    QTRY_COMPARE(cell(table(), rowOf(workspace(2).databaseName), DatabaseTableModel::State), u"Superuser"_s);
    QCOMPARE(cell(table(), rowOf(workspace(3).databaseName), DatabaseTableModel::State), u"Open to all roles"_s);
    QCOMPARE(cell(table(), rowOf(workspace(0).databaseName), DatabaseTableModel::State), u"Missing"_s);
    auto *tabs = part<QTabBar>(*m_page, "databasesTabs");
    QTRY_VERIFY(tabs->tabText(DatabasesPage::Attention).contains(u"(3)"_s));
    tabs->setCurrentIndex(DatabasesPage::Attention);
    QCOMPARE(table()->model()->rowCount(), 3); // what is nobody's is nobody's exposure
    m_page->activate(workspace(2).databaseName);
    QVERIFY(part<QLabel>(*m_page, "databaseAdvice")->text().contains(u"NOSUPERUSER"_s));
}

void TestDatabasesPage::aPublishedPortIsWarnedOf()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        for (ContainerFacts &container : answers.docker->containers)
            if (container.name == "postgres"_L1)
                container.hostPorts = {5432};
    });
    open();
    QTRY_VERIFY(part<QWidget>(*m_page, "databasesBanner")->isVisible());
    QVERIFY(words().contains(u"5432"_s));
    QVERIFY(words().contains(u"127.0.0.1"_s));
}

void TestDatabasesPage::runningQueriesAreShownWithoutSecrets()
{
    open();
    QTRY_VERIFY(part<QTabBar>(*m_page, "databasesTabs")->tabText(DatabasesPage::Queries).contains(u"(2)"_s));
    showQueries();
    const QAbstractItemModelTester tester(queries()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(cell(queries(), 0, QueryTableModel::Process), u"4711"_s); // the longest first
    QCOMPARE(cell(queries(), 0, QueryTableModel::State), u"Working"_s);
    QCOMPARE(cell(queries(), 1, QueryTableModel::State), u"Transaction left open"_s);
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    QVERIFY(part<QueryDetail>(*m_page, "queryDetail")->isVisible());
    QVERIFY(part<CodeBlock>(*m_page, "queryStatement")->text().contains(u"pg_sleep"_s));
    QVERIFY(words().contains(workspace(0).slug));
    QVERIFY(!words().contains(u"hunter2"_s));
    QVERIFY(!part<CodeBlock>(*m_page, "queryStatement")->text().contains(u"hunter2"_s));
    QVERIFY(!cell(queries(), 0, QueryTableModel::Statement).contains(u"hunter2"_s));
}

void TestDatabasesPage::aQueryIsCancelledAfterAQuestion()
{
    open();
    showQueries();
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    part<QPushButton>(*m_page, "queryCancel")->click();
    auto *question = m_page->findChild<QDialog *>(u"confirmCancelQuery"_s);
    QVERIFY(question);
    QVERIFY(tmtest::visibleTexts(*question).join(u'\n').contains(u"4711"_s));
    QCOMPARE(m_acts.cancelled.load(), qint64(0));
    part<QPushButton>(*question, "confirmAccept")->click();
    QTRY_COMPARE(m_acts.cancelled.load(), qint64(4711));
    QTRY_VERIFY(part<QWidget>(*m_page, "databasesNotice")->isVisible());
    QVERIFY(words().contains(u"was asked to cancel"_s)); // asked, not done: the list shows whether it ended
}

void TestDatabasesPage::anotherQueryOfTheSameProcessIsLeftAlone()
{
    open();
    showQueries();
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    part<QPushButton>(*m_page, "queryCancel")->click();
    auto *question = m_page->findChild<QDialog *>(u"confirmCancelQuery"_s);
    QVERIFY(question);
    service().setWatched(false); // no reading meanwhile
    m_fixture->server.load->queries.queries.front().statement = u"UPDATE orders SET shipped = true"_s;
    QSignalSpy read(&service(), &QueryService::changed);
    service().read();
    QVERIFY(read.wait(10'000));
    part<QPushButton>(*question, "confirmAccept")->click();
    QTRY_VERIFY(words().contains(u"has ended meanwhile"_s));
    QCOMPARE(m_acts.cancelled.load(), qint64(0));
}

void TestDatabasesPage::aRefusedCancelIsAnErrorInFourParts()
{
    m_acts.refusal = Error{.code = ErrorCode::PermissionDenied, .args = {u"pg_cancel_backend"_s}, .source = ErrorSource::Postgres};
    open();
    showQueries();
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    m_page->findChild<QAction *>(u"cancelQuery"_s)->trigger();
    part<QPushButton>(*m_page->findChild<QDialog *>(u"confirmCancelQuery"_s), "confirmAccept")->click();
    QTRY_VERIFY(part<QWidget>(*m_page, "databasesError")->isVisible());
    QVERIFY(!part<QWidget>(*m_page, "databasesNotice")->isVisible());
}

void TestDatabasesPage::onlyWhatWorksCanBeCancelled()
{
    open();
    const auto *cancel = m_page->findChild<QAction *>(u"cancelQuery"_s);
    QVERIFY(!cancel->isEnabled());
    showQueries();
    queries()->setCurrentIndex(queries()->model()->index(1, 0));
    QVERIFY(!cancel->isEnabled()); // a transaction that is only held open cannot be cancelled
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    QVERIFY(cancel->isEnabled());
}

void TestDatabasesPage::theQueriesOfADatabaseAreAClickAway()
{
    open();
    m_page->activate(workspace(1).databaseName);
    part<QPushButton>(*m_page, "databaseQueries")->click();
    QTRY_COMPARE(queries()->model()->rowCount(), 1);
    QVERIFY(queries()->isVisible());
    QCOMPARE(cell(queries(), 0, QueryTableModel::Process), u"4712"_s);
}

void TestDatabasesPage::aRoleThatSeesOnlyItselfIsNoEmptyList()
{
    m_fixture->server.load->queries = {.role = u"tm_operator"_s, .seesAll = false, .queries = {}};
    open();
    part<QTabBar>(*m_page, "databasesTabs")->setCurrentIndex(DatabasesPage::Queries);
    QTRY_VERIFY(part<QWidget>(*m_page, "databasesBanner")->isVisible());
    QVERIFY(words().contains(u"pg_read_all_stats"_s));
}

void TestDatabasesPage::aLostConnectionIsGreyAndNotEmpty()
{
    open();
    showQueries();
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}});
    QTRY_COMPARE(queries()->model()->index(0, 0).data(Qt::ForegroundRole).value<QColor>(), Theme::current().muted);
    QCOMPARE(queries()->model()->rowCount(), 2);
    QVERIFY(!words().contains(u"Nothing is running"_s));
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    QVERIFY(!m_page->findChild<QAction *>(u"cancelQuery"_s)->isEnabled());
    part<QTabBar>(*m_page, "databasesTabs")->setCurrentIndex(DatabasesPage::All);
    QCOMPARE(table()->model()->rowCount(), 14);
    QCOMPARE(table()->model()->index(0, 0).data(Qt::ForegroundRole).value<QColor>(), Theme::current().muted);
}

void TestDatabasesPage::queriesAreReadOnlyWhileSomebodyLooks()
{
    open();
    QSignalSpy read(&service(), &QueryService::changed);
    QVERIFY(read.wait(8'000)); // every three seconds
    m_page->hide();
    QTest::qWait(200); // one that is under way
    read.clear();
    QVERIFY(!read.wait(3'500));
}

void TestDatabasesPage::otherPagesAreAClickAway()
{
    open();
    m_page->activate(workspace(0).databaseName);
    QSignalSpy requested(m_page.get(), &Page::requested);
    part<QPushButton>(*m_page, "databaseWorkspace")->click();
    part<QPushButton>(*m_page, "databaseBackups")->click();
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested[0][0].value<NavigationTarget>(), navigation::workspace(workspace(0).id));
    QCOMPARE(requested[1][0].value<NavigationTarget>(), (NavigationTarget{navigation::backups, workspace(0).id.value()}));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!part<DatabaseDetail>(*m_page, "databaseDetail")->isVisible());
}

void TestDatabasesPage::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(560, 640);
    QTest::newRow("usual") << QSize(1072, 760);
    QTest::newRow("wide") << QSize(2400, 1300);
}

void TestDatabasesPage::nothingIsNamelessOrClipped()
{
    QFETCH(QSize, size);
    open(size);
    const auto look = [this] {
        QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
        const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    };
    look();
    m_page->activate(workspace(0).databaseName);
    look();
    showQueries();
    look();
    queries()->setCurrentIndex(queries()->model()->index(0, 0));
    emit queries()->activated(queries()->currentIndex());
    look();
}

QTEST_MAIN(TestDatabasesPage)
#include "tst_databasespage.moc"
