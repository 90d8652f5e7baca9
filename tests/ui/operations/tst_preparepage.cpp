#include "core/support/fingerprint.h"
#include "fakes/fakeserveradmin.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/wizards/screens.h"
#include "ui/pages/preparepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"
#include "unit/smallworld.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// Every statement is shown before it is sent, passwords are never shown, and "prepared" is said only after it was proven.
class TestPreparePage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();

    void everyStatementIsShownBeforeItIsApplied();
    void theAdministratorsPasswordIsUsedAndForgotten();
    void aNewPasswordIsKeptForTheConsolesRole();
    void aKnownPasswordIsUsed();
    void aPasswordThatCannotBeReadStopsIt();
    void aPreparedServerHasNothingToDo();
    void aFailedConnectionIsExplained();
    void aFailingStatementIsNotPrepared();
    void theProofCanFail();
    void leavingThePageGivesTheAdministratorsConnectionUp();
    void badInputIsExplainedAtTheField();
    void withoutAServerItSaysWhatToDo();

private:
    void openPage();
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_page, name); }
    QLineEdit *edit(const QString &name) const { return named<QLineEdit>(*m_page, name); }
    bool shows(const QString &name) const { return named<QWidget>(*m_page, name)->isVisible(); }
    QString banner() const { return textOf(*named<QWidget>(*m_page, u"prepareBanner"_s), u"bannerTitle"_s); }
    void plan();
    void apply();

    std::shared_ptr<tmtest::FakeWorld> m_world;
    std::unique_ptr<tmtest::FakeDockerEngine> m_docker;
    std::unique_ptr<tmtest::UiFixture> m_ui;
    std::unique_ptr<PreparePage> m_page;
    ServerProfile m_profile;
};

void TestPreparePage::init()
{
    m_world = tmtest::unpreparedWorld();
    m_docker = std::make_unique<tmtest::FakeDockerEngine>();
    m_docker->addContainer(
        {.name = u"postgres"_s, .image = u"postgres:15"_s, .state = u"running"_s, .addresses = {{u"bridge"_s, u"172.17.0.2"_s}}});
    m_ui = std::make_unique<tmtest::UiFixture>();
    m_ui->factory.migrations = {{.version = 1,
                                 .name = u"0001_registry"_s,
                                 .sql = u"CREATE SCHEMA tm;"_s,
                                 .sha256 = fingerprintOfText(u"CREATE SCHEMA tm;"_s)}};
    m_ui->factory.makeDockerEngine = [this] { return std::make_unique<tmtest::FakeDockerEngine>(*m_docker); };
    m_ui->factory.makeRegistryStore = [this] { return std::make_unique<tmtest::FakeRegistryStore>(m_world); };
    m_ui->factory.makeServerAdmin = [this] { return std::make_unique<tmtest::FakeServerAdmin>(m_world); };
    // The real journal of a preparation is a file on this machine; it does not depend on the server's registry.
    auto local = std::make_shared<tmtest::FakeWorld>();
    m_ui->factory.makeLocalOperationStore = [local](const QString &) { return std::make_unique<tmtest::FakeOperationStore>(local); };
    m_profile = tmtest::sampleProfile(u"nuevo"_s);
    QVERIFY(m_ui->profiles.save(m_profile));
    m_ui->snapshots.showServer(u"nuevo"_s);
}

void TestPreparePage::cleanup()
{
    m_page.reset();
    m_ui.reset();
}

void TestPreparePage::openPage()
{
    m_page = std::make_unique<PreparePage>(m_ui->context);
    m_page->resize(1000, 800);
    m_page->show();
    m_page->activate({});
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestPreparePage::plan()
{
    edit(u"administratorPassword"_s)->setText(u"adm1n-secret"_s);
    button(u"preparePlan"_s)->click();
}

void TestPreparePage::apply()
{
    QTRY_VERIFY(button(u"prepareApply"_s)->isEnabled());
    button(u"prepareApply"_s)->click();
    const auto *question = m_page->findChild<QMessageBox *>(u"confirmPrepare"_s);
    QVERIFY(question);
    named<QPushButton>(*question, u"confirmAccept"_s)->click();
}

void TestPreparePage::everyStatementIsShownBeforeItIsApplied()
{
    openPage();
    plan();
    QTRY_VERIFY(shows(u"runbookView"_s));
    QVERIFY(!m_world->state.registryDatabaseExists); // nothing has happened
    button(u"runbookExpandAll"_s)->click();
    QString all;
    const auto blocks = m_page->findChildren<CodeBlock *>();
    for (const CodeBlock *block : blocks)
        all += block->text() + u'\n';
    for (const QString &part :
         {u"CREATE ROLE \"tm_operator\""_s, u"CREATE DATABASE \"tenant_master\""_s, u"CREATE SCHEMA tm;"_s, sql::maskedVerifier})
        QVERIFY2(all.contains(part), qPrintable(part));
    apply();
    QTRY_COMPARE(banner(), u"The server is prepared"_s);
    QVERIFY(m_world->state.registryDatabaseExists);
    QVERIFY(m_world->state.cluster.roles.contains(u"tm_operator"_s));
    QCOMPARE(m_ui->connection.state(), ConnectionState::Connected);
    QVERIFY(shows(u"prepareDone"_s));
    QSignalSpy wanted(m_page.get(), &Page::requested);
    button(u"prepareDone"_s)->click();
    QCOMPARE(wanted.front().front().value<NavigationTarget>().place, navigation::workspaces);
}

void TestPreparePage::theAdministratorsPasswordIsUsedAndForgotten()
{
    openPage();
    plan();
    QCOMPARE(edit(u"administratorPassword"_s)->text(), QString());
    QCOMPARE(edit(u"administratorPassword"_s)->echoMode(), QLineEdit::Password);
    QTRY_VERIFY(shows(u"runbookView"_s));
    QCOMPARE(m_ui->factory.lastRole(), u"postgres"_s);
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"adm1n-secret"_s));
}

void TestPreparePage::aNewPasswordIsKeptForTheConsolesRole()
{
    openPage();
    QVERIFY(!m_ui->secrets.holds(u"nuevo"_s));
    plan();
    QTRY_VERIFY(shows(u"runbookView"_s));
    QVERIFY(!m_ui->secrets.holds(u"nuevo"_s)); // a preview stores nothing
    apply();
    QTRY_COMPARE(banner(), u"The server is prepared"_s);
    QVERIFY(m_ui->secrets.holds(u"nuevo"_s));
    QVERIFY(m_world->state.passwords.value(u"tm_operator"_s) == *m_ui->secrets.databasePassword(m_profile));
}

void TestPreparePage::aKnownPasswordIsUsed()
{
    m_ui->secrets.put(u"nuevo"_s, u"known"_s);
    openPage();
    plan();
    apply();
    QTRY_COMPARE(banner(), u"The server is prepared"_s);
    QString known = u"known"_s;
    QVERIFY(m_world->state.passwords.value(u"tm_operator"_s) == Secret::fromText(known));
}

void TestPreparePage::aPasswordThatCannotBeReadStopsIt()
{
    m_ui->secrets.setError(Error{.code = ErrorCode::SecretFileTooOpen, .args = {u"/home/ana/password"_s}});
    openPage();
    plan();
    apply();
    QTRY_VERIFY(shows(u"prepareError"_s));
    QVERIFY(!m_world->state.registryDatabaseExists);
}

void TestPreparePage::aPreparedServerHasNothingToDo()
{
    openPage();
    plan();
    apply();
    QTRY_COMPARE(banner(), u"The server is prepared"_s);
    button(u"prepareAgain"_s)->click();
    plan();
    QTRY_VERIFY(shows(u"prepareNothingToDo"_s));
    QVERIFY(!shows(u"prepareApply"_s));
}

void TestPreparePage::aFailedConnectionIsExplained()
{
    m_ui->server.failAt(LinkStage::Authenticate,
                        {.code = ErrorCode::SshAuthenticationFailed, .args = {u"operator"_s, u"vps1.example.com"_s}});
    openPage();
    plan();
    QTRY_VERIFY(shows(u"prepareError"_s));
    QVERIFY(shows(u"prepareStages"_s)); // how far it came
    QVERIFY(shows(u"prepareForm"_s));
    m_ui->server.heal();
    plan();
    QTRY_VERIFY(shows(u"runbookView"_s));
}

void TestPreparePage::aFailingStatementIsNotPrepared()
{
    m_docker->failNext(u"createNetwork"_s, {.code = ErrorCode::DockerRejected, .args = {u"500"_s, u"no"_s}});
    openPage();
    plan();
    apply();
    QTRY_COMPARE(banner(), u"The server is NOT prepared"_s);
    QVERIFY(shows(u"prepareError"_s));
    QVERIFY(!shows(u"prepareDone"_s));
    QVERIFY(!m_world->state.registryDatabaseExists);
}

void TestPreparePage::theProofCanFail()
{
    openPage();
    plan();
    QTRY_VERIFY(shows(u"runbookView"_s));
    m_ui->server.failAt(LinkStage::ForwardPostgres,
                        {.code = ErrorCode::PostgresAuthenticationFailed, .args = {u"tm_operator"_s, u"tenant_master"_s}});
    apply();
    QTRY_COMPARE(banner(), u"All statements were applied, but the proof failed"_s);
    QVERIFY(shows(u"prepareError"_s));
    QVERIFY(!shows(u"prepareDone"_s));
}

void TestPreparePage::leavingThePageGivesTheAdministratorsConnectionUp()
{
    openPage();
    plan();
    QTRY_VERIFY(shows(u"runbookView"_s));
    m_page->deactivate();
    QVERIFY(shows(u"prepareForm"_s));
    QVERIFY(!shows(u"runbookView"_s));
    QVERIFY(!shows(u"prepareApply"_s));
}

void TestPreparePage::badInputIsExplainedAtTheField()
{
    openPage();
    edit(u"baseDomain"_s)->setText(u"not a domain"_s);
    QVERIFY(edit(u"baseDomain"_s)->property("invalid").toBool());
    edit(u"administratorRole"_s)->setText(u"tm_operator"_s);
    QVERIFY(textOf(*m_page, u"administratorRoleMessage"_s).contains(u"own role"_s));
    plan();
    QCOMPARE(m_ui->server.openings, 0);
}

void TestPreparePage::withoutAServerItSaysWhatToDo()
{
    m_ui->snapshots.showServer({});
    openPage();
    QVERIFY(shows(u"prepareNoServer"_s));
    QVERIFY(!shows(u"prepareForm"_s));
    m_ui->snapshots.showServer(u"nuevo"_s);
    QVERIFY(shows(u"prepareForm"_s));
}

QTEST_MAIN(TestPreparePage)
#include "tst_preparepage.moc"
