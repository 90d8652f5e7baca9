#include "tests/ui/support/trialworld.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/backupdetail.h"
#include "ui/pages/backupspage.h"
#include "ui/widgets/messagebanner.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Trial restores from the page of the backups: an operation on the server that runs in the background, and what it says of the copy.
class TestBackupsProving final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_small = std::make_unique<tmtest::SmallWorld>();
        m_fixture = std::make_unique<tmtest::UiFixture>();
    }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
        m_small.reset();
    }
    void aCopyIsProvenFromThePage()
    {
        open();
        part<QPushButton>(*m_page, "backupProve")->click();
        QVERIFY(!part<QPushButton>(*m_page, "backupProve")->isEnabled());
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY2(shown().contains(u"1 copy(s) restored on trial and compared: proven"_s), qPrintable(shown()));
        QCOMPARE(copy().state(), BackupState::Proven);
    }
    void aCopyThatIsNotProvenSaysSo()
    {
        m_small->copies.setRefusal(u"pg_restore: error: it is another thing"_s);
        open();
        part<QPushButton>(*m_page, "backupProve")->click();
        QTRY_VERIFY(notice()->isVisible());
        QCOMPARE(notice()->kind(), StatusRole::Bad);
        QVERIFY2(shown().contains(u"did not prove the backup the-copy"_s), qPrintable(shown()));
        QCOMPARE(copy().state(), BackupState::Checked);
        QCOMPARE(copy().verifications.back().detail, u"pg_restore: error: it is another thing"_s);
    }
    void withoutAConnectionNothingCanBeProven()
    {
        open();
        m_fixture->connection.close();
        QVERIFY(!part<QPushButton>(*m_page, "backupProve")->isEnabled());
    }

private:
    /// One copy of the first workspace; the server that operations work on is one of tests/fakes.
    void open()
    {
        QVERIFY(m_fixture->connectServer());
        const Workspace workspace = m_fixture->snapshots.current()->registry.value->workspaces.front();
        QVERIFY(m_fixture->server.backups.keys()->create(m_fixture->context.clock.now()));
        QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            world.archive = file.readAll();
            world.copies = {tmtest::madeCopy(u"the-copy"_s, backupSubjectOf(workspace, u"tienda-prod"_s),
                                             m_fixture->context.clock.now().addSecs(-7200), BackupState::Checked)};
            world.copies.front().manifest.contents.tables.resize(3);
        });
        tmtest::proveOn(*m_small, *m_fixture);
        m_page = std::make_unique<BackupsPage>(m_fixture->context);
        m_page->resize(1300, 800);
        m_page->show();
        m_page->activate(workspace.id.value());
        QTRY_VERIFY(!m_fixture->backups.isReading());
        QTRY_VERIFY(part<QPushButton>(*m_page, "backupProve")->isEnabled());
    }
    StoredBackup copy() const { return m_fixture->server.backups.store()->find(u"the-copy"_s).value(); }
    MessageBanner *notice() const { return part<MessageBanner>(*m_page, "backupsNotice"); }
    QString shown() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }

    std::unique_ptr<tmtest::SmallWorld> m_small;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<BackupsPage> m_page;
};

QTEST_MAIN(TestBackupsProving)
#include "tst_backupsproving.moc"
