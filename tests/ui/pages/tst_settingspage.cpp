#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What the operator sets holds at once and is remembered.
class TestSettingsPage final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }
    void languageAndThemeHoldAtOnce();
    void itSaysWhereTheSystemsThemeComesFrom();
    void theServerIsReadAsOftenAsChosen();
    void theTrayIconCanBeSwitchedOff();
    void serversCanBeChangedForgottenAndRemoved();
    void theShortcutsOfTheMenusAreListed();
    void pathsCanBeCopied();
    void nothingIsNamelessOrClipped();

private:
    void choose(const char *box, const QVariant &value)
    {
        auto *choice = part<QComboBox>(*m_page, box);
        choice->setCurrentIndex(choice->findData(value));
    }
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<QMainWindow> m_window;
    SettingsPage *m_page = nullptr;
    int m_interval = -1;
    std::optional<bool> m_tray;
};

void TestSettingsPage::init()
{
    Theme::apply(*qApp, ThemeKind::Light);
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->addServer(u"alfa"_s);
    m_fixture->addServer(u"beta"_s, Environment::Qa);
    m_fixture->context.applyRefreshInterval = [this](int seconds) { m_interval = seconds; };
    m_fixture->context.applyTrayIcon = [this](bool shown) { m_tray = shown; };
    m_window = std::make_unique<QMainWindow>();
    m_page = new SettingsPage(m_fixture->context);
    m_window->setCentralWidget(m_page);
    QAction *made = m_window->menuBar()->addMenu(u"&File"_s)->addAction(u"&Make…"_s);
    made->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    made->setObjectName(u"make"_s);
    m_fixture->keys.add(made);
    m_window->resize(1280, 800);
    m_window->show();
    m_page->activate({});
}

void TestSettingsPage::languageAndThemeHoldAtOnce()
{
    choose("languageChoice", u"es"_s);
    QCOMPARE(m_fixture->settings.language(), u"es"_s);
    QCOMPARE(m_fixture->appliedLanguage, u"es"_s);
    choose("themeChoice", u"high-contrast-dark"_s);
    QCOMPARE(m_fixture->settings.theme(), u"high-contrast-dark"_s);
    QCOMPARE(int(Theme::current().kind), int(ThemeKind::HighContrastDark));
    QCOMPARE(part<QComboBox>(*m_page, "themeChoice")->currentData().toString(), u"high-contrast-dark"_s);
}

void TestSettingsPage::itSaysWhereTheSystemsThemeComesFrom()
{
    const QString note = part<QLabel>(*m_page, "systemThemeNote")->text();
    QVERIFY2(note.contains(u"when the console started"_s), qPrintable(note)); // these tests have no portal
}

void TestSettingsPage::theServerIsReadAsOftenAsChosen()
{
    choose("refreshChoice", 60);
    QCOMPARE(m_fixture->settings.refreshSeconds(), 60);
    QCOMPARE(m_interval, 60);
    choose("refreshChoice", 0);
    QCOMPARE(m_interval, 0);
    m_fixture->snapshots.setRefreshInterval(0);
    QCOMPARE(m_fixture->snapshots.refreshInterval(), 0);
    m_fixture->snapshots.setRefreshInterval(30);
    QCOMPARE(m_fixture->snapshots.refreshInterval(), 30);
}

void TestSettingsPage::theTrayIconCanBeSwitchedOff()
{
    auto *tray = part<QCheckBox>(*m_page, "trayChoice");
    QVERIFY(tray->isChecked());
    tray->setChecked(false);
    QVERIFY(!m_fixture->settings.trayIcon());
    QCOMPARE(m_tray, std::optional(false));
}

void TestSettingsPage::serversCanBeChangedForgottenAndRemoved()
{
    auto *table = part<QTableView>(*m_page, "serversTable");
    QCOMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    QSignalSpy asked(m_page, &Page::requested);
    for (const char *button : {"settingsAddServer", "settingsChangeServer", "settingsForgetKey", "settingsRemoveServer"})
        part<QPushButton>(*m_page, button)->click();
    QStringList places;
    for (const QList<QVariant> &one : asked)
        places.append(one.front().value<NavigationTarget>().place + u' ' + one.front().value<NavigationTarget>().subject);
    QCOMPARE(places, (QStringList{navigation::addServer + u' ', navigation::changeServer + u" beta"_s,
                                  navigation::forgetHostKey + u" beta"_s, navigation::removeServer + u" beta"_s}));
    QVERIFY(m_fixture->profiles.remove(u"beta"_s).has_value());
    m_page->activate({});
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestSettingsPage::theShortcutsOfTheMenusAreListed()
{
    const QAbstractItemModel *model = part<QTableView>(*m_page, "shortcutTable")->model();
    bool found = false;
    for (int row = 0; row < model->rowCount(); ++row)
        found |= model->index(row, 0).data() == u"Ctrl+M"_s && model->index(row, 1).data() == u"Make"_s
                 && model->index(row, 2).data() == u"File"_s;
    QVERIFY(found);
}

void TestSettingsPage::pathsCanBeCopied()
{
    QTest::mouseClick(part<QToolButton>(*m_page, "filePlaceCopy0"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/home/ana/.config/tenant-master"_s);
    QVERIFY(part<QLabel>(*m_page, "versionText")->text().contains(QStringLiteral(TM_VERSION)));
}

void TestSettingsPage::nothingIsNamelessOrClipped()
{
    for (const int width : {1280, 640}) {
        m_window->resize(width, 800);
        QCOMPARE(tmtest::namelessWidgets(*m_page), QStringList());
        QCOMPARE(tmtest::interpretingLabels(*m_page), QStringList());
        QCOMPARE(tmtest::clippedWidgets(*m_page), QStringList());
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
