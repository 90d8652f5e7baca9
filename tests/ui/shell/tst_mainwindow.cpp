#include "tests/ui/shell/windowfixture.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/passworddialog.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What the window does with its server: first run, connection, loss, password, host key, menu.
class TestMainWindow final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_test = std::make_unique<tmtest::WindowFixture>(); }
    void cleanup() { m_test.reset(); }
    void withoutServersTheFirstRunIsShown();
    void addingTheFirstServerConnectsAndShowsWorkspaces();
    void theLastServerIsConnectedAtTheStart();
    void cachedWorkspacesAreShownOfflineWithTheirAge();
    void aLostConnectionKeepsRowsAndSaysSo();
    void productionIsUnmistakable();
    void aMissingPasswordIsAskedForAndKept();
    void anUnknownHostKeyIsAskedAbout();
    void aChangedHostKeyIsRefused();
    void anUnpreparedServerLeadsToThePage();
    void anotherServerIsChosenInTheMenu();
    void switchingIsInstantAndKeepsBothServers();
    void aLossIsToldWhileAnotherServerIsShown();
    void forgettingAKeyIsConfirmed();
    void removingTheOnlyServerLeadsToTheFirstRun();
    void hostileServerNamesAreInert();

private:
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestMainWindow::withoutServersTheFirstRunIsShown()
{
    QVERIFY(m_test->start());
    QCOMPARE(m_test->window->currentPageId(), u"first-run"_s);
    QVERIFY(!part<QWidget>(*m_test->window, "sidebar")->isVisible());
    QVERIFY(!part<QAction>(*m_test->window, "actionRefresh")->isEnabled());
}

void TestMainWindow::addingTheFirstServerConnectsAndShowsWorkspaces()
{
    QVERIFY(m_test->start());
    QTest::keyClicks(part<QLineEdit>(*m_test->window, "name"), u"nuevo"_s);
    QTest::keyClicks(part<QLineEdit>(*m_test->window, "host"), u"vps2.example.com"_s);
    QTest::keyClicks(part<QLineEdit>(*m_test->window, "password"), u"typed"_s);
    m_test->click("serverSave");
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QCOMPARE(m_test->window->currentPageId(), navigation::workspaces);
    QVERIFY(part<QWidget>(*m_test->window, "sidebar")->isVisible());
    QTRY_COMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 12);
    QVERIFY(!m_test->window->findChild<PasswordDialog *>());
}

void TestMainWindow::theLastServerIsConnectedAtTheStart()
{
    m_test->below.addServer(u"zeta"_s);
    m_test->below.addServer(u"alfa"_s);
    m_test->below.settings.setLastServer(u"zeta"_s);
    QVERIFY(m_test->start());
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QCOMPARE(m_test->connection().profile().name, u"zeta"_s);
    QVERIFY2(m_test->switcherText().contains(u"Connected"_s), qPrintable(m_test->switcherText()));
    QTRY_VERIFY(part<QPushButton>(*m_test->window, "statusText")->text().contains(u"Connected"_s));
}

void TestMainWindow::cachedWorkspacesAreShownOfflineWithTheirAge()
{
    SystemSnapshot cached{.serverName = u"tienda-prod"_s};
    cached.registry = {.value = tmtest::sampleRegistry(7), .readAt = m_test->below.clock.now().addSecs(-3 * 3600), .error = {}};
    QVERIFY(m_test->below.cache.store(cached).has_value());
    m_test->below.addServer();
    m_test->below.server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1.example.com"_s, u"22"_s}});
    QVERIFY(m_test->start());
    QCOMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 7); // before any connection
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Failed);
    QCOMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 7);
    QVERIFY2(m_test->switcherText().contains(u"3 hour"_s), qPrintable(m_test->switcherText()));
    QVERIFY(m_test->bannerTitle()->isVisible());
    auto *details = part<QPushButton>(*m_test->window, "connectionDetails");
    QVERIFY(!part<QWidget>(*m_test->window, "connectionError")->isVisible());
    QTest::mouseClick(details, Qt::LeftButton);
    QVERIFY(part<QWidget>(*m_test->window, "connectionError")->isVisible());
    m_test->below.server.heal();
    m_test->clickBanner();
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QVERIFY(!m_test->bannerTitle()->isVisible());
}

void TestMainWindow::aLostConnectionKeepsRowsAndSaysSo()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    m_test->loseConnection();
    QVERIFY(m_test->bannerTitle()->isVisible());
    const QString since = QLocale().toString(m_test->below.clock.now().toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY2(m_test->bannerTitle()->text().contains(since), qPrintable(m_test->bannerTitle()->text()));
    QCOMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 12);
    QVERIFY(!part<QAction>(*m_test->window, "actionNewWorkspace")->isEnabled());
    QVERIFY(m_test->switcherText().contains(u"Reconnecting"_s));
    m_test->below.server.heal();
    m_test->clickBanner();
    QTRY_VERIFY(!m_test->bannerTitle()->isVisible());
}

void TestMainWindow::productionIsUnmistakable()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    const ServerSummary summary = part<ServerSwitcher>(*m_test->window, "serverSwitcher")->server();
    QCOMPARE(summary.environment, u"Production"_s);
    QCOMPARE(summary.environmentRole, StatusRole::Bad);
    QVERIFY(m_test->window->windowTitle().startsWith(u"tienda-prod (Production)"_s));
}

void TestMainWindow::aMissingPasswordIsAskedForAndKept()
{
    m_test->below.addServer(u"tienda-prod"_s);
    m_test->below.secrets.setError(Error{.code = ErrorCode::SecretMissing, .args = {u"tienda-prod"_s}});
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->window->findChild<PasswordDialog *>());
    auto *dialog = m_test->window->findChild<PasswordDialog *>();
    auto *field = part<QLineEdit>(*dialog, "password");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, u"hunter2"_s);
    QTest::mouseClick(part<QCheckBox>(*dialog, "keepPassword"), Qt::LeftButton, {}, QPoint(10, 12));
    QVERIFY(part<QCheckBox>(*dialog, "keepPassword")->isChecked());
    m_test->below.secrets.setError({});
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QString expected = u"hunter2"_s;
    const Secret secret = Secret::fromText(expected);
    QTRY_VERIFY(m_test->below.secrets.databasePassword(m_test->connection().profile()).value() == secret);
}

void TestMainWindow::anUnknownHostKeyIsAskedAbout()
{
    m_test->below.addServer(u"tienda-prod"_s);
    m_test->below.server.failAt(LinkStage::HostKey, {.code = ErrorCode::SshHostKeyUnknown, .args = {u"h"_s, u"SHA256:x"_s}});
    m_test->below.hostKeys.onTrusted = [this] { m_test->below.server.heal(); };
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->window->findChild<HostKeyDialog *>());
    auto *dialog = m_test->window->findChild<HostKeyDialog *>();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!m_test->below.hostKeys.trustedFingerprint(u"tienda-prod"_s));
    m_test->clickBanner(); // asks again
    QTRY_VERIFY(m_test->window->findChild<HostKeyDialog *>() && m_test->window->findChild<HostKeyDialog *>()->isVisible());
    dialog = m_test->window->findChild<HostKeyDialog *>();
    part<QLineEdit>(*dialog, "hostKeyComparison")->setText(m_test->below.hostKeys.offer->fingerprint);
    QTest::mouseClick(part<QPushButton>(*dialog, "hostKeyTrust"), Qt::LeftButton);
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
}

void TestMainWindow::aChangedHostKeyIsRefused()
{
    m_test->below.addServer(u"tienda-prod"_s);
    m_test->below.server.failAt(LinkStage::HostKey,
                                {.code = ErrorCode::SshHostKeyChanged, .args = {u"h"_s, u"SHA256:a"_s, u"SHA256:b"_s}});
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->window->findChild<HostKeyChangedDialog *>());
    QVERIFY(!m_test->window->findChild<HostKeyDialog *>());
}

void TestMainWindow::anUnpreparedServerLeadsToThePage()
{
    m_test->below.server.change([](tmtest::ServerAnswers &answers) {
        answers.schemaVersion = fail(ErrorCode::RegistryMissing);
        answers.registry = fail(ErrorCode::RegistryMissing);
    });
    m_test->below.addServer(u"tienda-prod"_s);
    QVERIFY(m_test->start());
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QTRY_VERIFY(m_test->bannerTitle()->isVisible());
    QVERIFY(m_test->bannerTitle()->text().contains(u"not prepared"_s));
    QVERIFY(!part<QAction>(*m_test->window, "actionNewWorkspace")->isEnabled());
    m_test->clickBanner();
    QCOMPARE(m_test->window->currentPageId(), navigation::prepare);
}

void TestMainWindow::anotherServerIsChosenInTheMenu()
{
    m_test->below.addServer(u"b & c"_s, Environment::Qa);
    QVERIFY(m_test->connectTo(u"a"_s));
    const auto entries = part<QMenu>(*m_test->window, "serverMenu")->actions();
    QCOMPARE(entries.at(0)->isChecked(), true);
    QCOMPARE(entries.at(1)->text(), u"b && c – QA – Not connected"_s);
    entries.at(1)->trigger();
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    QCOMPARE(m_test->connection().profile().name, u"b & c"_s);
    QCOMPARE(m_test->below.settings.lastServer(), u"b & c"_s);
    QVERIFY(m_test->switcherText().contains(u"QA"_s));
}

void TestMainWindow::switchingIsInstantAndKeepsBothServers()
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

void TestMainWindow::aLossIsToldWhileAnotherServerIsShown()
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

void TestMainWindow::forgettingAKeyIsConfirmed()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    QVERIFY(m_test->below.hostKeys.trust(u"a"_s, *m_test->below.hostKeys.offer).has_value());
    part<QAction>(*m_test->window, "actionForgetHostKey")->trigger();
    auto *box = part<QMessageBox>(*m_test->window, "forgetHostKeyBox");
    QTest::keyClick(box, Qt::Key_Return); // the default keeps the key
    QVERIFY(m_test->below.hostKeys.trustedFingerprint(u"a"_s).has_value());
    QTRY_VERIFY(!m_test->window->findChild<QMessageBox *>());
    part<QAction>(*m_test->window, "actionForgetHostKey")->trigger();
    QTest::mouseClick(part<QPushButton>(*m_test->window, "confirmButton"), Qt::LeftButton);
    QVERIFY(!m_test->below.hostKeys.trustedFingerprint(u"a"_s).has_value());
}

void TestMainWindow::removingTheOnlyServerLeadsToTheFirstRun()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    part<QAction>(*m_test->window, "actionRemoveServer")->trigger();
    m_test->click("confirmButton");
    QCOMPARE(m_test->window->currentPageId(), u"first-run"_s);
    QVERIFY(!m_test->below.profiles.find(u"a"_s).has_value());
    QCOMPARE(m_test->connection().state(), ConnectionState::Disconnected);
}

void TestMainWindow::hostileServerNamesAreInert()
{
    ServerProfile profile = tmtest::sampleProfile(u"<b>x</b>\u202E\u001B[0m & y"_s);
    QVERIFY(m_test->below.profiles.save(profile).has_value());
    m_test->below.secrets.put(profile.name, u"p"_s);
    QVERIFY(m_test->start());
    QTRY_COMPARE(m_test->connection().state(), ConnectionState::Connected);
    m_test->loseConnection();
    QStringList texts = tmtest::visibleTexts(*m_test->window);
    texts << part<QMenu>(*m_test->window, "serverMenu")->actions().first()->text();
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)), qPrintable(text));
    QCOMPARE(tmtest::interpretingLabels(*m_test->window).join(u"\n"_s), QString());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
