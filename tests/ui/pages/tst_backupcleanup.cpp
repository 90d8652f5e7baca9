#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "core/engine/backuprun.h"
#include "ui/dialogs/backupcleanupdialog.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fourparterrorview.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Old copies go to the trash only after they were shown, and never those that are needed.
class TestBackupCleanUp final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init()
    {
        m_fixture = std::make_unique<tmtest::UiFixture>();
        QVERIFY(m_fixture->connectServer());
        m_translator.use(u"en"_s);
    }
    void cleanup()
    {
        delete m_dialog;
        m_fixture.reset();
    }

    void whatIsNotKeptIsShownAndThenMoved()
    {
        fill(5);
        open();
        QCOMPARE(table()->rowCount(), 3); // the two newest good ones stay, whatever the policy
        QCOMPARE(table()->item(0, 0)->text(), workspace().slug);
        QVERIFY2(summary().contains(u"3 copies"_s), qPrintable(summary()));
        QVERIFY(discarded().isEmpty());
        move()->click();
        QTRY_VERIFY2(summary().contains(u"3 copies moved"_s), qPrintable(summary()));
        QCOMPARE(discarded().size(), 3);
        QVERIFY(!discarded().contains(BackupId(u"copy-0"_s)) && !discarded().contains(BackupId(u"copy-1"_s)));
        QVERIFY(!move()->isEnabled());
    }
    void whatBecameNeededMeanwhileStays()
    {
        fill(3);
        open();
        QCOMPARE(table()->rowCount(), 1);
        // The newest copy turns out to be damaged: from then on nothing may go.
        m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
            world.copies.front().verifications.push_back(
                {.at = {}, .reached = BackupState::Damaged, .by = u"ana@laptop"_s, .detail = u"chunk 1"_s});
        });
        move()->click();
        QTRY_VERIFY2(summary().contains(u"0 copies moved"_s), qPrintable(summary()));
        QVERIFY(discarded().isEmpty());
    }
    void thereMayBeNothingToDo()
    {
        fill(2);
        open();
        QVERIFY2(summary().contains(u"Every copy is kept"_s), qPrintable(summary()));
        QVERIFY(!move()->isEnabled());
    }
    void aFolderThatCannotBeReadIsToldInFourParts()
    {
        m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
            world.listError = Error{.code = ErrorCode::LocalFile, .args = {u"/mnt/copies"_s}};
        });
        open();
        QVERIFY(part<FourPartErrorView>(*m_dialog, "cleanUpError")->isVisible());
        QVERIFY(!move()->isEnabled());
    }
    void everythingIsNamedAndFits_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : {u"en"_s, u"es"_s})
            QTest::addRow("%s", qPrintable(language)) << language;
    }
    void everythingIsNamedAndFits()
    {
        QFETCH(QString, language);
        m_translator.use(language);
        fill(4);
        open();
        QTest::qWait(50); // the layout is made anew in the next turn of the event loop
        QCOMPARE(tmtest::namelessWidgets(*m_dialog), QStringList());
        QCOMPARE(tmtest::clippedWidgets(*m_dialog).join(u'\n'), QString());
    }

private:
    const Workspace &workspace() const { return m_fixture->snapshots.current()->registry.value->workspaces.front(); }
    /// So many good copies of one workspace, a day between them, and a policy that keeps the newest one.
    void fill(int number)
    {
        const BackupSubject subject = backupSubjectOf(workspace(), u"tienda-prod"_s);
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            world.policy.retention = {.last = 1, .daily = 0, .weekly = 0, .monthly = 0};
            for (int copy = 0; copy < number; ++copy)
                world.copies.push_back(tmtest::madeCopy(u"copy-%1"_s.arg(copy), subject, m_fixture->clock.now().addDays(-copy),
                                                        BackupState::Proven, 1'000'000));
        });
    }
    void open()
    {
        m_dialog = new BackupCleanUpDialog(m_fixture->context, nullptr);
        m_dialog->show();
        const bool answered = QTest::qWaitFor(
            [this] { return !summary().isEmpty() || part<FourPartErrorView>(*m_dialog, "cleanUpError")->isVisible(); });
        QVERIFY(answered);
    }
    QTableWidget *table() const { return part<QTableWidget>(*m_dialog, "cleanUpTable"); }
    QPushButton *move() const { return part<QPushButton>(*m_dialog, "cleanUpMove"); }
    QString summary() const { return part<QLabel>(*m_dialog, "cleanUpSummary")->text(); }
    QList<BackupId> discarded() const { return m_fixture->server.backups.world().discarded; }

    Translator m_translator;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    QPointer<BackupCleanUpDialog> m_dialog;
};

QTEST_MAIN(TestBackupCleanUp)
#include "tst_backupcleanup.moc"
