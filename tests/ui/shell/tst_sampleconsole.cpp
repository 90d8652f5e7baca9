#include "core/domain/sampleserver.h"
#include "core/planner/createworkspace.h"
#include "tests/ui/shell/sampleconsole.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/mainwindow.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// "Try it without a server": the console as it is shipped, with nothing but the bundled sample.
class TestSampleConsole final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup()
    {
        m_window.reset();
        m_console.reset();
        m_home.reset();
    }
    void theFirstRunPageOffersIt();
    void itCanBeAskedForAtTheStart();
    void everyPageIsMarkedAndFilled();
    void applyingIsRefusedWithAReason();
    void itCanBeClosedAndLeavesNothingBehind();

private:
    bool openSample()
    {
        QTest::mouseClick(part<QPushButton>(*m_window, "openSample"), Qt::LeftButton);
        return QTest::qWaitFor(
            [this] {
                return m_window->servers().selected() && m_window->servers().selected()->state() == ConnectionState::Connected
                       && m_window->servers().context().snapshots.current()->registry.value.has_value();
            },
            10'000);
    }
    int rowsOf(const char *table) const { return part<QTableView>(*m_window, table)->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<tmtest::SampleConsole> m_console;
    std::unique_ptr<MainWindow> m_window;
};

void TestSampleConsole::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    const auto paths = LocalPaths::below(m_home->path());
    QVERIFY(paths.has_value());
    m_console = std::make_unique<tmtest::SampleConsole>(*paths);
    m_window = std::make_unique<MainWindow>(m_console->context, createWorkspaceWizard(), pageList());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->start();
}

void TestSampleConsole::theFirstRunPageOffersIt()
{
    QCOMPARE(m_window->currentPageId(), u"first-run"_s);
    QVERIFY(part<QPushButton>(*m_window, "openSample")->isVisible());
    QVERIFY(openSample());
    QCOMPARE(m_window->servers().selected()->name(), sampleServerName);
}

void TestSampleConsole::itCanBeAskedForAtTheStart()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_console->context, createWorkspaceWizard(), pageList());
    m_window->show();
    m_window->start(sampleServerName);
    QCOMPARE(m_window->servers().selected()->name(), sampleServerName);
    m_window->go({.place = navigation::workspaces, .subject = {}});
    QTRY_VERIFY(part<QTableView>(*m_window, "workspaceTable")->model()->rowCount() > 0);
    QVERIFY(m_console->settings.openServers().isEmpty()); // only looked at: the next start is as before
    QVERIFY(m_console->settings.lastServer().isEmpty());
}

void TestSampleConsole::everyPageIsMarkedAndFilled()
{
    QVERIFY(openSample());
    const auto *banner = part<QWidget>(*m_window, "sampleBanner");
    for (const PageEntry &page : pageList()) {
        m_window->go({.place = page.id, .subject = {}});
        QCOMPARE(m_window->currentPageId(), page.id);
        QVERIFY2(banner->isVisible(), qPrintable(page.id));
    }
    QVERIFY(rowsOf("workspaceTable") >= 40);
    QVERIFY(rowsOf("operationsTable") >= 8);
    QTRY_VERIFY(rowsOf("activityTable") >= 60);
    QTRY_VERIFY(part<QLabel>(*m_window, "activityChain")->text().contains(u"unbroken"_s));
    QVERIFY(part<QAction>(*m_window, "actionNewWorkspace")->isEnabled()); // wizards can be tried
    QVERIFY(!part<QAction>(*m_window, "actionChangeServer")->isEnabled());
}

void TestSampleConsole::applyingIsRefusedWithAReason()
{
    QVERIFY(openSample());
    UiContext &context = m_window->servers().context();
    const CreateWorkspaceRequest request{.operation = OperationId(u"11111111-0000-4000-8000-000000000000"_s),
                                         .workspace = WorkspaceId(u"22222222-0000-4000-8000-000000000000"_s),
                                         .businessName = u"Nuevo Cliente"_s,
                                         .slug = u"nuevo-cliente"_s,
                                         .product = ProductKey(u"inventario"_s),
                                         .plan = PlanKey(u"starter"_s)};
    const auto runbook = makeCreateWorkspaceRunbook(request, *context.snapshots.current(), context.clock.now());
    QVERIFY(runbook.has_value());
    QVERIFY(runbook->isRunnable());
    QSignalSpy ended(&context.operations, &OperationService::ended);
    context.operations.start(*runbook);
    QTRY_COMPARE(ended.size(), 1);
    const auto end = ended.front().front().value<OperationEnd>();
    QVERIFY(end.refused.has_value());
    QCOMPARE(int(end.refused->code), int(ErrorCode::SampleData));
}

void TestSampleConsole::itCanBeClosedAndLeavesNothingBehind()
{
    QVERIFY(openSample());
    QTest::mouseClick(part<QPushButton>(*part<QWidget>(*m_window, "sampleBanner"), "bannerAction"), Qt::LeftButton);
    QTRY_COMPARE(m_window->currentPageId(), u"first-run"_s);
    QVERIFY(m_console->graph.profiles().list()->empty());
    QVERIFY(QDir(m_console->graph.paths().cache()).entryList(QDir::Files).isEmpty());
}

QTEST_MAIN(TestSampleConsole)
#include "tst_sampleconsole.moc"
