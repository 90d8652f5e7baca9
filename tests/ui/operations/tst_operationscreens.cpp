#include "core/support/fingerprint.h"
#include "fakes/fakeserveradmin.h"
#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"
#include "ui/pages/operationspage.h"
#include "ui/pages/preparepage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/wizards/createworkspacewizard.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;

/// Every page about operations in both languages, light and dark, wide and narrow: nothing is cut off, everything has a name, and a picture
/// of it is saved.
class TestOperationScreens final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void pages_data();
    void pages();

private:
    void shoot(QWidget &window, const QString &name);
    void shootWizard();
    void shootEnds();
    void shootOperations();
    void shootPrepare();
    void goToReview(CreateWorkspaceWizard &wizard, const QString &name, const QString &plan);

    QDir m_directory;
    QString m_suffix;
    QSize m_size;
};

void TestOperationScreens::initTestCase()
{
    m_directory.setPath(qEnvironmentVariable("TM_SCREENSHOT_DIR", QString::fromUtf8(TM_DEFAULT_SCREENSHOT_DIR)));
    QVERIFY(m_directory.mkpath(u"."_s));
}

void TestOperationScreens::pages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 800), QSize(640, 720)})
                QTest::addRow("%s-%s-%d", qPrintable(language), dark ? "dark" : "light", size.width()) << language << dark << size;
}

void TestOperationScreens::pages()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Theme::apply(*qApp, dark ? ThemeKind::Dark : ThemeKind::Light);
    Translator translator;
    translator.use(language);
    m_size = size;
    m_suffix = QString::fromLatin1(QTest::currentDataTag());
    shootWizard();
    shootEnds();
    shootOperations();
    shootPrepare();
}

void TestOperationScreens::shoot(QWidget &window, const QString &name)
{
    window.resize(m_size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (int round = 0; round < 5; ++round)
        QApplication::processEvents(); // layouts that follow from layouts
    const QString path = m_directory.filePath(u"%1-%2.png"_s.arg(name, m_suffix));
    QVERIFY2(window.grab().save(path), qPrintable(path));
    const QStringList clipped = tmtest::clippedTexts(window);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + u": "_s + clipped.join(u"; "_s)));
    const QStringList nameless = tmtest::silentWidgets(window);
    QVERIFY2(nameless.isEmpty(), qPrintable(name + u": "_s + nameless.join(u"; "_s)));
}

void TestOperationScreens::goToReview(CreateWorkspaceWizard &wizard, const QString &name, const QString &plan)
{
    named<QLineEdit>(wizard, u"businessName"_s)->setText(name);
    named<QPushButton>(wizard, u"wizardNext"_s)->click();
    named<QRadioButton>(wizard, u"plan_"_s + plan)->click();
    named<QPushButton>(wizard, u"wizardNext"_s)->click();
}

void TestOperationScreens::shootWizard()
{
    tmtest::OperationsWorld world;
    QVERIFY(world.connect());
    CreateWorkspaceWizard wizard(world.ui.context, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(wizard, u"wizard-1-customer-empty"_s);
    named<QLineEdit>(wizard, u"businessName"_s)->setText(u"Panadería López e Hijos, S.A. de C.V."_s);
    shoot(wizard, u"wizard-1-customer"_s);
    named<QLineEdit>(wizard, u"slug"_s)->setText(u"Bad--Slug"_s);
    shoot(wizard, u"wizard-1-customer-invalid"_s);
    named<QLineEdit>(wizard, u"slug"_s)->setText(u"panaderia-lopez"_s);
    goToReview(wizard, u"Panadería López e Hijos, S.A. de C.V."_s, u"enterprise"_s);
    named<QPushButton>(wizard, u"wizardBack"_s)->click();
    shoot(wizard, u"wizard-2-plan"_s);
    named<QPushButton>(wizard, u"wizardNext"_s)->click();
    shoot(wizard, u"wizard-3-review"_s);
    world.ui.connection.close();
    world.ui.clock.advance(3000);
    named<QPushButton>(wizard, u"runbookExpandAll"_s)->click();
    shoot(wizard, u"wizard-3-review-offline-expanded"_s);
    QVERIFY(world.connect());
    named<QPushButton>(wizard, u"reviewRefresh"_s)->click();
    QTRY_VERIFY(named<QPushButton>(wizard, u"wizardRun"_s)->isEnabled());
    world.holdBefore(u"exec"_s);
    named<QPushButton>(wizard, u"wizardRun"_s)->click();
    QTRY_VERIFY(world.isHeld());
    shoot(wizard, u"wizard-4-run"_s);
    world.release();
    QTRY_COMPARE(named<QStackedWidget>(wizard, u"wizardPages"_s)->currentIndex(), 4);
    shoot(wizard, u"wizard-5-done"_s);
}

void TestOperationScreens::shootEnds()
{
    tmtest::OperationsWorld world;
    QVERIFY(world.connect());
    world.setMigrationExitCode(3);
    CreateWorkspaceWizard failing(world.ui.context, nullptr);
    failing.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(failing, u"wizard-1-customer-empty"_s);
    goToReview(failing, u"Beta"_s, u"enterprise"_s);
    named<QPushButton>(failing, u"wizardRun"_s)->click();
    QTRY_COMPARE(named<QStackedWidget>(failing, u"wizardPages"_s)->currentIndex(), 4);
    QTRY_VERIFY(!named<QLabel>(failing, u"resultJournal"_s)->text().contains(u"…"_s));
    shoot(failing, u"wizard-5-rolled-back"_s);
    named<QPushButton>(failing, u"resultBack"_s)->click();
    QTRY_VERIFY(named<QPushButton>(failing, u"wizardRun"_s)->isEnabled());
    world.holdBefore(u"create"_s);
    named<QPushButton>(failing, u"wizardRun"_s)->click();
    QTRY_VERIFY(world.isHeld());
    named<QPushButton>(failing, u"progressStop"_s)->click();
    shoot(failing, u"wizard-4-stopping"_s);
    world.release();
    QTRY_COMPARE(named<QStackedWidget>(failing, u"wizardPages"_s)->currentIndex(), 4);
    QTRY_VERIFY(!named<QLabel>(failing, u"resultJournal"_s)->text().contains(u"…"_s));
    shoot(failing, u"wizard-5-not-done"_s);
    named<QPushButton>(failing, u"resultRollBack"_s)->click();
    auto *question = failing.findChild<QMessageBox *>(u"confirmRollBack"_s);
    QVERIFY(question);
    QVERIFY(question->grab().save(m_directory.filePath(u"confirm-rollback-%1.png"_s.arg(m_suffix))));
    question->close();
}

void TestOperationScreens::shootOperations()
{
    tmtest::OperationsWorld world;
    QVERIFY(world.connect());
    OperationsPage page(world.ui.context);
    page.activate({});
    shoot(page, u"operations-empty"_s);
    const OperationId left = world.leaveBehind();
    OperationRecord other = world.small.world->state.operations.at(left);
    other.id = OperationId(u"11111111-2222-4333-8444-555555555555"_s);
    other.target = u"elsewhere"_s;
    other.targetName = u"panaderia-lopez"_s;
    other.state = OperationState::RolledBack;
    other.finishedAt = other.createdAt.addSecs(75);
    other.error = Error{.code = ErrorCode::DockerImageMissing, .args = {u"inventario:1.0.0"_s}, .source = ErrorSource::Docker};
    world.small.world->state.operations.insert({other.id, other});
    QVERIFY(world.ui.refresh());
    auto *table = named<QTableView>(page, u"operationsTable"_s);
    shoot(page, u"operations-list"_s);
    page.activate(left.value());
    shoot(page, u"operations-interrupted"_s);
    named<QToolButton>(page, u"detailRunbookFold"_s)->click();
    QTRY_VERIFY(named<QWidget>(page, u"runbookView"_s)->isVisible());
    shoot(page, u"operations-runbook"_s);
    page.activate(other.id.value());
    QVERIFY(table->currentIndex().isValid());
    shoot(page, u"operations-rolled-back"_s);
    world.holdBefore(u"exec"_s);
    world.ui.operations.resume(left);
    QTRY_VERIFY(world.isHeld());
    page.activate(left.value());
    QTRY_VERIFY(named<QWidget>(page, u"operationProgress"_s)->isVisible());
    shoot(page, u"operations-running"_s);
    world.release();
    QTRY_VERIFY(world.ui.operations.running().isEmpty());
}

void TestOperationScreens::shootPrepare()
{
    const auto world = tmtest::unpreparedWorld();
    tmtest::FakeDockerEngine docker;
    docker.addContainer(
        {.name = u"postgres"_s, .image = u"postgres:15"_s, .state = u"running"_s, .addresses = {{u"bridge"_s, u"172.17.0.2"_s}}});
    tmtest::UiFixture ui;
    const QString sql = u"CREATE SCHEMA tm;\nCREATE TABLE tm.settings(name text PRIMARY KEY);"_s;
    ui.factory.migrations = {{.version = 1, .name = u"0001_registry"_s, .sql = sql, .sha256 = fingerprintOfText(sql)}};
    ui.factory.makeDockerEngine = [&docker] { return std::make_unique<tmtest::FakeDockerEngine>(docker); };
    ui.factory.makeRegistryStore = [world] { return std::make_unique<tmtest::FakeRegistryStore>(world); };
    ui.factory.makeServerAdmin = [world] { return std::make_unique<tmtest::FakeServerAdmin>(world); };
    const auto local = std::make_shared<tmtest::FakeWorld>();
    ui.factory.makeLocalOperationStore = [local](const QString &) { return std::make_unique<tmtest::FakeOperationStore>(local); };
    QVERIFY(ui.profiles.save(tmtest::sampleProfile(u"nuevo"_s)));
    ui.snapshots.showServer(u"nuevo"_s);
    PreparePage page(ui.context);
    page.activate({});
    shoot(page, u"prepare-form"_s);
    ui.server.failAt(LinkStage::Authenticate,
                     {.code = ErrorCode::SshAuthenticationFailed, .args = {u"operator"_s, u"vps1.example.com"_s}});
    named<QPushButton>(page, u"preparePlan"_s)->click();
    QTRY_VERIFY(named<QWidget>(page, u"prepareError"_s)->isVisible());
    shoot(page, u"prepare-failed"_s);
    ui.server.heal();
    named<QPushButton>(page, u"preparePlan"_s)->click();
    QTRY_VERIFY(named<QWidget>(page, u"runbookView"_s)->isVisible());
    shoot(page, u"prepare-preview"_s);
    named<QPushButton>(page, u"prepareApply"_s)->click();
    auto *question = page.findChild<QMessageBox *>(u"confirmPrepare"_s);
    QVERIFY(question);
    named<QPushButton>(*question, u"confirmAccept"_s)->click();
    QTRY_VERIFY(named<QWidget>(page, u"prepareDone"_s)->isVisible());
    shoot(page, u"prepare-done"_s);
    named<QPushButton>(page, u"prepareAgain"_s)->click();
    named<QPushButton>(page, u"preparePlan"_s)->click();
    QTRY_VERIFY(named<QWidget>(page, u"prepareNothingToDo"_s)->isVisible());
    shoot(page, u"prepare-nothing-to-do"_s);
}

QTEST_MAIN(TestOperationScreens)
#include "tst_operationscreens.moc"
