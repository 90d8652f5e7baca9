#include "core/engine/backuprun.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/backupsetupdialog.h"
#include "ui/pages/backupspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebanner.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Backups that lie on the server itself: chosen for that server, there with its connection, and never "none" without it.
class TestBackupsOnServer final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init()
    {
        m_fixture = std::make_unique<tmtest::UiFixture>();
        QVERIFY(m_fixture->server.backups.keys()->create(m_fixture->clock.now()));
    }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void theFolderIsChosenForThisServerOnly();
    void aLostConnectionKeepsWhatWasReadAndSaysSo();
    void whatWasNeverReachedIsNotEmpty();

private:
    void choose(const QString &folder)
    {
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            world.policy.onServers = {{u"tienda-prod"_s, folder}};
        });
    }
    void fill()
    {
        const Workspace workspace = m_fixture->snapshots.current()->registry.value->workspaces.front();
        m_fixture->server.backups.change([&](tmtest::FakeBackups::World &world) {
            StoredBackup copy = tmtest::madeCopy(u"the-copy"_s, backupSubjectOf(workspace, u"tienda-prod"_s),
                                                 m_fixture->clock.now().addSecs(-7200), BackupState::Checked);
            copy.place = u"server:/srv/backups/the-copy"_s;
            world.copies = {copy};
        });
    }
    void show()
    {
        m_page = std::make_unique<BackupsPage>(m_fixture->context);
        m_page->resize(1300, 800);
        m_page->show();
        m_page->activate({});
        m_fixture->backups.refresh();
        QTRY_VERIFY(!m_fixture->backups.isReading());
    }
    QString shown() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }
    BackupPolicy policy() const { return m_fixture->server.backups.world().policy; }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<BackupsPage> m_page;
};

void TestBackupsOnServer::theFolderIsChosenForThisServerOnly()
{
    QVERIFY(m_fixture->connectServer());
    show();
    part<QPushButton>(*m_page, "backupsSetUp")->click();
    const QPointer dialog = m_page->findChild<BackupSetupDialog *>();
    QVERIFY(dialog);
    auto *field = part<QLineEdit>(*dialog, "backupFolderServerField");
    auto *use = part<QPushButton>(*dialog, "backupFolderUseServer");
    for (const QString &wrong : {QString(), u"srv/backups"_s, u"/"_s, u"/srv/../etc"_s}) {
        field->setText(wrong);
        use->click();
        QVERIFY(part<MessageBanner>(*dialog, "backupSetupBanner")->isVisible());
        QVERIFY(policy().onServers.isEmpty());
    }
    field->setText(u" /srv/backups "_s);
    use->click();
    const QMap<QString, QString> expected{{u"tienda-prod"_s, u"server:/srv/backups"_s}};
    QTRY_COMPARE(policy().onServers, expected);
    QTRY_VERIFY(tmtest::visibleTexts(*dialog).join(u'\n').contains(u"/srv/backups on the server"_s));
    for (const int width : {900, 570}) {
        dialog->resize(width, 640);
        QCOMPARE(tmtest::namelessWidgets(*dialog), QStringList());
        QTRY_VERIFY2(tmtest::clippedWidgets(*dialog).isEmpty(), qPrintable(tmtest::clippedWidgets(*dialog).join(u'|')));
    }
    QTRY_VERIFY(part<QPushButton>(*dialog, "backupFolderStandard")->isVisible());
    part<QPushButton>(*dialog, "backupFolderStandard")->click();
    QTRY_VERIFY(policy().onServers.isEmpty());
}

void TestBackupsOnServer::aLostConnectionKeepsWhatWasReadAndSaysSo()
{
    choose(u"server:/srv/backups"_s);
    QVERIFY(m_fixture->connectServer());
    fill();
    show();
    QVERIFY2(shown().contains(u"/srv/backups on the server"_s), qPrintable(shown()));
    auto *table = part<QTableView>(*m_page, "backupsTable");
    const int rows = table->model()->rowCount();
    QVERIFY(rows > 0);
    m_page->activate(m_fixture->snapshots.current()->registry.value->workspaces.front().id.value());
    QTRY_VERIFY(part<QPushButton>(*m_page, "backupCheck")->isVisible());
    QVERIFY2(!part<QPushButton>(*m_page, "backupFolder")->isVisible(), "this computer cannot show it");
    m_fixture->connection.close();
    QTRY_VERIFY(m_fixture->backups.current()->error.has_value());
    QTRY_VERIFY(part<MessageBanner>(*m_page, "backupsBanner")->isVisible());
    QVERIFY(shown().contains(u"below is what was read before"_s));
    QCOMPARE(table->model()->rowCount(), rows);
}

void TestBackupsOnServer::whatWasNeverReachedIsNotEmpty()
{
    QVERIFY(m_fixture->connectServer());
    m_fixture->connection.close();
    choose(u"server:/srv/backups"_s);
    show();
    QTRY_VERIFY(m_fixture->backups.current()->error.has_value());
    QCOMPARE(m_fixture->backups.current()->error->code, ErrorCode::SshConnectionLost);
    QVERIFY2(shown().contains(u"The backups are not reachable"_s), qPrintable(shown()));
    QVERIFY(!shown().contains(u"no recent good backup"_s));
}

QTEST_MAIN(TestBackupsOnServer)
#include "tst_backupsonserver.moc"
