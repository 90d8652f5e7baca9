#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/trialworld.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/backupwizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The wizard that backs up: which workspaces, what will be done, progress, what was read back; cancelled, failed, or to its end.
class TestBackupWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();
    void theSelectedWorkspacesAreBackedUpAndReadBack();
    void eachCopyIsProvenRightAfterItWasMade();
    void aCopyThatIsNotProvenStaysAndSaysSo();
    void cancellingAProofKeepsTheCopy();
    void whatIsDueIsCounted();
    void oneThatIsBeingMadeIsLeftOutAndSaidSo();
    void aFailureStopsTheRest();
    void aFailureIsGoneOverWhenAskedFor();
    void cancellingLeavesNothing();
    void stoppingAfterThisOneKeepsIt();
    void closingAsksWhileItRuns();
    void withoutAConnectionNothingStarts();
    void nothingIsNamelessOrClipped();

private:
    void open(BackupWizard::Choice choice, const QList<int> &selected = {});
    /// With a server that trial restores work on.
    void openProving(const QList<int> &selected);
    void goToTheEnd();
    const Workspace &workspace(int number) const
    {
        return m_fixture->snapshots.current()->registry.value->workspaces.at(static_cast<std::size_t>(number));
    }
    BackupSeries &series() const { return m_fixture->backups.series(); }
    QPushButton *next() const { return part<QPushButton>(*m_wizard, "backupNext"); }
    QString shown() const { return tmtest::visibleTexts(*m_wizard).join(u'\n'); }
    ui::StageState stage(int number) const { return part<StageList>(*m_wizard, "backupStages")->stage(number).state; }
    std::size_t copies() const { return m_fixture->server.backups.world().copies.size(); }

    std::unique_ptr<tmtest::SmallWorld> m_small;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    QWidget *m_parent = nullptr;
    QPointer<BackupWizard> m_wizard;
};

void TestBackupWizard::init()
{
    m_small = std::make_unique<tmtest::SmallWorld>();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_fixture->server.backups.change([&file](tmtest::FakeBackups::World &world) {
        world.archive = file.readAll();
        world.tables = 3;
        world.policy.provesNewCopies = false;
    });
    QVERIFY(m_fixture->server.backups.keys()->create(m_fixture->clock.now()));
    QVERIFY(m_fixture->connectServer());
    m_fixture->backups.refresh();
    QTRY_VERIFY(!m_fixture->backups.isReading() && m_fixture->backups.current()->hasKeys());
    m_parent = new QWidget;
}

void TestBackupWizard::cleanup()
{
    m_fixture->server.backups.release();
    delete m_parent;
    m_fixture.reset();
    m_small.reset();
}

void TestBackupWizard::open(BackupWizard::Choice choice, const QList<int> &selected)
{
    QList<WorkspaceId> ids;
    for (const int number : selected)
        ids.append(workspace(number).id);
    m_wizard = new BackupWizard(m_fixture->context, choice, ids, m_parent);
    m_wizard->open();
}

void TestBackupWizard::openProving(const QList<int> &selected)
{
    tmtest::proveOn(*m_small, *m_fixture);
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) { world.policy.provesNewCopies = true; });
    m_fixture->backups.refresh();
    QTRY_VERIFY(m_fixture->backups.current()->policy.provesNewCopies);
    open(BackupWizard::Choice::Selected, selected);
}

void TestBackupWizard::goToTheEnd()
{
    next()->click();
    next()->click();
}

void TestBackupWizard::theSelectedWorkspacesAreBackedUpAndReadBack()
{
    open(BackupWizard::Choice::Selected, {0, 2});
    QVERIFY(shown().contains(workspace(0).slug));
    QVERIFY(shown().contains(workspace(2).slug));
    QVERIFY(!shown().contains(workspace(1).slug));
    next()->click();
    QVERIFY2(shown().contains(u"/backups"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"recovery (on paper)"_s));
    QVERIFY(shown().contains(u"2 without a backup to compare with"_s));
    QCOMPARE(copies(), 0U);
    next()->click();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 2U);
    for (const StoredBackup &copy : m_fixture->server.backups.world().copies)
        QCOMPARE(copy.state(), BackupState::Checked);
    QCOMPARE(stage(0), ui::StageState::Ok);
    QCOMPARE(stage(1), ui::StageState::Ok);
    QVERIFY2(shown().contains(u"2 workspace(s) backed up and read back"_s), qPrintable(shown()));
    QVERIFY(part<StageList>(*m_wizard, "backupStages")->stage(0).detail.contains(u"/backups/"_s));
    QVERIFY2(shown().contains(u"The copies are not proven yet"_s), qPrintable(shown()));
    QTRY_COMPARE(m_fixture->backups.current()->workspace(workspace(0).id)->standing, BackupStanding::Unproven);
}

void TestBackupWizard::eachCopyIsProvenRightAfterItWasMade()
{
    openProving({0, 2});
    QVERIFY(part<QAbstractButton>(*m_wizard, "backupProves")->isChecked());
    next()->click();
    QVERIFY2(shown().contains(u"5. Restore it on trial"_s), qPrintable(shown()));
    next()->click();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 2U);
    for (const StoredBackup &copy : m_fixture->server.backups.world().copies)
        QCOMPARE(copy.state(), BackupState::Proven);
    QCOMPARE(stage(0), ui::StageState::Ok);
    QCOMPARE(stage(1), ui::StageState::Ok);
    QVERIFY2(shown().contains(u"2 workspace(s) backed up, each copy proven by a trial restore"_s), qPrintable(shown()));
    QTRY_COMPARE(m_fixture->backups.current()->workspace(workspace(0).id)->standing, BackupStanding::Current);
}

void TestBackupWizard::aCopyThatIsNotProvenStaysAndSaysSo()
{
    m_small->copies.setRefusal(u"pg_restore: error: it is another thing"_s);
    openProving({0, 1});
    goToTheEnd();
    QTRY_VERIFY(!series().isRunning());
    QVERIFY2(copies() == 2, "a proof that fails keeps nobody else from being backed up");
    for (const StoredBackup &copy : m_fixture->server.backups.world().copies)
        QCOMPARE(copy.state(), BackupState::Checked);
    QCOMPARE(stage(0), ui::StageState::Failed);
    QCOMPARE(stage(1), ui::StageState::Failed);
    QVERIFY(part<StageList>(*m_wizard, "backupStages")->stage(0).detail.contains(u"not proven"_s));
    QVERIFY2(shown().contains(u"2 copy(s) made, but not proven"_s), qPrintable(shown()));
    QVERIFY(part<QWidget>(*m_wizard, "backupError")->isVisible());
}

void TestBackupWizard::cancellingAProofKeepsTheCopy()
{
    QSemaphore begun;
    QSemaphore gate;
    m_small->docker.setBeforeCall([&](const QString &call) {
        if (call == "create"_L1) {
            begun.release();
            gate.acquire();
        }
    });
    openProving({0});
    goToTheEnd();
    QTRY_COMPARE(begun.available(), 1);
    part<QPushButton>(*m_wizard, "backupCancel")->click();
    gate.release(100);
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 1U);
    QCOMPARE(m_fixture->server.backups.world().copies.front().state(), BackupState::Checked);
    QVERIFY2(shown().contains(u"the copy that was made stays, without a proof"_s), qPrintable(shown()));
}

void TestBackupWizard::whatIsDueIsCounted()
{
    const BackupSubject subject = backupSubjectOf(workspace(0), u"tienda-prod"_s);
    m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
        world.copies = {tmtest::madeCopy(u"b0"_s, subject, m_fixture->clock.now().addSecs(-60), BackupState::Proven)};
    });
    m_fixture->backups.refresh();
    QTRY_COMPARE(m_fixture->backups.current()->workspace(workspace(0).id)->standing, BackupStanding::Current);
    open(BackupWizard::Choice::Due);
    QVERIFY(!part<QAbstractButton>(*m_wizard, "backupSelected")->isVisible());
    QVERIFY(part<QAbstractButton>(*m_wizard, "backupDue")->isChecked());
    // Of 12 workspaces one is up to date and one has failed, so that it cannot be backed up.
    QVERIFY2(part<QAbstractButton>(*m_wizard, "backupDue")->text().contains(u"(10)"_s),
             qPrintable(part<QAbstractButton>(*m_wizard, "backupDue")->text()));
    QVERIFY(part<QAbstractButton>(*m_wizard, "backupAll")->text().contains(u"(11)"_s));
}

void TestBackupWizard::oneThatIsBeingMadeIsLeftOutAndSaidSo()
{
    QCOMPARE(workspace(6).state, WorkspaceState::Failed);
    open(BackupWizard::Choice::Selected, {5, 6});
    QVERIFY2(shown().contains(u"1 of them cannot be backed up now"_s), qPrintable(shown()));
    goToTheEnd();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 1U);
}

void TestBackupWizard::aFailureStopsTheRest()
{
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
        world.dumpError = Error{.code = ErrorCode::ExecFailed,
                                .args = {u"pg_dump"_s, u"1"_s},
                                .detail = u"permission denied for table secrets"_s,
                                .source = ErrorSource::Docker};
    });
    open(BackupWizard::Choice::Selected, {0, 1, 2});
    goToTheEnd();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 0U);
    QCOMPARE(stage(0), ui::StageState::Failed);
    QCOMPARE(stage(1), ui::StageState::Skipped);
    QCOMPARE(stage(2), ui::StageState::Skipped);
    QVERIFY(part<QWidget>(*m_wizard, "backupError")->isVisible());
    QVERIFY2(shown().contains(u"1 backup(s) failed"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"2 of them were not begun"_s));
}

void TestBackupWizard::aFailureIsGoneOverWhenAskedFor()
{
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
        world.dumpError = Error{.code = ErrorCode::ExecFailed, .args = {u"pg_dump"_s, u"1"_s}, .source = ErrorSource::Docker};
    });
    open(BackupWizard::Choice::Selected, {0, 1});
    part<QAbstractButton>(*m_wizard, "backupGoesOn")->click();
    // The cause is gone when the second one begins.
    connect(&series(), &BackupSeries::itemEnded, m_wizard,
            [this] { m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) { world.dumpError.reset(); }); });
    goToTheEnd();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(stage(0), ui::StageState::Failed);
    QCOMPARE(stage(1), ui::StageState::Ok);
    QCOMPARE(copies(), 1U);
}

void TestBackupWizard::cancellingLeavesNothing()
{
    m_fixture->server.backups.hold();
    open(BackupWizard::Choice::Selected, {0, 1});
    goToTheEnd();
    QTRY_COMPARE(series().progress().run.stage, BackupRun::Stage::Dumping);
    QTRY_VERIFY2(shown().contains(u"Dumping: 100 bytes"_s), qPrintable(shown()));
    QCOMPARE(stage(0), ui::StageState::Running);
    part<QPushButton>(*m_wizard, "backupCancel")->click();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 0U);
    QCOMPARE(m_fixture->server.backups.world().guards, 0);
    QVERIFY2(shown().contains(u"nothing of what was not finished is left"_s), qPrintable(shown()));
    QCOMPARE(stage(1), ui::StageState::Skipped);
}

void TestBackupWizard::stoppingAfterThisOneKeepsIt()
{
    m_fixture->server.backups.hold();
    open(BackupWizard::Choice::Selected, {0, 1});
    goToTheEnd();
    QTRY_COMPARE(series().progress().run.stage, BackupRun::Stage::Dumping);
    part<QPushButton>(*m_wizard, "backupStop")->click();
    m_fixture->server.backups.release();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 1U);
    QCOMPARE(stage(0), ui::StageState::Ok);
    QCOMPARE(stage(1), ui::StageState::Skipped);
}

void TestBackupWizard::closingAsksWhileItRuns()
{
    m_fixture->server.backups.hold();
    open(BackupWizard::Choice::Selected, {0});
    goToTheEnd();
    QVERIFY(series().isRunning());
    m_wizard->reject();
    QVERIFY(m_wizard->isVisible());
    auto *question = m_wizard->findChild<QDialog *>(u"confirmCloseBackup"_s);
    QVERIFY(question);
    for (QAbstractButton *button : question->findChildren<QAbstractButton *>())
        if (button->objectName() == u"confirmAccept"_s)
            button->click();
    QTRY_VERIFY(!m_wizard);
    QVERIFY(series().isRunning());
    m_fixture->server.backups.release();
    QTRY_VERIFY(!series().isRunning());
    QCOMPARE(copies(), 1U);
}

void TestBackupWizard::withoutAConnectionNothingStarts()
{
    open(BackupWizard::Choice::Selected, {0});
    m_fixture->connection.close();
    next()->click();
    QVERIFY(!next()->isEnabled());
    QVERIFY(part<MessageBanner>(*m_wizard, "backupWizardBanner")->isVisible());
    QVERIFY(shown().contains(u"The server is not connected"_s));
}

void TestBackupWizard::nothingIsNamelessOrClipped()
{
    const auto look = [this] {
        for (const int width : {760, 560}) {
            m_wizard->resize(width, 640);
            QCOMPARE(tmtest::namelessWidgets(*m_wizard), QStringList());
            QCOMPARE(tmtest::interpretingLabels(*m_wizard), QStringList());
            QTRY_VERIFY2(tmtest::clippedWidgets(*m_wizard).isEmpty(), qPrintable(tmtest::clippedWidgets(*m_wizard).join(u'|')));
        }
    };
    m_fixture->server.backups.hold();
    open(BackupWizard::Choice::Selected, {0, 1, 2});
    look();
    next()->click();
    look();
    next()->click();
    QTRY_COMPARE(series().progress().run.stage, BackupRun::Stage::Dumping);
    look();
    m_fixture->server.backups.release();
    QTRY_VERIFY(!series().isRunning());
    look();
}

QTEST_MAIN(TestBackupWizard)

#include "tst_backupwizard.moc"
