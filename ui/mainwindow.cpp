#include "ui/mainwindow.h"

#include "core/domain/sampleserver.h"
#include "ui/actions/pagemenu.h"
#include "ui/connectionbanner.h"
#include "ui/pages/firstrunpage.h"
#include "ui/runningoperation.h"
#include "ui/servercommands.h"
#include "ui/servermenu.h"
#include "ui/serverset.h"
#include "ui/serverview.h"
#include "ui/sidebar.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/savedrunbookwizard.h"

#include <QAction>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

const QString geometryKey = u"window"_s;
const QString pageKey = u"window.page"_s;

} // namespace

MainWindow::MainWindow(UiContext &context, WizardMaker createWizard, const QList<PageEntry> &pages, QWidget *parent)
    : QMainWindow(parent),
      m_context(context),
      m_createWizard(std::move(createWizard)),
      m_servers(new ServerSet(context, this)),
      m_actions(new AppActions(context.keys, this)),
      m_serverMenu(new ServerMenu(*m_actions, this)),
      m_pageMenu(new PageMenu(context.keys, this)),
      m_commands(new ServerCommands(context, *m_servers, this)),
      m_sidebar(new Sidebar(m_serverMenu, this)),
      m_errors(new ConnectionBanner(nullptr, this)),
      m_banners(new QVBoxLayout),
      m_stack(new QStackedWidget(this)),
      m_status(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_busy(new BusyIndicator(this)),
      m_entries(pages)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(600, 440);
    resize(1180, 760);
    restoreGeometry(m_context.settings.state(geometryKey));
    m_status->setObjectName(u"statusText"_s);
    m_actions->fill(menuBar(), m_serverMenu, m_pageMenu);
    menuBar()->setObjectName(u"menuBar"_s);
    m_actions->setLanguage(m_context.settings.language());
    m_actions->setTheme(m_context.settings.theme());
    buildLayout();
    connectCommands();
    connectServers();
    connectAppearance();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshSummary();
        refreshStatus();
    });
    m_tick.start();
    m_sidebar->setVisible(false); // until start() knows whether there are servers
    retranslateUi();
}

MainWindow::~MainWindow()
{
    // While one page after the other goes, no other one must be shown in its place and begin to work.
    m_stack->hide();
    // Pages and wizards refer to the services of their servers, which go with the other children of the window.
    m_context.applyRefreshInterval = [](int) {};
    delete m_wizard;
    qDeleteAll(m_views);
}

void MainWindow::buildLayout()
{
    m_stack->setObjectName(u"pages"_s);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banners->setSpacing(0);
    m_banners->addWidget(m_errors);
    column->addLayout(m_banners);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    setCentralWidget(content);
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(10, 0, 10, 0);
    statusBar()->addWidget(m_status);
    connect(m_status, &QPushButton::clicked, this, &MainWindow::showConnection);
    statusBar()->addPermanentWidget(m_busy);
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto &&action) { connect(m_actions->action(command), &QAction::triggered, this, action); };
    on(Command::AddServer, [this] { go({.place = navigation::addServer, .subject = {}}); });
    on(Command::NewWorkspace, [this] { openWizard(); });
    on(Command::OpenPreview, [this] {
        if (m_current) // the window that opens belongs to the server's page and goes with it
            openPreviewFile(m_servers->context(), m_current, [this](const NavigationTarget &target) { go(target); });
    });
    on(Command::Quit, [this] { close(); });
    on(Command::TestConnection, [this] { m_commands->test(); });
    on(Command::Reconnect, [this] { m_commands->reconnect(); });
    on(Command::CloseServer, [this] { m_commands->closeShown(); });
    on(Command::ChangeServer, [this] { m_commands->change(); });
    on(Command::ForgetHostKey, [this] { m_commands->forgetHostKey(); });
    on(Command::RemoveServer, [this] { m_commands->remove(); });
    on(Command::Search, [this] { focusSearch(); });
    on(Command::CommandPalette, [this] { openPalette(); });
    on(Command::Shortcuts, [this] { showShortcuts(); });
    on(Command::OpenSample, [this] { m_commands->openSample(); });
    on(Command::About, [this] { showAbout(); });
    on(Command::Refresh, [this] {
        if (session() && session()->state() == ConnectionState::Connected)
            m_current->readAgain();
        else if (session() && session()->state() != ConnectionState::Connecting)
            session()->reconnect();
    });
    connect(m_pageMenu, &PageMenu::pageChosen, this, [this](const QString &id) { go({.place = id, .subject = {}}); });
    connect(m_serverMenu, &ServerMenu::serverChosen, m_commands, &ServerCommands::choose);
    connect(m_sidebar->pages(), &NavigationList::destinationChosen, this, [this](const QString &id) { showPage(id, {}); });
}

void MainWindow::connectServers()
{
    connect(m_commands, &ServerCommands::serversChanged, this, &MainWindow::reloadServers);
    connect(m_commands, &ServerCommands::requested, this, &MainWindow::go);
    connect(m_commands, &ServerCommands::failed, m_errors, &ConnectionBanner::showError);
    connect(m_servers, &ServerSet::opened, this, &MainWindow::addServer);
    connect(m_servers, &ServerSet::closing, this, &MainWindow::removeServer);
    connect(m_servers, &ServerSet::selectedChanged, this, &MainWindow::showSelected);
    connect(m_servers, &ServerSet::failed, m_errors, &ConnectionBanner::showError);
    m_context.applyRefreshInterval = [this](int seconds) {
        for (ServerSession *opened : m_servers->sessions())
            opened->context().snapshots.setRefreshInterval(seconds);
    };
}

void MainWindow::addServer(ServerSession *session)
{
    const ServerPlaces places{.pages = m_stack, .banners = m_banners, .sidebar = m_sidebar};
    auto *view = new ServerView(session, session->context(), m_entries, places, this);
    m_views.insert(session, view);
    session->context().snapshots.setRefreshInterval(m_context.settings.refreshSeconds());
    connect(view, &ServerView::requested, this, &MainWindow::go);
    connect(view->running(), &RunningOperation::showRequested, this, [this, session](const OperationId &id) {
        m_servers->select(session->name());
        go(navigation::operation(id));
    });
    connectServer(session, view);
    view->setShown(false); // until it is selected; one that is opened again at the start may never be
}

void MainWindow::connectServer(ServerSession *session, ServerView *view)
{
    ConnectionBanner *banner = view->banner();
    connect(banner, &ConnectionBanner::serverRequested, m_commands, &ServerCommands::choose);
    connect(banner, &ConnectionBanner::reconnectRequested, session, &ServerSession::tryNow);
    connect(banner, &ConnectionBanner::passwordRequested, m_commands,
            [this, session](const Error &reason) { m_commands->askPassword(session, reason); });
    connect(banner, &ConnectionBanner::hostKeyRequested, m_commands, [this, session] { m_commands->askHostKey(session); });
    connect(banner, &ConnectionBanner::changedHostKeyRequested, m_commands,
            [this, session](const Error &error) { m_commands->showChangedHostKey(session, error); });
    connect(banner, &ConnectionBanner::requested, view, &ServerView::requested);

    SnapshotService *snapshots = &session->context().snapshots;
    OperationService *operations = &session->context().operations;
    connect(session, &ServerSession::stateChanged, view, [this] { refreshServer(); });
    connect(session, &ServerSession::stageChanged, view, [this] { refreshStatus(); });
    connect(snapshots, &SnapshotService::snapshotChanged, view, [this] { refreshServer(); });
    connect(snapshots, &SnapshotService::refreshingChanged, view, [this] { refreshStatus(); });
    connect(&session->context().backups, &BackupService::overviewChanged, view, [this] { refreshNavigation(); });
    connect(&session->context().attention, &AttentionService::looked, view, [this] { refreshNavigation(); });
    const auto follow = [this, snapshots] {
        refreshServer();
        snapshots->refresh(); // the journal has the operation's steps now, or its end
    };
    connect(operations, &OperationService::started, view, follow);
    connect(operations, &OperationService::ended, view, follow);
}

void MainWindow::removeServer(const ServerSession *session)
{
    m_views.take(session)->deleteLater();
}

ServerSession *MainWindow::session() const
{
    return m_servers->selected();
}

ServerView *MainWindow::shownView()
{
    ServerView *&view = m_views[session()];
    if (!view) {
        const ServerPlaces places{.pages = m_stack, .banners = m_banners, .sidebar = m_sidebar};
        view = new ServerView(nullptr, m_context, m_entries, places, this);
        view->setShown(true);
        connect(view, &ServerView::requested, this, &MainWindow::go);
    }
    return view;
}

void MainWindow::showSelected()
{
    for (ServerView *view : std::as_const(m_views))
        view->setShown(view->session() == session());
    reloadServers();
}

void MainWindow::ensurePage()
{
    if (!m_hasServers)
        return showPage({}, {});
    const QString id = m_current && m_current != m_firstRun ? m_current->id() : QString::fromUtf8(m_context.settings.state(pageKey));
    if (!shownView()->hasPage(id))
        showPage(m_entries.constFirst().id, {});
    else if (shownView()->page(id) != m_current)
        showPage(id, {}); // the same page of the other server, or the one of the last time
}

void MainWindow::start(const QString &askedServer)
{
    const QStringList openBefore = m_context.settings.reopenServers() ? m_context.settings.openServers() : QStringList();
    if (askedServer == sampleServerName)
        m_commands->openSample(); // in the list only from now on
    else if (!askedServer.isEmpty())
        m_servers->select(askedServer);
    const auto servers = m_context.profiles.list();
    if (!servers)
        m_errors->showError(servers.error());
    if (!servers || servers->empty()) {
        reloadServers();
        return m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    }
    if (!session()) {
        const QString last = m_context.settings.lastServer();
        const bool known = std::ranges::any_of(*servers, [&last](const ServerProfile &server) { return server.name == last; });
        m_servers->select(known ? last : servers->front().name);
    }
    m_sidebar->pages()->setFocus(Qt::OtherFocusReason);
    m_servers->reopen(openBefore);
}

Page *MainWindow::firstRun()
{
    if (m_firstRun)
        return m_firstRun;
    m_firstRun = new FirstRunPage(m_context, m_stack);
    m_stack->addWidget(m_firstRun);
    m_commands->follow(m_firstRun->editor());
    connect(m_firstRun, &Page::requested, this, &MainWindow::go);
    return m_firstRun;
}

QString MainWindow::currentPageId() const
{
    return m_current ? m_current->id() : QString();
}

void MainWindow::go(const NavigationTarget &target)
{
    if (target.place == navigation::createWorkspace)
        return openWizard();
    if (target.place == navigation::addServer) {
        if (m_hasServers)
            m_commands->add();
        return;
    }
    if (target.place == navigation::changeServer)
        return m_commands->changeServer(target.subject);
    if (target.place == navigation::forgetHostKey)
        return m_commands->forgetHostKeyOf(target.subject);
    if (target.place == navigation::removeServer)
        return m_commands->removeServer(target.subject);
    if (target.place == navigation::openSample)
        return m_commands->openSample();
    if (target.place == navigation::closeSample)
        return m_commands->closeSample();
    if (m_hasServers && shownView()->hasPage(target.place))
        showPage(target.place, target.subject);
}

void MainWindow::showPage(const QString &id, const QString &subject)
{
    Page *page = m_hasServers ? shownView()->page(id) : firstRun();
    if (m_current != page && m_current)
        m_current->deactivate();
    m_current = page;
    m_stack->setCurrentWidget(page);
    m_sidebar->pages()->setCurrentId(page->id());
    m_pageMenu->setCurrentId(page->id());
    page->activate(subject);
    refreshTitle();
}

void MainWindow::openWizard()
{
    if (m_wizard || !m_actions->action(Command::NewWorkspace)->isEnabled())
        return;
    m_wizard = m_createWizard(m_servers->context(), this, [this](const NavigationTarget &target) { go(target); });
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    m_wizard->open();
}

} // namespace tmc::ui
