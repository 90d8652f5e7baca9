#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/models/containertablemodel.h"
#include "ui/dialogs/containerinspectdialog.h"
#include "ui/pages/containerdetail.h"
#include "ui/pages/containerspage.h"
#include "ui/theme/theme.h"
#include "ui/wizards/containerwizard.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Every container with whom it serves, what it uses, and what can be done with it.
class TestContainersPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void whatBelongsTogetherStandsTogether();
    void figuresComeWithTheSamples();
    void theDetailNamesEveryWorkspaceThatIsServed();
    void theLogIsAClickAway();
    void commandsFitTheContainer();
    void aCommandOpensItsPreview();
    void theConfigurationHidesSecretsUntilSomebodyAsks();
    void aSearchNarrows();
    void figuresOfALostConnectionAreGrey();
    void samplesComeOftenOnlyWhileSomebodyLooks();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    void open(QSize size = QSize(1280, 800))
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<ContainersPage>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->sampling.last() && table()->model()->rowCount() > 0, 20'000);
    }
    QTableView *table() const { return part<QTableView>(*m_page, "containersTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(row, ContainerTableModel::Name) == name)
                return row;
        return -1;
    }
    QString shared() const { return m_fixture->snapshots.current()->registry.value->products.front().sharedContainer; }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ContainersPage> m_page;
};

void TestContainersPage::init()
{
    m_fixture = std::make_unique<tmtest::UiFixture>();
    int number = 0;
    m_fixture->server.change([&](tmtest::ServerAnswers &answers) {
        for (ContainerFacts &container : answers.docker->containers) {
            container.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'a')));
            m_fixture->server.load->setUse(
                container.id,
                {.cores = 0.5, .memory = {100'000'000LL * number}, .memoryLimit = Bytes{1'000'000'000}, .restarts = number});
        }
    });
}

void TestContainersPage::whatBelongsTogetherStandsTogether()
{
    open();
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table()->model()->rowCount(), static_cast<int>(m_fixture->snapshots.current()->docker.value->containers.size()));
    QCOMPARE(cell(table()->model()->rowCount() - 1, ContainerTableModel::Name), u"postgres"_s); // the server's own come last
    QCOMPARE(cell(table()->model()->rowCount() - 1, ContainerTableModel::Serves), u"the server"_s);
    QVERIFY(cell(rowOf(shared()), ContainerTableModel::Serves).contains(u"workspace"_s));
}

void TestContainersPage::figuresComeWithTheSamples()
{
    open();
    m_fixture->server.load->pass(10);
    QTRY_COMPARE_WITH_TIMEOUT(cell(rowOf(u"postgres"_s), ContainerTableModel::Processor), u"50.0 %"_s, 20'000);
    QCOMPARE(cell(rowOf(u"postgres"_s), ContainerTableModel::Restarts), u"1"_s);
    QVERIFY(cell(rowOf(u"postgres"_s), ContainerTableModel::Memory).contains(u" of "_s));
}

void TestContainersPage::theDetailNamesEveryWorkspaceThatIsServed()
{
    open();
    m_page->activate(shared());
    auto *detail = part<ContainerDetail>(*m_page, "containerDetail");
    QVERIFY(detail->isVisible());
    const QString names = part<QLabel>(*detail, "containerServes")->text();
    for (const Workspace &workspace : m_fixture->snapshots.current()->registry.value->workspaces)
        QCOMPARE(names.split(u", "_s).contains(workspace.slug),
                 workspace.containerName == shared() && workspace.state != WorkspaceState::Archived);
    m_page->activate(u"postgres"_s);
    QCOMPARE(part<QLabel>(*detail, "containerServes")->text(), u"No workspace of the registry depends on it."_s);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
}

void TestContainersPage::theLogIsAClickAway()
{
    open();
    m_page->activate(shared());
    QSignalSpy requested(m_page.get(), &Page::requested);
    part<QPushButton>(*m_page, "containerLog")->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<NavigationTarget>(), (NavigationTarget{navigation::logs, shared()}));
}

void TestContainersPage::commandsFitTheContainer()
{
    open();
    const auto enabled = [this](const QString &name) { return m_page->findChild<QAction *>(name)->isEnabled(); };
    m_page->activate(shared());
    QVERIFY(!enabled(u"startContainer"_s));
    QVERIFY(enabled(u"stopContainer"_s) && enabled(u"restartContainer"_s) && enabled(u"redeployContainer"_s));
    for (const QAction *action : m_page->pageActions())
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
}

void TestContainersPage::aCommandOpensItsPreview()
{
    open();
    m_page->activate(shared());
    m_page->findChild<QAction *>(u"restartContainer"_s)->trigger();
    auto *wizard = m_page->findChild<ContainerWizard *>();
    QVERIFY(wizard && wizard->isVisible());
    QTRY_VERIFY(tmtest::visibleTexts(*wizard).join(u'\n').contains(u"serves"_s));
}

void TestContainersPage::theConfigurationHidesSecretsUntilSomebodyAsks()
{
    open();
    m_page->activate(shared());
    m_page->findChild<QAction *>(u"inspectContainer"_s)->trigger();
    auto *dialog = m_page->findChild<ContainerInspectDialog *>();
    QVERIFY(dialog);
    auto *environment = part<QTableWidget>(*dialog, "inspectEnvironment");
    QTRY_COMPARE(environment->rowCount(), 1);
    QCOMPARE(environment->item(0, 1)->text(), u"•••"_s);
    auto *reveal = part<QPushButton>(*dialog, "inspectReveal");
    environment->selectRow(0);
    QVERIFY(reveal->isEnabled());
    QCOMPARE(tmtest::namelessWidgets(*dialog), QStringList());
    // This world's activity log takes no note, so nothing may be shown.
    reveal->click();
    auto *question = dialog->findChild<QDialog *>(u"confirmReveal"_s);
    QVERIFY(question);
    part<QPushButton>(*question, "confirmAccept")->click();
    QTRY_VERIFY(part<QWidget>(*dialog, "inspectError")->isVisible());
    QCOMPARE(environment->item(0, 1)->text(), u"•••"_s);
}

void TestContainersPage::aSearchNarrows()
{
    open();
    auto *search = part<QLineEdit>(*m_page, "containersSearch");
    search->setText(u"postgres"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    search->setText(u"nobody has this name"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QVERIFY(tmtest::visibleTexts(*m_page).join(u'\n').contains(u"No container matches"_s));
    search->clear();
    QTRY_VERIFY(table()->model()->rowCount() > 1);
}

void TestContainersPage::figuresOfALostConnectionAreGrey()
{
    open();
    QTRY_VERIFY(m_fixture->sampling.isFresh());
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}});
    QTRY_VERIFY(tmtest::visibleTexts(*m_page).join(u'\n').contains(u"figures of"_s));
    QCOMPARE(table()->model()->index(0, 0).data(Qt::ForegroundRole).value<QColor>(), Theme::current().muted);
    QVERIFY(table()->model()->rowCount() > 1);
}

void TestContainersPage::samplesComeOftenOnlyWhileSomebodyLooks()
{
    open();
    QVERIFY(m_fixture->sampling.isWatched());
    m_page->hide();
    QVERIFY(!m_fixture->sampling.isWatched());
}

void TestContainersPage::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(560, 640);
    QTest::newRow("usual") << QSize(1072, 760);
    QTest::newRow("wide") << QSize(2400, 1300);
}

void TestContainersPage::nothingIsNamelessOrClipped()
{
    QFETCH(QSize, size);
    open(size);
    for (const QString &selected : {QString(), shared()}) {
        m_page->activate(selected);
        QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
        const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }
}

QTEST_MAIN(TestContainersPage)
#include "tst_containerspage.moc"
