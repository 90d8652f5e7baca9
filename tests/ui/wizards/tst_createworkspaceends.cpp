#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/theme/theme.h"
#include "ui/wizards/createworkspacewizard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// The wizard when things do not go well: it never says done of anything that is not, and never loses the way on.
class TestCreateWorkspaceEnds final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();

    void aMissingImageBlocksTheRun();
    void withoutAConnectionThereIsAPreviewButNoRun();
    void whatChangedMeanwhileIsListed();
    void aStalePreviewIsRefusedAndListsWhatChanged();
    void aFailingStepEndsInARollBackThatTheJournalConfirms();
    void anUnreadableJournalNeverSaysThatNothingIsLeft();
    void stoppingIsNotDoneAndCanBeResumed();
    void stoppingIsNotDoneAndCanBeRolledBack();
    void aLostConnectionIsNotDone();
    void anotherRunningOperationIsTold();
    void closingWhileItRunsAsks();

private:
    enum Page { Review = 2, Progress = 3, Result = 4 };
    int page() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex(); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    bool shows(const QString &name) const { return named<QWidget>(*m_wizard, name)->isVisible(); }
    void open();
    void goToReview(const QString &plan, const QString &slug = u"beta"_s);
    void answer(const QString &box, const QString &buttonName);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<CreateWorkspaceWizard> m_wizard;
};

void TestCreateWorkspaceEnds::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
    open();
}

void TestCreateWorkspaceEnds::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestCreateWorkspaceEnds::open()
{
    m_wizard = std::make_unique<CreateWorkspaceWizard>(m_world->ui.context, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

void TestCreateWorkspaceEnds::goToReview(const QString &plan, const QString &slug)
{
    named<QLineEdit>(*m_wizard, u"businessName"_s)->setText(slug);
    button(u"wizardNext"_s)->click();
    named<QRadioButton>(*m_wizard, u"plan_"_s + plan)->click();
    button(u"wizardNext"_s)->click();
    QCOMPARE(page(), int(Review));
}

void TestCreateWorkspaceEnds::answer(const QString &box, const QString &buttonName)
{
    QTRY_VERIFY(m_wizard->findChild<QMessageBox *>(box));
    const auto *question = m_wizard->findChild<QMessageBox *>(box);
    QVERIFY(question->isVisible());
    named<QPushButton>(*question, buttonName)->click();
}

void TestCreateWorkspaceEnds::aMissingImageBlocksTheRun()
{
    for (Product &product : m_world->small.world->state.registry.products)
        product.image = u"inventario:9.9.9"_s;
    QVERIFY(m_world->ui.refresh());
    goToReview(u"enterprise"_s);
    QTRY_VERIFY(shows(u"runbookBlocker"_s));
    QVERIFY(textOf(*named<QWidget>(*m_wizard, u"runbookBlocker"_s), u"errorHappened"_s).contains(u"inventario:9.9.9"_s));
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
}

void TestCreateWorkspaceEnds::withoutAConnectionThereIsAPreviewButNoRun()
{
    m_world->ui.connection.close();
    m_world->ui.clock.advance(600);
    goToReview(u"free"_s);
    QVERIFY(shows(u"runbookSteps"_s));
    QVERIFY(shows(u"reviewBanner"_s));
    QVERIFY(textOf(*m_wizard, u"reviewAge"_s).contains(u"10 minute"_s));
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
    QVERIFY(m_world->connect());
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
}

void TestCreateWorkspaceEnds::whatChangedMeanwhileIsListed()
{
    goToReview(u"free"_s);
    QVERIFY(button(u"wizardRun"_s)->isEnabled());
    m_world->small.world->state.cluster.databases.push_back({.name = u"inventario_beta"_s, .owner = u"somebody"_s});
    QVERIFY(m_world->ui.refresh());
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
    const auto *banner = named<QWidget>(*m_wizard, u"reviewBanner"_s);
    QVERIFY(textOf(*banner, u"bannerText"_s).contains(u"inventario_beta"_s));
    QTRY_VERIFY(m_wizard->findChild<QWidget *>(u"runbookBlocker"_s)); // of the new preview, beside the one that is being read
    named<QPushButton>(*banner, u"bannerAction"_s)->click();
    QTRY_VERIFY(m_wizard->findChild<QWidget *>(u"runbookBlocker"_s));
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
}

void TestCreateWorkspaceEnds::aStalePreviewIsRefusedAndListsWhatChanged()
{
    goToReview(u"free"_s);
    m_world->small.world->state.cluster.roles.append(u"inventario_beta"_s);
    button(u"wizardRun"_s)->click();
    QTRY_VERIFY(m_world->ui.operations.running().isEmpty());
    QTRY_COMPARE(page(), int(Review));
    QVERIFY(textOf(*named<QWidget>(*m_wizard, u"reviewBanner"_s), u"bannerText"_s).contains(u"inventario_beta"_s));
    QVERIFY(m_world->small.world->state.operations.empty());
}

void TestCreateWorkspaceEnds::aFailingStepEndsInARollBackThatTheJournalConfirms()
{
    const QStringList before = m_world->small.inventory();
    m_world->setMigrationExitCode(3);
    goToReview(u"enterprise"_s);
    button(u"wizardRun"_s)->click();
    QTRY_COMPARE(page(), int(Result));
    QCOMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace beta was not created"_s);
    QVERIFY(shows(u"resultError"_s));
    QVERIFY(!shows(u"resultLink"_s));
    QTRY_VERIFY(textOf(*m_wizard, u"resultJournal"_s).contains(u"Nothing was left behind"_s));
    QVERIFY(!shows(u"resultResume"_s));
    QCOMPARE(m_world->small.inventory(), before);
    button(u"resultBack"_s)->click();
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    m_world->setMigrationExitCode(0);
    button(u"wizardRun"_s)->click(); // as another operation
    QTRY_COMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace beta is ready"_s);
    QCOMPARE(m_world->small.world->state.operations.size(), std::size_t(2));
}

void TestCreateWorkspaceEnds::anUnreadableJournalNeverSaysThatNothingIsLeft()
{
    m_world->setMigrationExitCode(3);
    goToReview(u"enterprise"_s);
    m_world->holdBefore(u"exec"_s);
    button(u"wizardRun"_s)->click();
    QTRY_VERIFY(m_world->isHeld());
    m_world->setJournalReadable(false);
    m_world->release();
    QTRY_COMPARE(page(), int(Result));
    QTRY_VERIFY(textOf(*m_wizard, u"resultJournal"_s).contains(u"could not be read"_s));
    QVERIFY(!textOf(*m_wizard, u"resultJournal"_s).contains(u"Nothing was left behind"_s));
}

void TestCreateWorkspaceEnds::stoppingIsNotDoneAndCanBeResumed()
{
    goToReview(u"enterprise"_s);
    m_world->holdBefore(u"create"_s);
    button(u"wizardRun"_s)->click();
    QTRY_VERIFY(m_world->isHeld());
    button(u"progressStop"_s)->click();
    QVERIFY(!button(u"progressStop"_s)->isEnabled());
    m_world->release();
    QTRY_COMPARE(page(), int(Result));
    QCOMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace beta is NOT done"_s);
    QVERIFY(!shows(u"resultLink"_s));
    QTRY_VERIFY(textOf(*m_wizard, u"resultJournal"_s).contains(u"inventario_beta"_s));
    button(u"resultResume"_s)->click();
    answer(u"confirmResume"_s, u"confirmAccept"_s);
    QTRY_COMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace beta is ready"_s);
}

void TestCreateWorkspaceEnds::stoppingIsNotDoneAndCanBeRolledBack()
{
    const QStringList before = m_world->small.inventory();
    goToReview(u"enterprise"_s);
    m_world->holdBefore(u"create"_s);
    button(u"wizardRun"_s)->click();
    QTRY_VERIFY(m_world->isHeld());
    button(u"progressStop"_s)->click();
    m_world->release();
    QTRY_COMPARE(page(), int(Result));
    button(u"resultRollBack"_s)->click();
    answer(u"confirmRollBack"_s, u"confirmCancel"_s);
    QCOMPARE(page(), int(Result));
    QTRY_VERIFY(!m_wizard->findChild<QMessageBox *>(u"confirmRollBack"_s));
    button(u"resultRollBack"_s)->click();
    answer(u"confirmRollBack"_s, u"confirmAccept"_s);
    QTRY_VERIFY(textOf(*m_wizard, u"resultJournal"_s).contains(u"Nothing was left behind"_s));
    QCOMPARE(m_world->small.inventory(), before);
}

void TestCreateWorkspaceEnds::aLostConnectionIsNotDone()
{
    goToReview(u"enterprise"_s);
    m_world->small.docker.failNext(
        u"create"_s, {.code = ErrorCode::DockerUnreachable, .args = {u"/var/run/docker.sock"_s}, .effect = Effect::Unknown});
    button(u"wizardRun"_s)->click();
    QTRY_COMPARE(page(), int(Result));
    QCOMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace beta is NOT done"_s);
    QVERIFY(shows(u"resultResume"_s));
    QSignalSpy wanted(m_wizard.get(), &CreateWorkspaceWizard::requested);
    button(u"resultShow"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<NavigationTarget>().place, navigation::operations);
    QVERIFY(!wanted.front().front().value<NavigationTarget>().subject.isEmpty());
}

void TestCreateWorkspaceEnds::anotherRunningOperationIsTold()
{
    const OperationId left = m_world->leaveBehind(u"publish"_s);
    QVERIFY(m_world->ui.refresh());
    m_world->holdBefore(u"exec"_s);
    m_world->ui.operations.resume(left);
    QTRY_VERIFY(m_world->isHeld());
    goToReview(u"free"_s, u"gamma"_s);
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
    QVERIFY(textOf(*named<QWidget>(*m_wizard, u"reviewBanner"_s), u"bannerTitle"_s).contains(u"another operation"_s));
    m_world->release();
    QTRY_VERIFY(m_world->ui.operations.running().isEmpty());
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
}

void TestCreateWorkspaceEnds::closingWhileItRunsAsks()
{
    goToReview(u"enterprise"_s);
    m_world->holdBefore(u"create"_s);
    button(u"wizardRun"_s)->click();
    QTRY_VERIFY(m_world->isHeld());
    m_wizard->close();
    QVERIFY(m_wizard->isVisible());
    answer(u"confirmClose"_s, u"confirmCancel"_s);
    QVERIFY(m_wizard->isVisible());
    QTRY_VERIFY(!m_wizard->findChild<QMessageBox *>(u"confirmClose"_s));
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    answer(u"confirmClose"_s, u"confirmAccept"_s);
    QVERIFY(!m_wizard->isVisible());
    m_world->release();
    QTRY_VERIFY(m_world->ui.operations.running().isEmpty());
    QVERIFY(m_world->small.inventory().contains(u"workspace beta active"_s)); // it went on without the window
}

QTEST_MAIN(TestCreateWorkspaceEnds)
#include "tst_createworkspaceends.moc"
