#include "tests/ui/support/uiprobe.h"
#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "core/engine/backuprun.h"
#include "core/engine/restorechoice.h"
#include "core/planner/keptdatabases.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/wizards/dropkeptwizard.h"
#include "ui/wizards/restorewizard.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;

/// A restore from its preview to its end, and the end of what it has put aside, in a console over a world in memory in which operations
/// really run.
class TestRestoreWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init();
    void cleanup();

    void thePreviewSaysWhatGoesBackAndWhatIsKept();
    void theDataGoBackAndTheOthersAreKept();
    void onlyTheTypedNameStartsIt();
    void whatIsNotTheSameNeverTakesThePlace();
    void aRestoreThatIsStoppedAndRolledBackLeavesNothing();
    void theKeptDatabaseIsDropped();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    enum Page { Destination, Identity, Plan, Masks, Tables, Review, Progress, End };
    int page() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex(); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    const Workspace &acme() const { return m_world->small.world->state.registry.workspaces.front(); }
    QString shown() const { return tmtest::visibleTexts(*m_wizard).join(u'\n'); }
    QStringList databases() const;
    void open();
    void show(OperationWizard *wizard);
    TypedConfirmation *ask();
    void confirm(const QString &typed = u"acme"_s);
    void run();

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<OperationWizard> m_wizard;
    StoredBackup m_copy;
};

void TestRestoreWizard::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    m_world->small.docker.addImage(u"postgres:15"_s);
    tmtest::UiFixture &ui = m_world->ui;
    m_copy = tmtest::madeCopy(u"the-copy"_s, backupSubjectOf(acme(), u"tienda-prod"_s), ui.context.clock.now().addSecs(-7200),
                              BackupState::Checked);
    m_copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    ui.server.backups.change([&](tmtest::FakeBackups::World &world) {
        world.archive = file.readAll();
        world.copies = {m_copy};
    });
    ui.factory.makeTrialServer = [this] { return m_world->small.copies.anotherTrialServer(); };
    ui.factory.makeBackupSource = [this] { return m_world->small.copies.anotherSource(); };
    QVERIFY(m_world->connect());
    open();
}

void TestRestoreWizard::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestRestoreWizard::open()
{
    tmtest::UiFixture &ui = m_world->ui;
    const Result<RestoreWorkspaceRequest> request =
        chooseRestore(*ui.server.backups.store(), u"the-copy"_s, {}, ui.connection.profile());
    QVERIFY(request);
    show(new RestoreWizard(ui.context, *request, nullptr));
    QCOMPARE(page(), Destination);
    button(u"wizardNext"_s)->click();
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
}

void TestRestoreWizard::show(OperationWizard *wizard)
{
    m_wizard.reset(wizard);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

QStringList TestRestoreWizard::databases() const
{
    QStringList names;
    for (const DatabaseFacts &database : m_world->small.world->state.cluster.databases)
        if (database.owner == acme().roleName)
            names.append(database.name);
    names.sort();
    return names;
}

TypedConfirmation *TestRestoreWizard::ask()
{
    button(u"wizardRun"_s)->click();
    return m_wizard->findChild<TypedConfirmation *>();
}

void TestRestoreWizard::confirm(const QString &typed)
{
    TypedConfirmation *asked = ask();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), typed);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
}

void TestRestoreWizard::run()
{
    confirm();
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(*m_wizard, u"resultPage"_s)->isVisible(), 20'000);
}

void TestRestoreWizard::thePreviewSaysWhatGoesBackAndWhatIsKept()
{
    QCOMPARE(page(), Review);
    for (const QString &words :
         {u"The data go back to what they were at"_s, u"stays as the database inventario_acme__old_"_s, u"is not proven yet"_s})
        QVERIFY2(shown().contains(words), qPrintable(shown()));
    QCOMPARE(databases(), QStringList{u"inventario_acme"_s});
}

void TestRestoreWizard::theDataGoBackAndTheOthersAreKept()
{
    run();
    QVERIFY2(shown().contains(u"The workspace acme is restored"_s), qPrintable(shown()));
    QCOMPARE(databases().size(), 2);
    QCOMPARE(databases().front(), u"inventario_acme"_s);
    QVERIFY(databases().back().startsWith(u"inventario_acme__old_"_s));
    QCOMPARE(m_world->ui.server.backups.store()->find(u"the-copy"_s)->state(), BackupState::Proven);
}

void TestRestoreWizard::onlyTheTypedNameStartsIt()
{
    TypedConfirmation *asked = ask();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), u"acm"_s);
    QVERIFY(!named<QPushButton>(*asked, u"typedAccept"_s)->isEnabled());
    asked->reject();
    QCOMPARE(page(), Review);
    QCOMPARE(databases().size(), 1);
}

void TestRestoreWizard::whatIsNotTheSameNeverTakesThePlace()
{
    BackupContents fewer = m_copy.manifest.contents;
    fewer.tables.front().rows = 9;
    m_world->small.copies.setRestored(fewer);
    const QStringList before = m_world->small.inventory();
    run();
    QVERIFY2(shown().contains(u"The workspace acme was not restored"_s), qPrintable(shown()));
    QCOMPARE(m_world->small.inventory(), before);
}

void TestRestoreWizard::aRestoreThatIsStoppedAndRolledBackLeavesNothing()
{
    const QStringList before = m_world->small.inventory();
    m_world->holdBefore(u"start"_s);
    confirm();
    QTRY_VERIFY(m_world->isHeld());
    button(u"progressStop"_s)->click();
    m_world->release();
    QTRY_COMPARE_WITH_TIMEOUT(page(), End, 20'000);
    button(u"resultRollBack"_s)->click();
    auto *asked = m_wizard->findChild<QMessageBox *>(u"confirmRollBack"_s);
    QVERIFY(asked);
    named<QPushButton>(*asked, u"confirmAccept"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(tmtest::textOf(*m_wizard, u"resultJournal"_s).contains(u"Nothing was left behind"_s), 20'000);
    QCOMPARE(m_world->small.inventory(), before);
}

void TestRestoreWizard::theKeptDatabaseIsDropped()
{
    run();
    const QString kept = databases().back();
    show(new DropKeptWizard(m_world->ui.context, acme(), kept, nullptr));
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    run();
    QVERIFY2(shown().contains(u"The kept data of acme are dropped"_s), qPrintable(shown()));
    QCOMPARE(databases(), QStringList{u"inventario_acme"_s});
}

void TestRestoreWizard::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestRestoreWizard::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Translator translator;
    translator.use(language);
    open();
    m_wizard->resize(width, 760);
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
    for (const Page expected : {Review, End}) {
        if (expected == End)
            run();
        QCOMPARE(page(), expected);
        QTest::qWait(50);
        QCOMPARE(tmtest::silentWidgets(*m_wizard), QStringList());
        QTRY_COMPARE(tmtest::clippedTexts(*m_wizard), QStringList());
        QVERIFY(!tmtest::interpretsMarkup(*m_wizard));
        if (!directory.isEmpty())
            m_wizard->grab().save(u"%1/restore-%2-%3-%4.png"_s.arg(directory, language).arg(width).arg(expected));
    }
}

QTEST_MAIN(TestRestoreWizard)
#include "tst_restorewizard.moc"
