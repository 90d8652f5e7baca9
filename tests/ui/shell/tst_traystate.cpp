#include "tests/ui/shell/windowfixture.h"
#include "ui/serverset.h"
#include "ui/traystate.h"

#include <QSignalSpy>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

/// The tray tells the worst state, and speaks up only while nobody looks.
class TestTrayState final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_test = std::make_unique<tmtest::WindowFixture>();
        m_test->below.addServer(u"tienda-prod"_s);
        // Nothing is critical on it.
        m_test->below.server.change([](tmtest::ServerAnswers &answers) { answers.registry->workspaces.clear(); });
    }
    void cleanup() { m_test.reset(); }
    void withoutATrayNothingBreaks();
    void itShowsTheWorstState();
    void aLossIsToldOnlyWhileTheWindowIsNotInFront();
    void itCanBeSwitchedOff();

private:
    bool connectWith(bool isTrayAvailable)
    {
        m_test->window = m_test->makeWindow();
        tray = new TrayState(m_test->below.context, m_test->window->servers(), *m_test->window, isTrayAvailable);
        m_test->window->show();
        m_test->window->activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(m_test->window.get());
        m_test->window->start();
        return isActive && QTest::qWaitFor([this] { return tray->summary().role == StatusRole::Ok; }, 10'000);
    }
    TrayState *tray = nullptr; ///< the window's child
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestTrayState::withoutATrayNothingBreaks()
{
    QVERIFY(connectWith(QSystemTrayIcon::isSystemTrayAvailable())); // offscreen there is none
    QVERIFY(!tray->isShown());
    m_test->loseConnection();
    QTRY_COMPARE(int(tray->summary().role), int(StatusRole::Bad));
}

void TestTrayState::itShowsTheWorstState()
{
    QVERIFY(connectWith(true));
    QVERIFY(tray->isShown());
    QCOMPARE(tray->summary().text, u"tienda-prod: Connected"_s);
    m_test->below.server.change([](tmtest::ServerAnswers &answers) {
        answers.registry->operations.push_back(
            {.id = OperationId(u"op"_s), .targetName = u"acme"_s, .state = OperationState::NeedsOperator});
    });
    m_test->window->servers().context().snapshots.refresh();
    QTRY_COMPARE(int(tray->summary().role), int(StatusRole::Warn));
    QVERIFY2(tray->summary().text.contains(u"1 operation"_s), qPrintable(tray->summary().text));
    m_test->loseConnection();
    QTRY_COMPARE(int(tray->summary().role), int(StatusRole::Bad));
}

void TestTrayState::aLossIsToldOnlyWhileTheWindowIsNotInFront()
{
    QVERIFY(connectWith(true));
    QSignalSpy told(tray, &TrayState::notified);
    m_test->loseConnection();
    QTRY_COMPARE(int(tray->summary().role), int(StatusRole::Bad));
    QCOMPARE(told.size(), 0); // the operator sees it in the window

    m_test->below.server.heal();
    m_test->clickBanner();
    QTRY_COMPARE(int(tray->summary().role), int(StatusRole::Ok));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_test->loseConnection();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.front().at(0).toString(), u"The connection to tienda-prod is lost"_s);
}

void TestTrayState::itCanBeSwitchedOff()
{
    QVERIFY(connectWith(true));
    m_test->below.context.applyTrayIcon(false);
    QVERIFY(!tray->isShown());
    m_test->below.context.applyTrayIcon(true);
    QVERIFY(tray->isShown());
}

QTEST_MAIN(TestTrayState)
#include "tst_traystate.moc"
