#include "tests/ui/shell/windowfixture.h"
#include "ui/actions/menucommands.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/models/paletteindex.h"
#include "ui/presentation/fuzzymatch.h"
#include "ui/servermenu.h"
#include "ui/widgets/shortcutlist.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPointer>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Everything can be found and done from the keyboard, and everything is in a menu too.
class TestCommandPalette final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_test = std::make_unique<tmtest::WindowFixture>(); }
    void cleanup() { m_test.reset(); }
    void thePaletteHasExactlyTheCommandsOfTheMenus();
    void everyCommandOfTheProgramIsInAMenu();
    void theKeysOpenIt();
    void aSlashIsTextWhereTextIsTyped();
    void aPageIsReachedByKeyboardOnly();
    void aWorkspaceIsFoundByNameSlugAndHost();
    void disabledCommandsSayWhy();
    void whatWasUsedLastComesFirst();
    void accentsAndGapsDoNotMatter();
    void tenThousandWorkspacesAreSearchedWithinAFrame();
    void theShortcutsAreListedAndSearched();

private:
    CommandPalette *open()
    {
        part<QAction>(*m_test->window, "actionCommandPalette")->trigger();
        return m_test->window->findChild<CommandPalette *>();
    }
    static QLineEdit *field(const CommandPalette &palette) { return part<QLineEdit>(palette, "paletteField"); }
    static QStringList titles(const CommandPalette &palette)
    {
        const QAbstractItemModel *model = part<QListView>(palette, "paletteList")->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestCommandPalette::thePaletteHasExactlyTheCommandsOfTheMenus()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    QStringList commands;
    for (const MenuCommand &command : menuCommands(*m_test->window->menuBar()))
        commands.append(command.name);
    QVERIFY(commands.size() > 25);
    QStringList shown = titles(*open());
    commands.sort();
    shown.sort();
    QCOMPARE(shown, commands);
}

void TestCommandPalette::everyCommandOfTheProgramIsInAMenu()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    QSet<const QAction *> inMenus;
    for (const MenuCommand &command : menuCommands(*m_test->window->menuBar()))
        inMenus.insert(command.action);
    const auto actions = m_test->window->actions();
    QVERIFY(!actions.isEmpty());
    for (const QAction *action : actions)
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void TestCommandPalette::theKeysOpenIt()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    part<QTableView>(*m_test->window, "workspaceTable")->setFocus();
    for (const auto &[key, modifiers] :
         {std::pair{Qt::Key_K, Qt::KeyboardModifiers(Qt::ControlModifier)}, std::pair{Qt::Key_Slash, Qt::KeyboardModifiers()}}) {
        m_test->window->activateWindow(); // the test's platform does not when a dialog closes
        QVERIFY(QTest::qWaitForWindowActive(m_test->window.get()));
        QTest::keyClick(m_test->window.get(), key, modifiers);
        const QPointer<CommandPalette> palette = m_test->window->findChild<CommandPalette *>();
        QVERIFY2(palette, qPrintable(QKeySequence(key).toString()));
        QVERIFY(palette->isVisible());
        QTest::keyClick(field(*palette), Qt::Key_Escape);
        QTRY_VERIFY(!palette);
    }
    m_test->window->activateWindow(); // the test's platform does not when a dialog closes
    QVERIFY(QTest::qWaitForWindowActive(m_test->window.get()));
    QTest::keyClick(m_test->window.get(), Qt::Key_F1);
    QVERIFY(m_test->window->findChild<ShortcutsDialog *>());
}

void TestCommandPalette::aSlashIsTextWhereTextIsTyped()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    auto *search = part<QLineEdit>(*m_test->window, "workspaceSearch");
    search->setFocus();
    QTest::keyClicks(search, u"a/b"_s);
    QCOMPARE(search->text(), u"a/b"_s);
    QVERIFY(!m_test->window->findChild<CommandPalette *>());
}

void TestCommandPalette::aPageIsReachedByKeyboardOnly()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    QCOMPARE(m_test->window->currentPageId(), navigation::workspaces);
    CommandPalette *palette = open();
    QTest::keyClicks(field(*palette), u"operat"_s);
    QTest::keyClick(field(*palette), Qt::Key_Return);
    QTRY_COMPARE(m_test->window->currentPageId(), navigation::operations);
}

void TestCommandPalette::aWorkspaceIsFoundByNameSlugAndHost()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    CommandPalette *palette = open();
    for (const QString &typed : {u"nunez"_s, u"ferreteria nun"_s, u"nunez.erp"_s}) {
        field(*palette)->setText(typed);
        QTRY_VERIFY2(titles(*palette).value(0).startsWith(u"Ferretería Núñez"_s), qPrintable(titles(*palette).join(u'|')));
    }
    QTest::keyClick(field(*palette), Qt::Key_Return);
    QTRY_COMPARE(part<QLineEdit>(*m_test->window, "workspaceSearch")->text(), u"nunez"_s);
}

void TestCommandPalette::disabledCommandsSayWhy()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    m_test->loseConnection();
    CommandPalette *palette = open();
    field(*palette)->setText(u"new workspace"_s);
    const QModelIndex first = part<QListView>(*palette, "paletteList")->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"New workspace"_s);
    QVERIFY2(first.data(Qt::AccessibleTextRole).toString().contains(u"Only while connected"_s),
             qPrintable(first.data(Qt::AccessibleTextRole).toString()));
    QTest::keyClick(field(*palette), Qt::Key_Return);
    QVERIFY(palette->isVisible()); // nothing was done
    QCOMPARE(m_test->wizards, 0);
}

void TestCommandPalette::whatWasUsedLastComesFirst()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    const QPointer<CommandPalette> first = open();
    field(*first)->setText(u"about"_s);
    QTest::keyClick(field(*first), Qt::Key_Return);
    QTRY_VERIFY(!first);
    QCOMPARE(titles(*open()).value(0), u"About Tenant Master Console"_s);
}

void TestCommandPalette::accentsAndGapsDoNotMatter()
{
    const QString name = foldedForSearch(u"Óptica Visión Clara"_s);
    QVERIFY(fuzzyScore(name, {u"vision"_s}) > 0);
    QVERIFY(fuzzyScore(name, {u"clara"_s, u"optica"_s}) > 0);
    QVERIFY(fuzzyScore(name, {u"ovc"_s}) > 0);
    QCOMPARE(fuzzyScore(name, {u"zzz"_s}), 0);
    QVERIFY(fuzzyScore(name, {u"opt"_s}) > fuzzyScore(name, {u"ovc"_s}));
}

void TestCommandPalette::tenThousandWorkspacesAreSearchedWithinAFrame()
{
    SystemSnapshot snapshot;
    snapshot.registry.value = tmtest::sampleRegistry(10'000);
    PaletteIndex index;
    index.setWorkspaces(workspaceEntries(snapshot));
    QList<double> milliseconds;
    for (const QString &typed :
         {u"c"_s, u"co"_s, u"cos"_s, u"costa"_s, u"costa az"_s, u"gphca"_s, u"example 77"_s, u"zzqx"_s, u"e"_s}) {
        QElapsedTimer timer;
        timer.start();
        const auto results = index.search(typed, {});
        milliseconds.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QVERIFY(results.size() <= PaletteIndex::maximumResults);
    }
    std::ranges::sort(milliseconds);
    qInfo("search among 10,000 workspaces: median %.1f ms, worst %.1f ms", milliseconds.at(milliseconds.size() / 2),
          milliseconds.last());
    QVERIFY2(milliseconds.at(milliseconds.size() / 2) <= 16, qPrintable(QString::number(milliseconds.last())));
}

void TestCommandPalette::theShortcutsAreListedAndSearched()
{
    QVERIFY(m_test->connectTo(u"tienda-prod"_s));
    part<QAction>(*m_test->window, "actionShortcuts")->trigger();
    const auto *dialog = m_test->window->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    auto *table = part<QTableView>(*dialog, "shortcutTable");
    const int all = table->model()->rowCount();
    QVERIFY(all > 10);
    part<QLineEdit>(*dialog, "shortcutSearch")->setText(u"palette"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Ctrl+K, /"_s);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
