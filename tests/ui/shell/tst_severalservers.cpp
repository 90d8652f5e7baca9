#include "tests/ui/shell/windowfixture.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/stagelist.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The window with more than one opened server, and what it tells of each connection.
class TestSeveralServers final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_test = std::make_unique<tmtest::WindowFixture>(); }
    void cleanup() { m_test.reset(); }
    void switchingIsInstantAndKeepsBothServers();
    void aLossIsToldWhileAnotherServerIsShown();
    void aRunningOperationSurvivesTheSwitchAndHoldsTheWindow();
    void theStagesAreShownAtAnyTime();

private:
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestSeveralServers::switchingIsInstantAndKeepsBothServers()
{
    m_test->below.addServer(u"b"_s, Environment::Qa);
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->window->go({.place = navigation::operations, .subject = {}});
    const auto entries = part<QMenu>(*m_test->window, "serverMenu")->actions();
    QCOMPARE(entries.at(0)->text(), u"a – Production – Connected"_s);
    QCOMPARE(entries.at(1)->text(), u"b – QA – Not connected"_s);
    entries.at(1)->trigger();
    QTRY_VERIFY(m_test->isConnected());
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
    entries.at(0)->trigger();
    QCOMPARE(m_test->connection().profile().name, u"a"_s);
    QVERIFY(m_test->isConnected()); // at once
    QCOMPARE(entries.at(0)->text(), u"a – Production – Connected"_s);
    QCOMPARE(entries.at(1)->text(), u"b – QA – Connected"_s);
    QVERIFY(entries.at(0)->isChecked() && !entries.at(1)->isChecked());
    QVERIFY(m_test->window->windowTitle().startsWith(u"a (Production)"_s));
    QCOMPARE(m_test->below.server.openings, 2);
}

void TestSeveralServers::aLossIsToldWhileAnotherServerIsShown()
{
    m_test->below.addServer(u"b"_s, Environment::Qa);
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->window->servers().select(u"b"_s);
    QTRY_VERIFY(m_test->isConnected());
    const Error lost{.code = ErrorCode::SshConnectionLost, .args = {u"vps1.example.com"_s}};
    m_test->below.server.failAt(LinkStage::Connect, lost);
    m_test->below.server.dropLinks(lost, u"a"_s);
    QVERIFY(m_test->isConnected()); // b
    QVERIFY(m_test->bannerTitle()->isVisible());
    QVERIFY2(m_test->bannerTitle()->text().contains(u"“a”"_s) || m_test->bannerTitle()->text().contains(u" a "_s),
             qPrintable(m_test->bannerTitle()->text()));
    m_test->clickBanner(); // shows the server
    QCOMPARE(m_test->connection().profile().name, u"a"_s);
    QCOMPARE(m_test->connection().state(), ConnectionState::Lost);
    m_test->below.server.heal();
    m_test->clickBanner(); // tries now
    QTRY_VERIFY(m_test->isConnected());
}

void TestSeveralServers::aRunningOperationSurvivesTheSwitchAndHoldsTheWindow()
{
    QSemaphore gate;
    const auto make = m_test->below.factory.makeOperationStore;
    m_test->below.factory.makeOperationStore = [&gate, make] {
        gate.acquire();
        return make();
    };
    m_test->below.addServer(u"b"_s, Environment::Qa);
    QVERIFY(m_test->connectTo(u"a"_s));
    OperationService &operations = m_test->window->servers().context().operations;
    operations.resume(OperationId(u"op-1"_s));
    const auto entries = part<QMenu>(*m_test->window, "serverMenu")->actions();
    QCOMPARE(entries.at(0)->text(), u"a – Production – Operation running"_s);
    entries.at(1)->trigger();
    QTRY_VERIFY(m_test->isConnected());
    QCOMPARE(operations.running(), OperationId(u"op-1"_s));
    auto *running = part<QWidget>(*m_test->window, "runningOperation");
    QVERIFY2(running->isVisible() && running->accessibleName().startsWith(u"a:"_s), qPrintable(running->accessibleName()));
    m_test->window->close();
    QVERIFY(m_test->window->isVisible());
    auto *box = part<QMessageBox>(*m_test->window, "quitBox");
    QVERIFY2(box->text().contains(u"running on: a."_s), qPrintable(box->text()));
    box->close();
    gate.release();
    QTRY_VERIFY(operations.running().isEmpty());
    m_test->window->close();
    QVERIFY(!m_test->window->isVisible());
}

void TestSeveralServers::theStagesAreShownAtAnyTime()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->click("statusText");
    auto *dialog = m_test->window->findChild<ConnectionDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *stages = part<StageList>(*dialog, "connectionStages");
    QCOMPARE(stages->count(), 9);
    QCOMPARE(stages->stage(8).state, tmc::ui::StageState::Ok);
    auto *times = part<QLabel>(*dialog, "connectionTimes");
    QVERIFY2(times->text().contains(u"Connected since"_s) && times->text().contains(u"An answer takes"_s), qPrintable(times->text()));
    QVERIFY(!part<QWidget>(*dialog, "connectionProblem")->isVisible());
    m_test->loseConnection();
    QVERIFY2(times->text().contains(u"Lost since"_s) && times->text().contains(u"Next try in"_s), qPrintable(times->text()));
    QVERIFY(part<QWidget>(*dialog, "connectionProblem")->isVisible());
    QCOMPARE(tmtest::namelessWidgets(*dialog).join(u"\n"_s), QString());
    QTRY_COMPARE(tmtest::clippedWidgets(*dialog).join(u"\n"_s), QString());
    m_test->below.server.heal();
    QTest::mouseClick(part<QPushButton>(*dialog, "connectionTry"), Qt::LeftButton);
    QTRY_VERIFY(m_test->isConnected());
    QVERIFY(times->text().contains(u"Connected since"_s));
}

QTEST_MAIN(TestSeveralServers)
#include "tst_severalservers.moc"
