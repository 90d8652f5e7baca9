#include "tests/ui/shell/windowfixture.h"
#include "ui/actions/keymap.h"
#include "ui/actions/menucommands.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/navigation.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/widgets/keyfield.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The operator's own keys: pressed in place, never two commands on one key, remembered, shown wherever keys are shown.
class TestKeyboardSection final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void aKeyIsChangedInPlaceAndWorks();
    void aConflictIsNamedAndTakenOverOnlyWhenAsked();
    void fixedKeysAreRefusedByName();
    void aKeyIsRemovedAndResetAlone();
    void allAreResetAtOnce();
    void escapeAndModifiersChangeNothing();
    void paletteAndOverviewShowWhatWasChosen();
    void commandsOfOtherPagesCanBeChangedToo();
    void anotherStartHasTheSameKeys();
    void aDamagedFileIsReadAsFarAsItMakesSense();

private:
    QTableView *table() const { return part<QTableView>(*page(), "shortcutTable"); }
    Page *page() const { return part<SettingsPage>(*m_test->window, "settingsPage"); }
    void selectCommand(const QString &what) const;
    /// Opens the field in the selected row and presses a key in it.
    void press(const QString &what, const QKeyCombination &key) const;
    QAction *action(const char *name) const { return part<QAction>(*m_test->window, name); }
    QWidget *message() const { return part<QWidget>(*page(), "keyMessage"); }
    QString messageText() const { return part<QLabel>(*message(), "bannerTitle")->text(); }
    void clickOn(const char *button) const { part<QPushButton>(*page(), button)->click(); }
    QStringList keysOf(const QAbstractItemModel &model, const QString &what) const;

    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestKeyboardSection::init()
{
    m_test = std::make_unique<tmtest::WindowFixture>();
    m_test->pages = pageList();
    QVERIFY(m_test->connectTo(u"a"_s));
    m_test->window->go({.place = navigation::settings, .subject = {}});
}

QStringList TestKeyboardSection::keysOf(const QAbstractItemModel &model, const QString &what) const
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 1).data() == what)
            found << model.index(row, 0).data().toString();
    return found;
}

void TestKeyboardSection::selectCommand(const QString &what) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 1).data() == what)
            return table()->setCurrentIndex(model->index(row, 1));
    QFAIL(qPrintable(u"there is no command "_s + what));
}

void TestKeyboardSection::press(const QString &what, const QKeyCombination &key) const
{
    selectCommand(what);
    clickOn("changeKeys");
    auto *field = table()->findChild<KeyField *>();
    QVERIFY(field);
    QTest::keyClick(field, key.key(), key.keyboardModifiers());
    QTRY_VERIFY(!table()->findChild<KeyField *>());
    QCoreApplication::sendPostedEvents();
}

void TestKeyboardSection::aKeyIsChangedInPlaceAndWorks()
{
    press(u"Refresh"_s, Qt::CTRL | Qt::Key_U);
    QCOMPARE(action("actionRefresh")->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_U)});
    QCOMPARE(keysOf(*table()->model(), u"Refresh"_s), QStringList{u"Ctrl+U"_s});
    QCOMPARE(m_test->below.settings.shortcuts(), (QMap<QString, QString>{{u"actionRefresh"_s, u"Ctrl+U"_s}}));
    QSignalSpy refreshed(action("actionRefresh"), &QAction::triggered);
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QCOMPARE(refreshed.count(), 0);
    QTest::keyClick(m_test->window.get(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(refreshed.count(), 1);
}

void TestKeyboardSection::aConflictIsNamedAndTakenOverOnlyWhenAsked()
{
    press(u"Refresh"_s, Qt::CTRL | Qt::Key_K); // the palette's
    QVERIFY(message()->isVisible());
    QVERIFY2(messageText().contains(u"Command palette"_s) && messageText().contains(u"Ctrl+K"_s), qPrintable(messageText()));
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
    QVERIFY(m_test->below.settings.shortcuts().isEmpty());
    part<QPushButton>(*message(), "bannerAction")->click();
    QVERIFY(!message()->isVisible());
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
    QCOMPARE(action("actionCommandPalette")->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_Slash)});
    selectCommand(u"Refresh"_s);
    clickOn("resetKeys"); // the palette has its key again
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
    QCOMPARE(action("actionCommandPalette")->shortcuts().size(), 2);
}

void TestKeyboardSection::fixedKeysAreRefusedByName()
{
    press(u"Refresh"_s, Qt::CTRL | Qt::Key_F);
    QVERIFY(message()->isVisible() && messageText().contains(u"Ctrl+F"_s));
    QVERIFY(!part<QPushButton>(*message(), "bannerAction")->isVisible());
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
    selectCommand(u"Search on the page"_s);
    QVERIFY(!part<QPushButton>(*page(), "changeKeys")->isEnabled());
}

void TestKeyboardSection::aKeyIsRemovedAndResetAlone()
{
    press(u"Refresh"_s, QKeyCombination(Qt::Key_Backspace));
    QVERIFY(action("actionRefresh")->shortcuts().isEmpty());
    QCOMPARE(m_test->below.settings.shortcuts(), (QMap<QString, QString>{{u"actionRefresh"_s, QString()}}));
    press(u"Add server"_s, QKeyCombination(Qt::Key_F7));
    selectCommand(u"Refresh"_s);
    clickOn("resetKeys");
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
    QCOMPARE(action("actionAddServer")->shortcut(), QKeySequence(Qt::Key_F7));
    QVERIFY(!part<QPushButton>(*page(), "resetKeys")->isEnabled());
}

void TestKeyboardSection::allAreResetAtOnce()
{
    QVERIFY(!part<QPushButton>(*page(), "resetAllKeys")->isEnabled());
    press(u"Refresh"_s, QKeyCombination(Qt::Key_F8));
    press(u"Add server"_s, QKeyCombination(Qt::Key_F7));
    clickOn("resetAllKeys");
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
    QCOMPARE(action("actionAddServer")->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QVERIFY(m_test->below.settings.shortcuts().isEmpty());
}

void TestKeyboardSection::escapeAndModifiersChangeNothing()
{
    selectCommand(u"Refresh"_s);
    clickOn("changeKeys");
    auto *field = table()->findChild<KeyField *>();
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Control, Qt::ControlModifier);
    QVERIFY(!field->key());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!table()->findChild<KeyField *>());
    QCOMPARE(action("actionRefresh")->shortcut(), QKeySequence(Qt::Key_F5));
}

void TestKeyboardSection::paletteAndOverviewShowWhatWasChosen()
{
    press(u"Refresh"_s, Qt::CTRL | Qt::Key_U);
    action("actionShortcuts")->trigger();
    auto *overview = m_test->window->findChild<ShortcutsDialog *>();
    QVERIFY(overview);
    QCOMPARE(keysOf(*part<QTableView>(*overview, "shortcutTable")->model(), u"Refresh"_s), QStringList{u"Ctrl+U"_s});
    overview->close();
    action("actionCommandPalette")->trigger();
    auto *palette = m_test->window->findChild<CommandPalette *>();
    QVERIFY(palette);
    part<QLineEdit>(*palette, "paletteField")->setText(u"refresh"_s);
    const auto *list = part<QListView>(*palette, "paletteList");
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Ctrl+U"_s));
}

void TestKeyboardSection::commandsOfOtherPagesCanBeChangedToo()
{
    press(u"Quick view"_s, QKeyCombination(Qt::Key_F9));
    QCOMPARE(action("quickView")->shortcut(), QKeySequence(Qt::Key_F9));
    m_test->below.addServer(u"b"_s);
    const qsizetype quickViews = m_test->window->findChildren<QAction *>(u"quickView"_s).size();
    m_test->window->servers().select(u"b"_s); // its pages are made from now on
    QTRY_VERIFY(m_test->window->findChildren<QAction *>(u"quickView"_s).size() > quickViews);
    for (const QAction *quickView : m_test->window->findChildren<QAction *>(u"quickView"_s))
        QCOMPARE(quickView->shortcut(), QKeySequence(Qt::Key_F9));
}

void TestKeyboardSection::anotherStartHasTheSameKeys()
{
    press(u"Refresh"_s, Qt::CTRL | Qt::Key_U);
    KeyMap next(m_test->below.settings);
    QAction refresh;
    refresh.setObjectName(u"actionRefresh"_s);
    refresh.setShortcut(QKeySequence(Qt::Key_F5));
    next.add(&refresh);
    QCOMPARE(refresh.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QAction newCommand; // a later version's
    newCommand.setObjectName(u"actionLater"_s);
    newCommand.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    next.add(&newCommand);
    QVERIFY(newCommand.shortcuts().isEmpty()); // what the operator chose stays his
    next.resetAll();
    QCOMPARE(refresh.shortcut(), QKeySequence(Qt::Key_F5));
    QCOMPARE(newCommand.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
}

void TestKeyboardSection::aDamagedFileIsReadAsFarAsItMakesSense()
{
    m_test->below.settings.setShortcuts({{u"a"_s, u"Ctrl+U"_s}, {u"b"_s, u"Ctrl+U"_s}, {u"c"_s, u"no such key; ; +++"_s}});
    KeyMap keys(m_test->below.settings);
    QAction a;
    QAction b;
    QAction c;
    for (QAction *one : {&a, &b, &c})
        one->setShortcut(QKeySequence(Qt::Key_F10));
    a.setObjectName(u"a"_s);
    b.setObjectName(u"b"_s);
    c.setObjectName(u"c"_s);
    for (QAction *one : {&a, &b, &c})
        keys.add(one);
    QCOMPARE(a.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QCOMPARE(b.shortcut(), QKeySequence(Qt::Key_F10));
    QCOMPARE(c.shortcut(), QKeySequence(Qt::Key_F10));
}

QTEST_MAIN(TestKeyboardSection)
#include "tst_keyboardsection.moc"
