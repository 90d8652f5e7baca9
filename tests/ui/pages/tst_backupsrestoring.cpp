#include "tests/ui/support/uiprobe.h"
#include "tests/ui/wizards/operationsworld.h"

#include "core/domain/names.h"
#include "core/engine/backuprun.h"
#include "ui/actions/menucommands.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/keptdatabasescard.h"
#include "ui/pages/workspacespage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/wizards/dropkeptwizard.h"
#include "ui/wizards/restorewizard.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The ways from the page of the backups to a restore, and to the end of what restores have put aside.
class TestBackupsRestoring final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init() { m_world = std::make_unique<tmtest::OperationsWorld>(); }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void theButtonLeadsToThePreview()
    {
        open();
        part<QPushButton>(*m_page, "backupRestore")->click();
        QTRY_VERIFY(m_page->findChild<RestoreWizard *>());
        m_page->findChild<RestoreWizard *>()->close();
    }
    void theCopyOfASchemaCanBeRestored()
    {
        open([](StoredBackup &copy) { copy.manifest.subject.scope = BackupScope::Schema; });
        QVERIFY(part<QPushButton>(*m_page, "backupRestore")->isEnabled());
    }
    void withoutAConnectionNothingCanBeRestored()
    {
        open();
        m_world->ui.connection.close();
        QVERIFY(!part<QPushButton>(*m_page, "backupRestore")->isEnabled());
    }
    void theCopiesHaveAMenuOfTheirOwn()
    {
        open();
        auto *menu = part<QMenu>(*m_page, "backupCopyMenu");
        QStringList names;
        for (const QAction *action : menu->actions())
            names.append(action->objectName());
        QCOMPARE(names,
                 (QStringList{u"checkBackup"_s, u"proveBackup"_s, u"restoreBackup"_s, u"showBackupFolder"_s, u"discardBackup"_s}));
        auto *copies = part<QTableView>(*m_page, "backupCopies");
        emit copies->customContextMenuRequested(QPoint(5, 5));
        QTRY_VERIFY(menu->isVisible());
        menu->close();
    }
    void aCopyOfAWorkspaceThatIsGoneCanStillBecomeOne()
    {
        open([](StoredBackup &copy) {
            copy.workspace = WorkspaceId(u"gone"_s);
            copy.manifest.subject.workspace = copy.workspace;
        });
        QTRY_VERIFY(part<QPushButton>(*m_page, "backupRestore")->isEnabled());
        part<QPushButton>(*m_page, "backupRestore")->click();
        QTRY_VERIFY(m_page->findChild<RestoreWizard *>());
        QVERIFY(!part<QRadioButton>(*m_page->findChild<RestoreWizard *>(), "restoreInPlace")->isEnabled());
        m_page->findChild<RestoreWizard *>()->close();
    }
    void aWorkspaceWithAGoodCopyLeadsThereToo()
    {
        open();
        WorkspacesPage page(m_world->ui.context);
        page.show();
        auto *action = part<QAction>(page, "restoreWorkspace");
        QCOMPARE(disabledReason(*action), u"Select one workspace."_s);
        auto *table = part<QTableView>(page, "workspaceTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        QVERIFY(action->isEnabled());
        action->trigger();
        QTRY_VERIFY(page.findChild<RestoreWizard *>());
        page.findChild<RestoreWizard *>()->close();
        m_world->ui.server.backups.change([](tmtest::FakeBackups::World &world) { world.copies.clear(); });
        m_world->ui.backups.refresh();
        QTRY_COMPARE(disabledReason(*action), u"There is no copy of this workspace that was read back."_s);
        m_world->ui.connection.close();
        QTRY_COMPARE(disabledReason(*action), u"The server is not connected."_s);
        QVERIFY(!action->isEnabled());
    }
    void whatIsKeptIsToldWithSizeAndTime()
    {
        open();
        QVERIFY(!part<KeptDatabasesCard>(*m_page, "keptDatabases")->isVisible());
        keepOne();
        QTRY_VERIFY(part<KeptDatabasesCard>(*m_page, "keptDatabases")->isVisible());
        QVERIFY2(shown().contains(u"inventario_acme__old_0123abcd: 12.0 MB"_s), qPrintable(shown()));
        part<QPushButton>(*m_page, "dropKept0")->click();
        QVERIFY(m_page->findChild<DropKeptWizard *>());
        m_page->findChild<DropKeptWizard *>()->close();
        m_world->small.world->state.cluster.databases.pop_back();
        QVERIFY(m_world->ui.refresh());
        QTRY_VERIFY(!part<KeptDatabasesCard>(*m_page, "keptDatabases")->isVisible());
    }
    void everythingIsNamedAndFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("width");
        for (const QString &language : {u"en"_s, u"es"_s})
            for (const int width : {640, 1280})
                QTest::addRow("%s %d", qPrintable(language), width) << language << width;
    }
    void everythingIsNamedAndFits()
    {
        QFETCH(QString, language);
        QFETCH(int, width);
        Translator translator;
        translator.use(language);
        open();
        keepOne();
        QTRY_VERIFY(part<KeptDatabasesCard>(*m_page, "keptDatabases")->isVisible());
        m_page->resize(width, 800);
        QTest::qWait(50);
        QCOMPARE(tmtest::namelessWidgets(*m_page), QStringList());
        QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
        const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
        if (!directory.isEmpty())
            m_page->grab().save(u"%1/backups-restore-%2-%3.png"_s.arg(directory, language).arg(width));
    }

private:
    const Workspace &acme() const { return m_world->small.world->state.registry.workspaces.front(); }
    QString shown() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }

    void open(const std::function<void(StoredBackup &)> &edit = {})
    {
        tmtest::UiFixture &ui = m_world->ui;
        StoredBackup copy = tmtest::madeCopy(u"the-copy"_s, backupSubjectOf(acme(), u"tienda-prod"_s),
                                             ui.context.clock.now().addSecs(-7200), BackupState::Proven);
        if (edit)
            edit(copy);
        QVERIFY(ui.server.backups.keys()->create(ui.context.clock.now()));
        ui.server.backups.change([&](tmtest::FakeBackups::World &world) { world.copies = {copy}; });
        QVERIFY(m_world->connect());
        m_page = std::make_unique<BackupsPage>(ui.context);
        m_page->resize(1300, 800);
        m_page->show();
        m_page->activate(copy.workspace.value());
        ui.backups.refresh();
        QTRY_VERIFY(!ui.backups.isReading());
        QTRY_VERIFY(part<QPushButton>(*m_page, "backupProve")->isEnabled());
    }

    void keepOne()
    {
        m_world->small.world->state.cluster.databases.push_back(
            {.name = u"inventario_acme__old_0123abcd"_s, .owner = acme().roleName, .size = {12 * 1024 * 1024}});
        QVERIFY(m_world->ui.refresh());
    }

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<BackupsPage> m_page;
};

QTEST_MAIN(TestBackupsRestoring)
#include "tst_backupsrestoring.moc"
