#include "tests/ui/shell/windowfixture.h"
#include "ui/apptheme.h"
#include "ui/dialogs/serverdialog.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Pages, commands, language, look and size of the window.
class TestMainWindowCommands final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_test = std::make_unique<tmtest::WindowFixture>(); }
    void cleanup() { m_test.reset(); }
    void pagesAreReachedByTheSidebar();
    void pagesAskForOneAnother();
    void everyPageOfTheProgramHasItsId();
    void theWizardOpensOnceAndOnlyWhenUsable();
    void everyCommandHasItsRule();
    void refreshReadsAgain();
    void searchTakesTheFocus();
    void languageAndThemeAreSwitchedAndRemembered();
    void everyTextFollowsTheLanguage();
    void geometryPageAndTitle();
    void narrowWindowsAreCompact();
    void everythingHasANameAndFits();

private:
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestMainWindowCommands::pagesAreReachedByTheSidebar()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    auto *list = part<NavigationList>(*m_test->window, "nav");
    QCOMPARE(list->count(), 3);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
    QVERIFY(m_test->window->windowTitle().contains(u"Operations"_s));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_test->plainPage("operationsPage")->deactivations, 1);
}

void TestMainWindowCommands::pagesAskForOneAnother()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    emit m_test->plainPage("preparePage")->requested(navigation::operation(OperationId(u"op-1"_s)));
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
    QCOMPARE(m_test->plainPage("operationsPage")->subjects, QStringList{u"op-1"_s});
    QCOMPARE(part<NavigationList>(*m_test->window, "nav")->currentId(), navigation::operations);
    m_test->window->go({.place = u"nowhere"_s, .subject = {}});
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
    m_test->window->go({.place = navigation::addServer, .subject = {}});
    QVERIFY(m_test->window->findChild<ServerDialog *>());
}

void TestMainWindowCommands::everyPageOfTheProgramHasItsId()
{
    QStringList ids;
    for (const PageEntry &entry : pageList()) {
        const std::unique_ptr<Page> page(entry.make(m_test->below.context, nullptr));
        QCOMPARE(page->id(), entry.id);
        QVERIFY(!page->title().isEmpty());
        ids << entry.id;
    }
    QCOMPARE(ids,
             (QStringList{navigation::overview, navigation::workspaces, navigation::containers, navigation::routes,
                          navigation::databases, navigation::logs, navigation::backups, navigation::operations, navigation::activity,
                          navigation::diagnostics, navigation::catalogue, navigation::prepare, navigation::settings}));
}

void TestMainWindowCommands::theWizardOpensOnceAndOnlyWhenUsable()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.server.hold();
    QVERIFY(m_test->start());
    QTest::keySequence(m_test->window.get(), QKeySequence::New);
    QCOMPARE(m_test->wizards, 0);
    m_test->below.server.release();
    QTRY_VERIFY(part<QAction>(*m_test->window, "actionNewWorkspace")->isEnabled());
    QTest::keySequence(m_test->window.get(), QKeySequence::New);
    QCOMPARE(m_test->wizards, 1);
    m_test->window->go({.place = navigation::createWorkspace, .subject = {}});
    QCOMPARE(m_test->wizards, 1);
}

void TestMainWindowCommands::everyCommandHasItsRule()
{
    const CommandState nothing;
    const CommandState offline{.hasServer = true};
    const CommandState ready{.hasServer = true, .connected = true, .registryUsable = true};
    CommandState working = ready;
    working.operationRunning = true;
    QVERIFY(isEnabled(Command::AddServer, nothing) && isEnabled(Command::Quit, nothing) && isEnabled(Command::About, nothing));
    QVERIFY(!isEnabled(Command::Refresh, nothing) && !isEnabled(Command::Reconnect, nothing)
            && !isEnabled(Command::TestConnection, nothing));
    QVERIFY(isEnabled(Command::Reconnect, offline) && !isEnabled(Command::NewWorkspace, offline));
    QVERIFY(isEnabled(Command::NewWorkspace, ready) && isEnabled(Command::RemoveServer, ready));
    QVERIFY(!isEnabled(Command::Reconnect, working) && !isEnabled(Command::RemoveServer, working)
            && !isEnabled(Command::ForgetHostKey, working));
}

void TestMainWindowCommands::refreshReadsAgain()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->below.server.change([](tmtest::ServerAnswers &answers) { answers.registry = tmtest::sampleRegistry(20); });
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QTRY_COMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 20);
}

void TestMainWindowCommands::searchTakesTheFocus()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    part<QTableView>(*m_test->window, "workspaceTable")->setFocus();
    QTest::keySequence(m_test->window.get(), QKeySequence::Find);
    QTRY_VERIFY(part<SearchField>(*m_test->window, "workspaceSearch")->hasFocus());
}

void TestMainWindowCommands::languageAndThemeAreSwitchedAndRemembered()
{
    QVERIFY(m_test->start());
    const auto choose = [this](const char *menu, const QString &value) {
        const auto actions = part<QMenu>(*m_test->window, menu)->actions();
        for (QAction *action : actions)
            if (action->data().toString() == value)
                action->trigger();
    };
    choose("languageMenu", u"es"_s);
    QCOMPARE(m_test->below.appliedLanguage, u"es"_s);
    QCOMPARE(m_test->below.settings.language(), u"es"_s);
    choose("themeMenu", u"dark"_s);
    QCOMPARE(m_test->below.settings.theme(), u"dark"_s);
    QVERIFY(Theme::current().dark);
    choose("themeMenu", u"high-contrast-light"_s);
    QCOMPARE(int(Theme::current().kind), int(ThemeKind::HighContrastLight));
    choose("themeMenu", u"light"_s);
    QCOMPARE(int(themeKindOf(u"nonsense"_s, true)), int(themeKindOf(u"system"_s, true)));
}

void TestMainWindowCommands::everyTextFollowsTheLanguage()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->loseConnection();
    tmtest::MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QStringList untranslated;
    for (const QString &text : tmtest::visibleTexts(*m_test->window))
        if (!text.contains(u'\u00AB') && text != "operations"_L1 && text != "prepare"_L1)
            untranslated << text;
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u" | "_s)));
    for (const char *menu : {"fileMenu", "serverMenu", "viewMenu", "helpMenu"})
        for (const QAction *action : part<QMenu>(*m_test->window, menu)->actions())
            QVERIFY2(action->isSeparator() || action->text().contains(u'\u00AB'), qPrintable(action->text()));
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    for (const QString &text : tmtest::visibleTexts(*m_test->window))
        QVERIFY2(!text.contains(u'\u00AB'), qPrintable(text));
}

void TestMainWindowCommands::geometryPageAndTitle()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    const QSize size(781, 655); // newer Qt restores no window that is wider than the screen, and that of these tests has 800 pixels
    m_test->window->resize(size);
    m_test->window->go({.place = navigation::operations, .subject = {}});
    m_test->window->close();
    m_test->window = m_test->makeWindow();
    QCOMPARE(m_test->window->size(), size);
    m_test->window->start();
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
}

void TestMainWindowCommands::narrowWindowsAreCompact()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    auto *list = part<NavigationList>(*m_test->window, "nav");
    QVERIFY(!list->isCompact());
    m_test->window->resize(640, 720);
    QTRY_VERIFY(list->isCompact());
    QVERIFY(m_test->window->width() == 640);
    m_test->window->resize(600, 440);
    QCOMPARE(m_test->window->size(), QSize(600, 440));
}

void TestMainWindowCommands::everythingHasANameAndFits()
{
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->loseConnection();
    m_test->click("connectionDetails");
    for (const QSize size : {QSize(1280, 800), QSize(640, 720)}) {
        m_test->window->resize(size);
        QTest::qWait(0);
        QCOMPARE(tmtest::namelessWidgets(*m_test->window).join(u"\n"_s), QString());
        QTRY_COMPARE(tmtest::clippedWidgets(*m_test->window).join(u"\n"_s), QString());
    }
}

QTEST_MAIN(TestMainWindowCommands)
#include "tst_mainwindowcommands.moc"
