#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/workspacespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The list of workspaces over a fake server.
class TestWorkspacesPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyWorkspaceIsListed();
    void searchAndFiltersCount();
    void noMatchOffersToClearTheFilters();
    void quickViewOpensAndEscapeClosesIt();
    void quickViewFollowsTheSelectionAndCopies();
    void slugAndHostAreCopied();
    void selectionAndScrollSurviveARefresh();
    void aFailedReadKeepsOldRowsInGrey();
    void missingSizesAreExplained();
    void aDeadConnectionKeepsTheRows();
    void anUnpreparedServerLeadsToPreparing();
    void anEmptyRegistryLeadsToTheWizard();
    void anUnreadServerSaysSo();
    void columnsAndSortingAreRemembered();
    void columnsOfAnEarlierVersionAreTakenOver();
    void columnsAreChosenInTheHeader();
    void narrowWindowsHideSecondaryColumns();
    void hostileNamesAreInert();
    void everyTextFollowsTheLanguage();
    void everythingHasANameAndFits();

private:
    QTableView *table() const { return part<QTableView>(*m_page, "workspaceTable"); }
    QString countText() const { return part<QLabel>(*m_page, "workspaceCount")->text(); }
    QString emptyTitle() const;
    void makePage();

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<WorkspacesPage> m_page;
};

void TestWorkspacesPage::initTestCase()
{
    Theme::apply(*qApp, ThemeKind::Light);
}

void TestWorkspacesPage::init()
{
    m_page.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    makePage();
}

void TestWorkspacesPage::makePage()
{
    m_page = std::make_unique<WorkspacesPage>(m_fixture->context);
    m_page->resize(1060, 700);
    m_page->show();
    m_page->activate({});
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QString TestWorkspacesPage::emptyTitle() const
{
    const auto *title = part<QLabel>(*part<QWidget>(*m_page, "workspaceStack"), "emptyTitle");
    return title->isVisible() ? title->text() : QString();
}

void TestWorkspacesPage::everyWorkspaceIsListed()
{
    QVERIFY(m_fixture->connectServer());
    QCOMPARE(table()->model()->rowCount(), 12);
    QVERIFY(countText().contains(u"12"_s));
    QVERIFY(part<QPushButton>(*m_page, "newWorkspace")->isEnabled());
    QCOMPARE(emptyTitle(), QString());
    QVERIFY(part<QLabel>(*m_page, "pageSubtitle")->text().contains(u"read"_s));
}

void TestWorkspacesPage::searchAndFiltersCount()
{
    QVERIFY(m_fixture->connectServer());
    auto *search = part<SearchField>(*m_page, "workspaceSearch");
    QTest::keyClicks(search, u"panaderia"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY2(countText().startsWith(u"2 of 12"_s), qPrintable(countText()));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(table()->model()->rowCount(), 12);
    auto *products = part<QComboBox>(*m_page, "productFilter");
    QCOMPARE(products->count(), 6);
    products->setCurrentIndex(1);
    QVERIFY(table()->model()->rowCount() < 12);
    const int filtered = table()->model()->rowCount();
    QVERIFY(m_fixture->refresh());
    QCOMPARE(table()->model()->rowCount(), filtered);
}

void TestWorkspacesPage::noMatchOffersToClearTheFilters()
{
    QVERIFY(m_fixture->connectServer());
    QTest::keyClicks(part<SearchField>(*m_page, "workspaceSearch"), u"nothing like this"_s);
    QTRY_VERIFY(emptyTitle().contains(u"fits"_s));
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*m_page, "workspaceStack"), "emptyAction"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 12);
    QVERIFY(table()->isVisible());
}

void TestWorkspacesPage::quickViewOpensAndEscapeClosesIt()
{
    QVERIFY(m_fixture->connectServer());
    auto *details = part<QWidget>(*m_page, "workspaceDetails");
    QVERIFY(!details->isVisible());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY(details->isVisible());
    QVERIFY(table()->isVisible());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!details->isVisible());
    part<QAction>(*m_page, "quickView")->trigger();
    QVERIFY(details->isVisible());
    QTest::mouseClick(part<QToolButton>(*m_page, "detailsClose"), Qt::LeftButton);
    QVERIFY(!details->isVisible());
}

void TestWorkspacesPage::quickViewFollowsTheSelectionAndCopies()
{
    QVERIFY(m_fixture->connectServer());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    part<QAction>(*m_page, "quickView")->trigger();
    auto *title = part<QLabel>(*m_page, "detailsTitle");
    QCOMPARE(title->text(), table()->model()->index(0, 0).data().toString());
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(title->text(), table()->model()->index(1, 0).data().toString());
    QTest::mouseClick(part<QToolButton>(*part<QWidget>(*m_page, "workspaceDetails"), "fact0Copy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), table()->model()->index(1, WorkspaceTableModel::Slug).data().toString());
}

void TestWorkspacesPage::slugAndHostAreCopied()
{
    QVERIFY(m_fixture->connectServer());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(3, 0));
    QTest::keySequence(table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), table()->model()->index(3, WorkspaceTableModel::Slug).data().toString());
    part<QAction>(*m_page, "copyHost")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), table()->model()->index(3, WorkspaceTableModel::Host).data().toString());
}

void TestWorkspacesPage::selectionAndScrollSurviveARefresh()
{
    RegistryFacts registry = tmtest::sampleRegistry(100);
    m_fixture->server.change([&registry](tmtest::ServerAnswers &answers) { answers.registry = registry; });
    QVERIFY(m_fixture->connectServer());
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table()->setCurrentIndex(table()->model()->index(60, 0));
    const QString chosen = table()->currentIndex().data().toString();
    const int scrolled = table()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    registry.workspaces.front().state = WorkspaceState::Suspended;
    m_fixture->server.change([&registry](tmtest::ServerAnswers &answers) { answers.registry = registry; });
    QVERIFY(m_fixture->refresh());
    QCOMPARE(table()->currentIndex().data().toString(), chosen);
    QCOMPARE(table()->verticalScrollBar()->value(), scrolled);
    QCOMPARE(reset.count(), 0);
}

void TestWorkspacesPage::aFailedReadKeepsOldRowsInGrey()
{
    QVERIFY(m_fixture->connectServer());
    QVERIFY(!table()->model()->index(0, 0).data(Qt::ForegroundRole).isValid());
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.registry = fail({.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Postgres});
    });
    QVERIFY(m_fixture->refresh());
    QCOMPARE(table()->model()->rowCount(), 12);
    QVERIFY(table()->model()->index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(part<QWidget>(*m_page, "workspacesBanner")->isVisible());
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.registry = tmtest::sampleRegistry(12); });
    QVERIFY(m_fixture->refresh());
    QVERIFY(!part<QWidget>(*m_page, "workspacesBanner")->isVisible());
    QVERIFY(!table()->model()->index(0, 0).data(Qt::ForegroundRole).isValid());
}

void TestWorkspacesPage::missingSizesAreExplained()
{
    m_fixture->server.change(
        [](tmtest::ServerAnswers &answers) { answers.cluster = fail(ErrorCode::PermissionDenied, {u"pg_database_size"_s}); });
    QVERIFY(m_fixture->connectServer());
    QVERIFY(part<QWidget>(*m_page, "workspacesBanner")->isVisible());
    QCOMPARE(table()->model()->index(0, WorkspaceTableModel::DatabaseSize).data().toString(), u"\u2013"_s);
}

void TestWorkspacesPage::aDeadConnectionKeepsTheRows()
{
    QVERIFY(m_fixture->connectServer());
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1.example.com"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1.example.com"_s}});
    QCOMPARE(m_fixture->connection.state(), ConnectionState::Lost);
    QCOMPARE(table()->model()->rowCount(), 12);
    QVERIFY(table()->isVisible());
    QVERIFY(table()->model()->index(0, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!part<QPushButton>(*m_page, "newWorkspace")->isEnabled());
}

void TestWorkspacesPage::anUnpreparedServerLeadsToPreparing()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.schemaVersion = fail(ErrorCode::RegistryMissing);
        answers.registry = fail(ErrorCode::RegistryMissing);
    });
    QVERIFY(m_fixture->connectServer());
    QVERIFY2(emptyTitle().contains(u"not prepared"_s), qPrintable(emptyTitle()));
    QSignalSpy requested(m_page.get(), &Page::requested);
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*m_page, "workspaceStack"), "emptyAction"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().value<NavigationTarget>().place, navigation::prepare);
    QVERIFY(!part<QPushButton>(*m_page, "newWorkspace")->isEnabled());
}

void TestWorkspacesPage::anEmptyRegistryLeadsToTheWizard()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.registry = tmtest::sampleRegistry(0); });
    QVERIFY(m_fixture->connectServer());
    QVERIFY2(emptyTitle().contains(u"No workspaces"_s), qPrintable(emptyTitle()));
    QSignalSpy requested(m_page.get(), &Page::requested);
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*m_page, "workspaceStack"), "emptyAction"), Qt::LeftButton);
    QCOMPARE(requested.first().first().value<NavigationTarget>().place, navigation::createWorkspace);
}

void TestWorkspacesPage::anUnreadServerSaysSo()
{
    QVERIFY(emptyTitle().contains(u"No server"_s));
    m_fixture->addServer(u"fresh"_s);
    m_fixture->snapshots.showServer(u"fresh"_s);
    QVERIFY2(emptyTitle().contains(u"Nothing has been read"_s), qPrintable(emptyTitle()));
}

void TestWorkspacesPage::columnsAndSortingAreRemembered()
{
    QVERIFY(m_fixture->connectServer());
    QHeaderView *header = table()->horizontalHeader();
    header->resizeSection(WorkspaceTableModel::Host, 277);
    header->moveSection(header->visualIndex(WorkspaceTableModel::State), 0);
    table()->sortByColumn(WorkspaceTableModel::DatabaseSize, Qt::DescendingOrder);
    makePage();
    header = table()->horizontalHeader();
    QCOMPARE(header->sectionSize(WorkspaceTableModel::Host), 277);
    QCOMPARE(header->visualIndex(WorkspaceTableModel::State), 0);
    QCOMPARE(header->sortIndicatorSection(), int(WorkspaceTableModel::DatabaseSize));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestWorkspacesPage::columnsOfAnEarlierVersionAreTakenOver()
{
    QStandardItemModel before(0, WorkspaceTableModel::ProvenBackup); // it had no column for backups
    QTableView old;
    old.setModel(&before);
    old.setColumnHidden(WorkspaceTableModel::Plan, true);
    m_fixture->settings.setState(u"table.workspaces.columns"_s, old.horizontalHeader()->saveState());
    makePage();
    QVERIFY(m_fixture->connectServer());
    m_page->resize(1400, 700);
    QCOMPARE(table()->horizontalHeader()->count(), table()->model()->columnCount());
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Plan));
    for (const QAction *choice : table()->horizontalHeader()->actions())
        QVERIFY(!choice->text().isEmpty());
}

void TestWorkspacesPage::columnsAreChosenInTheHeader()
{
    QVERIFY(m_fixture->connectServer());
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Hosting)); // no room for all of them
    part<QAction>(*m_page, "showColumn4")->trigger();
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::Hosting));
    part<QAction>(*m_page, "showColumn3")->trigger();
    makePage();
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::Hosting));
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Plan));
    QVERIFY(!part<QAction>(*m_page, "showColumn3")->isChecked());
    QVERIFY(!part<QAction>(*m_page, "showColumn0")->isEnabled());
}

void TestWorkspacesPage::narrowWindowsHideSecondaryColumns()
{
    QVERIFY(m_fixture->connectServer());
    m_page->resize(1000, 700);
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::Plan));
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Slug)); // so that names and hosts are not cut
    QVERIFY(table()->columnWidth(WorkspaceTableModel::BusinessName) >= 200);
    QVERIFY(table()->columnWidth(WorkspaceTableModel::Host) >= 230);
    m_page->resize(575, 600);
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Plan));
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::State));
    table()->setCurrentIndex(table()->model()->index(0, 0));
    part<QAction>(*m_page, "quickView")->trigger();
    QVERIFY(!table()->isVisible()); // the details take its place
    QVERIFY(part<QWidget>(*m_page, "workspaceDetails")->isVisible());
    m_page->resize(1060, 700);
    QVERIFY(table()->isVisible());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::Plan));
}

void TestWorkspacesPage::hostileNamesAreInert()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        RegistryFacts registry = tmtest::sampleRegistry(2);
        registry.workspaces[0].businessName = u"<a href='x'>click</a>\u202E\u001B[2J"_s;
        registry.workspaces[0].hosts = {u"<b>host</b>\u202E"_s};
        registry.products[0].name = u"<h1>P\u202E & Q"_s;
        registry.plans[0].name = u"\u0007<i>plan"_s;
        answers.registry = registry;
    });
    QVERIFY(m_fixture->connectServer());
    table()->setCurrentIndex(table()->model()->index(0, 0));
    part<QAction>(*m_page, "quickView")->trigger();
    QStringList texts = tmtest::visibleTexts(*m_page);
    for (int column = 0; column < table()->model()->columnCount(); ++column)
        texts << table()->model()->index(0, column).data().toString();
    const auto *products = part<QComboBox>(*m_page, "productFilter");
    for (int item = 0; item < products->count(); ++item)
        texts << products->itemText(item);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)) && !text.contains(QChar(0x07)), qPrintable(text));
    QCOMPARE(tmtest::interpretingLabels(*m_page).join(u"\n"_s), QString());
}

void TestWorkspacesPage::everyTextFollowsTheLanguage()
{
    QVERIFY(m_fixture->connectServer());
    tmtest::MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QStringList untranslated;
    for (const QString &text : tmtest::visibleTexts(*m_page))
        if (!text.contains(u'\u00AB'))
            untranslated << text;
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u" | "_s)));
    QVERIFY(table()->model()->index(0, WorkspaceTableModel::State).data().toString().contains(u'\u00AB'));
    QCoreApplication::removeTranslator(&translator);
}

void TestWorkspacesPage::everythingHasANameAndFits()
{
    QVERIFY(m_fixture->connectServer());
    table()->setCurrentIndex(table()->model()->index(0, 0));
    part<QAction>(*m_page, "quickView")->trigger();
    QCOMPARE(tmtest::namelessWidgets(*m_page).join(u"\n"_s), QString());
    QTRY_COMPARE(tmtest::clippedWidgets(*m_page).join(u"\n"_s), QString());
    m_page->resize(575, 500);
    QTRY_COMPARE(tmtest::clippedWidgets(*m_page).join(u"\n"_s), QString());
}

QTEST_MAIN(TestWorkspacesPage)
#include "tst_workspacespage.moc"
