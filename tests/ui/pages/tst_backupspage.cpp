#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/backupsetupdialog.h"
#include "ui/pages/backupdetail.h"
#include "ui/pages/backupspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuschip.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The page of the backups: what is overdue is loud, every copy can be looked at, and nothing that is needed can be taken away.
class TestBackupsPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { m_fixture = std::make_unique<tmtest::UiFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void everyWorkspaceHasARowAndTheWorstComeFirst();
    void whatIsOverdueIsLoud();
    void withoutKeysThePageHelpsToMakeThem();
    void theDetailsShowTheCopiesAndTheirKeys();
    void aCopyIsCheckedFromThePage();
    void aDamagedCopyIsToldInFourParts();
    void aNeededCopyStaysAndAnotherGoesToTheTrash();
    void anIntervalOfItsOwnIsRemembered();
    void withoutAConnectionCopiesAreShownAndNothingCanBeMade();
    void aFolderThatCannotBeReadKeepsTheRows();
    void theKeysAreReplacedAndTried();
    void searchAndSectionsNarrow();
    void nothingIsNamelessOrClipped();

private:
    QDateTime ago(int hours) const { return m_fixture->clock.now().addSecs(-3600 * hours); }
    const Workspace &workspace(int number) const
    {
        return m_fixture->snapshots.current()->registry.value->workspaces.at(static_cast<std::size_t>(number));
    }
    /// Workspaces 0 to 11, all with a fresh and an old copy except for those that a test changes.
    void fill()
    {
        const RegistryFacts registry = *m_fixture->snapshots.current()->registry.value;
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            world.copies.clear();
            int number = 0;
            for (const Workspace &one : registry.workspaces) {
                const BackupSubject subject = backupSubjectOf(one, u"tienda-prod"_s);
                const auto id = [&](int copy) { return u"copy-%1-%2"_s.arg(number).arg(copy); };
                world.copies.push_back(tmtest::madeCopy(id(0), subject, ago(2), BackupState::Proven, 2'000'000));
                world.copies.push_back(tmtest::madeCopy(id(1), subject, ago(26), BackupState::Proven, 1'500'000));
                world.copies.push_back(tmtest::madeCopy(id(2), subject, ago(50), BackupState::Checked, 1'000'000));
                ++number;
            }
        });
    }
    void giveKeys()
    {
        const auto made = m_fixture->server.backups.keys()->create(ago(900));
        QVERIFY(made);
        QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            world.archive = file.readAll();
            world.tables = 3;
            for (const BackupKey &key : world.keys)
                for (StoredBackup &copy : world.copies)
                    copy.manifest.recipients.append(QString::fromLatin1(key.publicKey.toHex()));
        });
    }
    void open(bool withKeys = true)
    {
        QVERIFY(m_fixture->connectServer());
        fill();
        if (withKeys)
            giveKeys();
        show();
    }
    void show()
    {
        m_page = std::make_unique<BackupsPage>(m_fixture->context);
        m_page->resize(1300, 800);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY(!m_fixture->backups.isReading());
    }
    void readAgain()
    {
        m_fixture->backups.refresh();
        QTRY_VERIFY(!m_fixture->backups.isReading());
    }
    void select(int number)
    {
        m_page->activate(workspace(number).id.value());
        QTRY_COMPARE(detail()->workspace(), workspace(number).id);
    }
    QTableView *table() const { return part<QTableView>(*m_page, "backupsTable"); }
    QTableView *copies() const { return part<QTableView>(*m_page, "backupCopies"); }
    BackupDetail *detail() const { return part<BackupDetail>(*m_page, "backupDetail"); }
    MessageBanner *banner() const { return part<MessageBanner>(*m_page, "backupsBanner"); }
    MessageBanner *notice() const { return part<MessageBanner>(*m_page, "backupsNotice"); }
    QString shown() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }
    void makeLate(int number)
    {
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            std::erase_if(world.copies, [&](const StoredBackup &copy) {
                return copy.workspace == workspace(number).id && copy.manifest.startedAt > ago(49);
            });
        });
    }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<BackupsPage> m_page;
};

void TestBackupsPage::everyWorkspaceHasARowAndTheWorstComeFirst()
{
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 12);
    makeLate(5);
    readAgain();
    const auto text = [this](int row, int column) { return table()->model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, BackupTableModel::Name), workspace(5).businessName);
    QCOMPARE(text(0, BackupTableModel::State), u"Overdue"_s);
    QCOMPARE(text(0, BackupTableModel::NextDue), u"now"_s);
    QCOMPARE(text(1, BackupTableModel::State), u"Up to date"_s);
    QCOMPARE(text(1, BackupTableModel::Made), u"2 hour(s) ago"_s);
    QCOMPARE(text(1, BackupTableModel::Proven), u"2 hour(s) ago"_s);
    QCOMPARE(text(1, BackupTableModel::Trend), u"+100 %"_s);
    QCOMPARE(table()->model()->index(1, BackupTableModel::Trend).data(sparklineItemRole).toList().size(), 3);
}

void TestBackupsPage::whatIsOverdueIsLoud()
{
    open();
    QVERIFY(!banner()->isVisible());
    makeLate(3);
    makeLate(7);
    readAgain();
    QVERIFY(banner()->isVisible());
    QCOMPARE(banner()->kind(), StatusRole::Bad);
    QVERIFY(shown().contains(u"2 workspace(s) have no recent good backup"_s));
    QVERIFY(part<QTabBar>(*m_page, "backupsTabs")->tabText(1).contains(u"(2)"_s));
    QVERIFY(part<QAction>(*m_page, "backUpDue")->isEnabled());
    // Time alone makes it so, too.
    m_fixture->clock.advance(3600 * 60);
    readAgain();
    QVERIFY(shown().contains(u"12 workspace(s) have no recent good backup"_s));
}

void TestBackupsPage::withoutKeysThePageHelpsToMakeThem()
{
    QVERIFY(m_fixture->connectServer());
    show();
    QVERIFY(shown().contains(u"Make the keys for backups first"_s));
    QVERIFY(!part<QPushButton>(*m_page, "backupsBackUp")->isEnabled());
    part<QPushButton>(*m_page, "emptyAction")->click();
    const QPointer dialog = m_page->findChild<BackupSetupDialog *>();
    QVERIFY(dialog);
    part<QPushButton>(*dialog, "backupKeysCreate")->click();
    QTRY_VERIFY(dialog->findChild<QDialog *>(u"recoveryKeyDialog"_s));
    auto *key = part<QDialog>(*dialog, "recoveryKeyDialog");
    QTRY_VERIFY(key->isVisible());
    QCOMPARE(part<CodeBlock>(*key, "recoveryKeyText")->text(), u"TMRK1 00000000"_s);
    QVERIFY(!part<QPushButton>(*key, "recoveryKeyClose")->isEnabled());
    key->reject();
    QVERIFY2(key->isVisible(), "a key that nobody has kept is gone for ever");
    part<QAbstractButton>(*key, "recoveryKeyIsSafe")->click();
    part<QPushButton>(*key, "recoveryKeyClose")->click();
    QVERIFY(!key->isVisible());
    QTRY_VERIFY(part<QPushButton>(*m_page, "backupsBackUp")->isEnabled());
    dialog->close();
    QVERIFY(shown().contains(u"12 workspace(s) have no recent good backup"_s));
}

void TestBackupsPage::theDetailsShowTheCopiesAndTheirKeys()
{
    open();
    select(4);
    QCOMPARE(copies()->model()->rowCount(), 3);
    QTRY_VERIFY2(shown().contains(u"recovery (on paper)"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"/backups/copy-4-0"_s));
    QCOMPARE(part<StatusChip>(*m_page, "backupChip")->text(), u"Up to date"_s);
    QTest::keyClick(copies(), Qt::Key_Down);
    QTRY_VERIFY(shown().contains(u"/backups/copy-4-1"_s));
    QTest::keyClick(copies(), Qt::Key_Escape);
    QVERIFY(!part<QWidget>(*m_page, "backupsDetailArea")->isVisible());
}

void TestBackupsPage::aCopyIsCheckedFromThePage()
{
    open();
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
        for (StoredBackup &copy : world.copies) {
            copy.verifications.clear();
            copy.manifest.contents.tables.resize(3);
        }
    });
    readAgain();
    select(2);
    QCOMPARE(part<StatusChip>(*m_page, "backupChip")->text(), u"No backup"_s);
    part<QPushButton>(*m_page, "backupCheck")->click();
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY2(shown().contains(u"1 copy(s) read back: whole"_s), qPrintable(shown()));
    QTRY_COMPARE(part<StatusChip>(*m_page, "backupChip")->text(), u"Not proven yet"_s);
}

void TestBackupsPage::aDamagedCopyIsToldInFourParts()
{
    open();
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
        world.readError =
            Error{.code = ErrorCode::BackupDamaged, .args = {u"copy-2-0"_s, u"data.tmcb"_s}, .detail = u"chunk 1 is another one"_s};
    });
    select(2);
    part<QPushButton>(*m_page, "backupCheck")->click();
    QTRY_VERIFY(notice()->isVisible());
    QCOMPARE(notice()->kind(), StatusRole::Bad);
    QTRY_COMPARE(part<StatusChip>(*m_page, "backupChip")->text(), u"Damaged"_s);
    QVERIFY(banner()->isVisible());
    QTRY_VERIFY2(shown().contains(u"is damaged: its data.tmcb is not what was written"_s), qPrintable(shown()));
}

void TestBackupsPage::aNeededCopyStaysAndAnotherGoesToTheTrash()
{
    open();
    select(1);
    const auto discard = [this](int row) {
        copies()->setCurrentIndex(copies()->model()->index(row, 0));
        part<QPushButton>(*m_page, "backupDiscard")->click();
        auto *question = m_page->findChild<QDialog *>(u"confirmDiscardBackup"_s);
        QVERIFY(question);
        for (QAbstractButton *button : question->findChildren<QAbstractButton *>())
            if (button->objectName() == u"confirmAccept"_s)
                return button->click();
        QFAIL("no button");
    };
    discard(0);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY2(shown().contains(u"is still needed and stays"_s), qPrintable(shown()));
    QVERIFY(m_fixture->server.backups.world().discarded.isEmpty());
    discard(2);
    QTRY_COMPARE(m_fixture->server.backups.world().discarded, QList<BackupId>{BackupId(u"copy-1-2"_s)});
    QTRY_COMPARE(copies()->model()->rowCount(), 2);
}

void TestBackupsPage::anIntervalOfItsOwnIsRemembered()
{
    open();
    select(6);
    auto *interval = part<QComboBox>(*m_page, "backupInterval");
    QCOMPARE(interval->currentText(), u"as usual (every day)"_s);
    const int weekly = interval->findText(u"every week"_s);
    QVERIFY(weekly > 0);
    interval->setCurrentIndex(weekly);
    emit interval->activated(weekly);
    QTRY_COMPARE(m_fixture->server.backups.world().policy.workspaceHours.value(workspace(6).id.value()), 168);
    QTRY_COMPARE(interval->currentText(), u"every week"_s);
    emit interval->activated(0);
    QTRY_VERIFY(m_fixture->server.backups.world().policy.workspaceHours.isEmpty());
}

void TestBackupsPage::withoutAConnectionCopiesAreShownAndNothingCanBeMade()
{
    open();
    m_fixture->connection.close();
    QVERIFY(!part<QPushButton>(*m_page, "backupsBackUp")->isEnabled());
    select(4);
    QCOMPARE(copies()->model()->rowCount(), 3);
    QVERIFY(!part<QPushButton>(*m_page, "backupNow")->isEnabled());
    QVERIFY(part<QPushButton>(*m_page, "backupCheck")->isEnabled());
    QVERIFY(!part<QPushButton>(*m_page, "backupProve")->isEnabled());
}

void TestBackupsPage::aFolderThatCannotBeReadKeepsTheRows()
{
    open();
    m_fixture->server.backups.change([](tmtest::FakeBackups::World &world) {
        world.listError = Error{.code = ErrorCode::LocalFile, .args = {u"/backups"_s}, .detail = u"Input/output error"_s};
    });
    readAgain();
    QVERIFY(banner()->isVisible());
    QVERIFY(shown().contains(u"below is what was read before"_s));
    QCOMPARE(table()->model()->rowCount(), 12);
}

void TestBackupsPage::theKeysAreReplacedAndTried()
{
    open();
    part<QPushButton>(*m_page, "backupsSetUp")->click();
    const QPointer dialog = m_page->findChild<BackupSetupDialog *>();
    QVERIFY(dialog);
    const auto says = [&dialog](const QString &text) { return tmtest::visibleTexts(*dialog).join(u'\n').contains(text); };
    part<QPushButton>(*dialog, "backupKeysTry")->click();
    QTRY_VERIFY(says(u"opens the newest backup of this server"_s));
    part<QLineEdit>(*dialog, "backupKeysTryField")->setText(u"TMRK1 99999999"_s);
    part<QPushButton>(*dialog, "backupKeysTry")->click();
    QTRY_VERIFY(!says(u"opens the newest backup of this server"_s));
    QVERIFY(part<QLineEdit>(*dialog, "backupKeysTryField")->text().isEmpty());
    const auto confirm = [&dialog](const char *name) {
        auto *question = dialog->findChild<QDialog *>(QString::fromLatin1(name));
        QVERIFY(question);
        for (QAbstractButton *button : question->findChildren<QAbstractButton *>())
            if (button->objectName() == u"confirmAccept"_s)
                return button->click();
        QFAIL("no button");
    };
    part<QPushButton>(*dialog, "backupKeysNewTeam")->click();
    confirm("confirmNewTeamKey");
    QTRY_COMPARE(m_fixture->server.backups.world().keys.size(), 4U);
    QTRY_VERIFY(says(u"for older backups"_s));
    auto *every = part<QComboBox>(*dialog, "backupEvery");
    emit every->activated(every->findText(u"every 12 hour(s)"_s));
    QTRY_COMPARE(m_fixture->server.backups.world().policy.everyHours, 12);
    for (const int width : {900, 570}) {
        dialog->resize(width, 640);
        QCOMPARE(tmtest::namelessWidgets(*dialog), QStringList());
        QCOMPARE(tmtest::interpretingLabels(*dialog), QStringList());
        QTRY_VERIFY2(tmtest::clippedWidgets(*dialog).isEmpty(), qPrintable(tmtest::clippedWidgets(*dialog).join(u'|')));
    }
}

void TestBackupsPage::searchAndSectionsNarrow()
{
    open();
    makeLate(5);
    readAgain();
    part<QLineEdit>(*m_page, "backupsSearch")->setText(workspace(6).slug);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    part<QLineEdit>(*m_page, "backupsSearch")->setText(u"nobody"_s);
    QTRY_VERIFY(shown().contains(u"No workspace matches"_s));
    part<QLineEdit>(*m_page, "backupsSearch")->clear();
    QTRY_COMPARE(table()->model()->rowCount(), 12);
    part<QTabBar>(*m_page, "backupsTabs")->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 1);
    fill();
    readAgain();
    QVERIFY(shown().contains(u"Nothing needs attention"_s));
}

void TestBackupsPage::nothingIsNamelessOrClipped()
{
    open();
    makeLate(5);
    readAgain();
    for (const bool isOpen : {false, true})
        for (const int width : {3840, 1280, 1072, 570}) {
            if (isOpen)
                select(5);
            m_page->resize(width, 760);
            QCOMPARE(tmtest::namelessWidgets(*m_page), QStringList());
            QCOMPARE(tmtest::interpretingLabels(*m_page), QStringList());
            QTRY_VERIFY2(tmtest::clippedWidgets(*m_page).isEmpty(), qPrintable(tmtest::clippedWidgets(*m_page).join(u'|')));
        }
}

QTEST_MAIN(TestBackupsPage)

#include "tst_backupspage.moc"
