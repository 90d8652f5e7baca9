#pragma once

#include "ui/actions/appactions.h"
#include "ui/pagelist.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QLabel;
class QMessageBox;
class QStackedWidget;

namespace tmc::ui {

class BusyIndicator;
class ConnectionBanner;
class FirstRunPage;
class RunningOperation;
class ServerCommands;
class ServerMenu;
class ServerSession;
class Sidebar;

/// The console's window: server and pages at the left, what is wrong with the connection above the page, the commands in the menu bar.
/// It owns no data: everything shown comes from the services of the context, which outlives it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `pages` in the order of the sidebar; the program gives createWorkspaceWizard() and pageList().
    MainWindow(UiContext &context, WizardMaker createWizard, const QList<PageEntry> &pages, QWidget *parent = nullptr);

    /// Shows the last server and connects to it, or the first-run page when there is no server. Call it once, after show().
    void start();

    [[nodiscard]] QString currentPageId() const;

public slots:
    void go(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePages(const QList<PageEntry> &pages);
    void buildLayout();
    void connectCommands();
    void connectServices();
    void connectBanner();
    void showPage(const QString &id, const QString &subject);
    void openWizard();
    void reloadServers();
    void refreshServer();
    void refreshSummary();
    void refreshStatus();
    void refreshCommands();
    void refreshNavigation();
    void refreshTitle();
    void showStage(const StageReport &report);
    void applyTheme(const QString &theme);
    void chooseLanguage(const QString &language);
    void focusSearch();
    void showAbout();
    void confirmQuit();
    void saveState();
    void retranslateUi();

    UiContext &m_context;
    WizardMaker m_createWizard;
    ServerSession *m_session;
    AppActions *m_actions;
    ServerMenu *m_serverMenu;
    ServerCommands *m_commands;
    RunningOperation *m_running;
    Sidebar *m_sidebar;
    ConnectionBanner *m_banner;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun;
    QLabel *m_status;
    BusyIndicator *m_busy;
    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_pages;
    Page *m_current = nullptr;
    QPointer<QDialog> m_wizard;
    QPointer<QMessageBox> m_box;
    QString m_stageText;
    QTimer m_tick; ///< ages grow without any event
    bool m_hasServers = false;
    bool m_quitConfirmed = false;
};

} // namespace tmc::ui
