#pragma once

#include "ui/actions/appactions.h"
#include "ui/pagelist.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QMessageBox;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tmc::ui {

class BusyIndicator;
class ConnectionBanner;
class FirstRunPage;
class PageMenu;
class ServerCommands;
class ServerMenu;
class ServerSession;
class ServerSet;
class ServerView;
class Sidebar;

/// The console's window: server and pages at the left, what is wrong with the connections above the page, the commands in the menu bar.
/// It owns the opened servers and the widgets of each; it shows those of the selected one. The context outlives it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `pages` in the order of the sidebar; the program gives createWorkspaceWizard() and pageList().
    MainWindow(UiContext &context, WizardMaker createWizard, const QList<PageEntry> &pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the server that was asked for or the last one, and connects to it; opens the others that were open last behind it. Shows the
    /// first-run page when there is no server. Call it once, after show().
    void start(const QString &askedServer = {});

    [[nodiscard]] QString currentPageId() const;
    [[nodiscard]] ServerSet &servers() const { return *m_servers; }

public slots:
    void go(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectCommands();
    void connectServers();
    void addServer(ServerSession *session);
    void connectServer(ServerSession *session, ServerView *view);
    void removeServer(const ServerSession *session);
    void showSelected();
    /// Shows a page of the server that is shown, the same as before where it can; without servers the first-run page.
    void ensurePage();
    /// The widgets of the server that is shown; those of no server are made when they are needed first.
    ServerView *shownView();
    ServerSession *session() const;
    Page *firstRun();
    void showPage(const QString &id, const QString &subject);
    void openWizard();
    void reloadServers();
    void refreshMenu();
    void refreshServer();
    void refreshSummary();
    void refreshStatus();
    void refreshCommands();
    void refreshNavigation();
    void refreshTitle();
    void connectAppearance();
    void openPalette();
    void showShortcuts();
    void focusSearch();
    void showConnection();
    void showAbout();
    void confirmQuit();
    void confirmQuitDuringBackups();
    void saveState();
    void retranslateUi();

    UiContext &m_context; ///< the console's own, of no server
    WizardMaker m_createWizard;
    ServerSet *m_servers;
    AppActions *m_actions;
    ServerMenu *m_serverMenu;
    PageMenu *m_pageMenu;
    ServerCommands *m_commands;
    Sidebar *m_sidebar;
    ConnectionBanner *m_errors;
    QVBoxLayout *m_banners;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun = nullptr; ///< made when there is no server
    QPushButton *m_status;
    BusyIndicator *m_busy;
    QList<PageEntry> m_entries;
    std::vector<ServerProfile> m_profiles;              ///< all servers, opened or not
    QHash<const ServerSession *, ServerView *> m_views; ///< that of no server under null
    QPointer<Page> m_current;
    QPointer<QDialog> m_wizard;
    QPointer<QDialog> m_connection;
    QPointer<QMessageBox> m_box;
    QPointer<QDialog> m_palette;
    QPointer<QDialog> m_shortcuts;
    QTimer m_tick; ///< ages grow without any event
    bool m_hasServers = false;
    bool m_quitConfirmed = false;
};

} // namespace tmc::ui
