#include "core/domain/sampleserver.h"
#include "tests/ui/shell/sampleconsole.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/apptheme.h"
#include "ui/mainwindow.h"
#include "ui/presentation/translator.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/loadchart.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The whole console with its real pages over the sample data, in both languages, every theme, wide and narrow: nothing is cut off,
/// everything has a name, no text is interpreted. Saves a picture of each into $TM_SCREENSHOT_DIR when that is set.
class TestConsoleLook final : public QObject {
    Q_OBJECT
private slots:
    void everything_data();
    void everything();

private:
    void check(QWidget &widget, const QString &name);
    void checkPages();
    void checkSeeing();
    void checkOverview();
    void checkWorkspace();
    void checkBackups();
    void checkSettings();
    void checkDialogs();
    /// Triggers a command of the window and looks at the dialog that it opens.
    void checkDialog(const char *command, const QString &name, const std::function<void(QDialog &)> &prepare = {});
    QDialog *openDialog() const;

    MainWindow *m_window = nullptr;
    QString m_look;
    QSize m_size;
};

void TestConsoleLook::everything_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const QString &theme : {u"light"_s, u"dark"_s, u"high-contrast-light"_s, u"high-contrast-dark"_s})
            for (const QSize size : {QSize(1280, 800), QSize(640, 720), QSize(3840, 2160)})
                if (size.width() < 3840 || theme == "light"_L1) // a theme has no sizes of its own
                    QTest::addRow("%s-%s-%d", qPrintable(language), qPrintable(theme), size.width()) << language << theme << size;
}

void TestConsoleLook::everything()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    Translator translator;
    translator.use(language);
    Theme::apply(*qApp, themeKindOf(theme, false));
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    m_look = QString::fromLatin1(QTest::currentDataTag());
    m_size = size;
    const QTemporaryDir home;
    tmtest::SampleConsole console(LocalPaths::below(home.path()).value());
    console.settings.setTheme(theme);
    console.settings.setLanguage(language);
    MainWindow window(console.context, createWorkspaceWizard(), pageList());
    m_window = &window;
    window.resize(size);
    window.show();
    window.start();
    check(window, u"welcome"_s);
    QVERIFY(console.context.profiles.save(tmtest::sampleProfile(u"tienda-prod"_s)));
    part<QAction>(window, "actionOpenSample")->trigger();
    QTRY_COMPARE(window.findChildren<Page *>().size(), pageList().size() + 1); // and the welcome
    QTRY_VERIFY(part<QTableView>(window, "workspaceTable")->model()->rowCount() > 0);
    checkOverview();
    checkPages();
    checkWorkspace();
    checkBackups();
    checkSettings();
    checkDialogs();
}

void TestConsoleLook::check(QWidget &widget, const QString &name)
{
    const auto isClean = [&widget] { return tmtest::clippedWidgets(widget).isEmpty(); };
    QTest::qWait(40);
    if (!QTest::qWaitFor(isClean, 10'000)) // layouts that follow from layouts
        qWarning("%s does not come to rest", qPrintable(name));
    if (const QString directory = qEnvironmentVariable("TM_SCREENSHOT_DIR"); !directory.isEmpty())
        QVERIFY(QDir().mkpath(directory) && widget.grab().save(u"%1/%2-%3.png"_s.arg(directory, name, m_look)));
    for (const QStringList &wrong :
         {tmtest::clippedWidgets(widget), tmtest::namelessWidgets(widget), tmtest::interpretingLabels(widget)})
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(name + u": "_s + wrong.join(u"; "_s)), __FILE__, __LINE__);
}

void TestConsoleLook::checkPages()
{
    for (const QString &page : {navigation::workspaces, navigation::containers, navigation::routes, navigation::databases,
                                navigation::logs, navigation::backups, navigation::operations, navigation::activity,
                                navigation::diagnostics, navigation::catalogue, navigation::prepare, navigation::settings}) {
        m_window->go({.place = page, .subject = {}});
        check(*m_window, u"page-"_s + page);
    }
    m_window->go({.place = navigation::containers, .subject = u"landing-shared"_s});
    QTRY_VERIFY(part<QWidget>(*m_window, "containerDetail")->isVisible());
    check(*m_window, u"container"_s);
    checkSeeing();
    m_window->go({.place = navigation::operations, .subject = {}});
    auto *operations = part<QTableView>(*m_window, "operationsTable");
    operations->setCurrentIndex(operations->model()->index(0, 0));
    emit operations->activated(operations->currentIndex());
    check(*m_window, u"operation"_s);
    m_window->go({.place = navigation::activity, .subject = {}});
    auto *activity = part<QTableView>(*m_window, "activityTable");
    QTRY_VERIFY(activity->model()->rowCount() > 0);
    activity->setCurrentIndex(activity->model()->index(0, 0));
    check(*m_window, u"activity-entry"_s);
}

/// A host before and after its check, a database, a query, a slow statement, a part of a log.
void TestConsoleLook::checkSeeing()
{
    m_window->go({.place = navigation::routes, .subject = {}});
    auto *hosts = part<QTableView>(*m_window, "routesTable");
    QTRY_VERIFY(hosts->model()->rowCount() > 0);
    part<QPushButton>(*m_window, "routesCheckListed")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>(*m_window, "routesRun")->isVisible(), 20'000);
    check(*m_window, u"routes-checked"_s);
    hosts->setCurrentIndex(hosts->model()->index(0, 0));
    emit hosts->activated(hosts->currentIndex());
    QTRY_VERIFY(part<QWidget>(*m_window, "routeDetail")->isVisible());
    check(*m_window, u"route"_s);
    m_window->go({.place = navigation::databases, .subject = {}});
    auto *databases = part<QTableView>(*m_window, "databasesTable");
    QTRY_VERIFY(databases->model()->rowCount() > 0);
    databases->setCurrentIndex(databases->model()->index(1, 0));
    emit databases->activated(databases->currentIndex());
    QTRY_VERIFY(part<QWidget>(*m_window, "databaseDetail")->isVisible());
    check(*m_window, u"database"_s);
    part<QTabBar>(*m_window, "databasesTabs")->setCurrentIndex(2);
    auto *queries = part<QTableView>(*m_window, "queriesTable");
    QTRY_VERIFY(queries->model()->rowCount() > 0);
    queries->setCurrentIndex(queries->model()->index(0, 0));
    emit queries->activated(queries->currentIndex());
    QTRY_VERIFY(part<QWidget>(*m_window, "queryDetail")->isVisible());
    check(*m_window, u"query"_s);
    part<QTabBar>(*m_window, "databasesTabs")->setCurrentIndex(3);
    auto *statements = part<QTableView>(*m_window, "slowStatementsTable");
    QTRY_VERIFY_WITH_TIMEOUT(statements->model()->rowCount() > 0, 10'000);
    statements->setCurrentIndex(statements->model()->index(0, 0));
    check(*m_window, u"statement"_s);
    m_window->go({.place = navigation::logs, .subject = u"postgres"_s});
    for (const char *end : {"logsSince", "logsUntil"}) // with the fields for times
        part<QComboBox>(*m_window, end)->setCurrentIndex(part<QComboBox>(*m_window, end)->count() - 1);
    check(*m_window, u"logs-times"_s);
}

void TestConsoleLook::checkOverview()
{
    m_window->go({.place = navigation::overview, .subject = {}});
    QTRY_VERIFY(part<QLabel>(*m_window, "attentionSummary")->text().contains(QRegularExpression(u"[0-9]"_s)));
    const auto *chart = m_window->findChild<LoadChart *>();
    QTRY_VERIFY(chart->legend().constFirst().contains(u'%'));
    check(*m_window, u"page-overview"_s);
    emit part<QMenu>(*m_window, "findingMuteMenu")->aboutToShow();
    part<QMenu>(*m_window, "findingMuteMenu")->actions().constLast()->trigger(); // all of the first one's kind, for good
    part<QPushButton>(*m_window, "attentionMuted")->click();
    check(*m_window, u"overview-muted"_s);
    part<QPushButton>(*m_window, "attentionAll")->click();
    check(*m_window, u"overview-all"_s);
    part<QPushButton>(*m_window, "attentionAll")->click();
    auto *ranges = part<QTabBar>(*m_window, "overviewRanges");
    auto *scroll = part<QScrollArea>(*m_window, "overviewScroll")->verticalScrollBar();
    for (int range = ranges->count() - 1; range >= 0; --range) {
        ranges->setCurrentIndex(range);
        QTRY_VERIFY(chart->legend().constFirst().contains(u'%'));
        QTest::qWait(120); // a chart is drawn in each turn
        scroll->setValue(scroll->maximum() * 2 / 5);
        check(*m_window, u"overview-range-%1"_s.arg(range + 1));
    }
    QTest::keyClick(chart->findChild<QWidget *>(u"chartView"_s), Qt::Key_Plus);
    QTRY_VERIFY(chart->frame().isZoomed);
    QTest::qWait(120);
    part<QScrollArea>(*m_window, "overviewScroll")->ensureWidgetVisible(part<QWidget>(*m_window, "overviewZoomHint"), 0, 200);
    check(*m_window, u"overview-zoomed"_s);
    part<QPushButton>(*m_window, "overviewWhole")->click();
    scroll->setValue(scroll->maximum());
    check(*m_window, u"overview-end"_s);
    scroll->setValue(0);
}

void TestConsoleLook::checkWorkspace()
{
    m_window->go({.place = navigation::workspaces, .subject = {}});
    auto *table = part<QTableView>(*m_window, "workspaceTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    part<QAction>(*m_window, "quickView")->trigger();
    check(*m_window, u"workspace-quick"_s);
    part<QAction>(*m_window, "quickView")->trigger();
    table->selectAll();
    check(*m_window, u"workspaces-selected"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    part<QAction>(*m_window, "openWorkspace")->trigger();
    auto *tabs = part<QTabBar>(*m_window, "detailTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        check(*m_window, u"workspace-%1"_s.arg(tab + 1));
    }
    part<QPushButton>(*m_window, "detailBack")->click();
    part<QLineEdit>(*m_window, "workspaceSearch")->setText(u"nobody has this name"_s);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    check(*m_window, u"workspaces-nothing-found"_s);
    part<QLineEdit>(*m_window, "workspaceSearch")->clear();
    QTRY_VERIFY(table->model()->rowCount() > 0);
}

void TestConsoleLook::checkBackups()
{
    m_window->go({.place = navigation::backups, .subject = {}});
    auto *table = part<QTableView>(*m_window, "backupsTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    check(*m_window, u"page-backups-read"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    emit table->activated(table->currentIndex());
    QTRY_VERIFY(part<QTableView>(*m_window, "backupCopies")->isVisible());
    check(*m_window, u"backups-workspace"_s);
    checkDialog("setUpBackups", u"backups-setup"_s);
    checkDialog("backUpWorkspaces", u"backups-wizard"_s);
    checkDialog("backUpWorkspaces", u"backups-wizard-review"_s,
                [](QDialog &wizard) { part<QPushButton>(wizard, "backupNext")->click(); });
    checkDialog("backUpWorkspaces", u"backups-wizard-refused"_s, [](QDialog &wizard) {
        part<QPushButton>(wizard, "backupNext")->click();
        part<QPushButton>(wizard, "backupNext")->click();
        QTRY_VERIFY(part<QWidget>(wizard, "backupError")->isVisible()); // the sample cannot be backed up
    });
}

void TestConsoleLook::checkSettings()
{
    m_window->go({.place = navigation::settings, .subject = {}});
    auto *shortcuts = part<QTableView>(*m_window, "shortcutTable");
    shortcuts->setCurrentIndex(shortcuts->model()->index(0, 0));
    auto *keyboard = part<QWidget>(*m_window, "keyboardSection");
    check(*keyboard, u"settings-keyboard"_s);
}

QDialog *TestConsoleLook::openDialog() const
{
    const auto dialogs = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

void TestConsoleLook::checkDialog(const char *command, const QString &name, const std::function<void(QDialog &)> &prepare)
{
    QVERIFY2(part<QAction>(*m_window, command)->isEnabled(), command);
    part<QAction>(*m_window, command)->trigger();
    QTRY_VERIFY2(openDialog(), command);
    const QPointer<QDialog> dialog = openDialog();
    if (prepare)
        prepare(*dialog);
    check(*dialog, u"dialog-"_s + name);
    dialog->close();
    QTRY_VERIFY(!dialog); // the same command opens it again
}

void TestConsoleLook::checkDialogs()
{
    m_window->go({.place = navigation::workspaces, .subject = {}});
    checkDialog("actionCommandPalette", u"palette"_s);
    checkDialog("actionCommandPalette", u"palette-typed"_s,
                [](QDialog &palette) { part<QLineEdit>(palette, "paletteField")->setText(u"re"_s); });
    checkDialog("actionShortcuts", u"shortcuts"_s);
    checkDialog("actionAbout", u"about"_s);
    checkDialog("actionAddServer", u"add-server"_s);
    m_window->go({.place = navigation::removeServer, .subject = u"tienda-prod"_s});
    check(*openDialog(), u"dialog-remove-server"_s);
    openDialog()->close();
    m_window->go({.place = navigation::catalogue, .subject = {}});
    for (const QString &row : {u"product"_s, u"plan"_s}) {
        auto *add = m_window->findChild<QPushButton *>(row + u"Add"_s);
        if (!add || !add->isEnabled())
            continue;
        add->click();
        check(*openDialog(), u"wizard-"_s + row);
        openDialog()->close();
    }
}

QTEST_MAIN(TestConsoleLook)
#include "tst_consolelook.moc"
