#include "ui/mainwindow.h"

#include "ui/connectionbanner.h"
#include "ui/pages/firstrunpage.h"
#include "ui/runningoperation.h"
#include "ui/servercommands.h"
#include "ui/servermenu.h"
#include "ui/serversession.h"
#include "ui/sidebar.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QMenuBar>
#include <QMessageBox>
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
      m_session(new ServerSession(context, this)),
      m_actions(new AppActions(this)),
      m_serverMenu(new ServerMenu(*m_actions, this)),
      m_commands(new ServerCommands(context, *m_session, this)),
      m_running(new RunningOperation(context.operations, context.snapshots, this)),
      m_sidebar(new Sidebar(m_serverMenu, m_running, this)),
      m_banner(new ConnectionBanner(context, *m_session, this)),
      m_stack(new QStackedWidget(this)),
      m_firstRun(new FirstRunPage(context, this)),
      m_status(plainLabel({}, TextRole::Muted, this)),
      m_busy(new BusyIndicator(this)),
      m_entries(pages)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(600, 440);
    resize(1180, 760);
    restoreGeometry(m_context.settings.state(geometryKey));
    m_status->setObjectName(u"statusText"_s);
    m_actions->fill(menuBar(), m_serverMenu);
    menuBar()->setObjectName(u"menuBar"_s);
    m_actions->setLanguage(m_context.settings.language());
    m_actions->setTheme(m_context.settings.theme());
    makePages(pages);
    buildLayout();
    connectCommands();
    connectServices();
    connectBanner();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::refreshSummary);
    m_tick.start();
    reloadServers();
    retranslateUi();
}

void MainWindow::makePages(const QList<PageEntry> &pages)
{
    m_stack->setObjectName(u"pages"_s);
    m_stack->addWidget(m_firstRun);
    m_commands->follow(m_firstRun->editor());
    for (const PageEntry &entry : pages) {
        Page *page = entry.make(m_context, m_stack);
        m_pages.insert(entry.id, page);
        m_stack->addWidget(page);
        connect(page, &Page::requested, this, &MainWindow::go);
    }
}

void MainWindow::buildLayout()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
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
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_busy);
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto &&action) { connect(m_actions->action(command), &QAction::triggered, this, action); };
    on(Command::AddServer, [this] { go({.place = navigation::addServer, .subject = {}}); });
    on(Command::NewWorkspace, [this] { openWizard(); });
    on(Command::Quit, [this] { close(); });
    on(Command::TestConnection, [this] { m_commands->test(); });
    on(Command::Reconnect, [this] { m_commands->reconnect(); });
    on(Command::ChangeServer, [this] { m_commands->change(); });
    on(Command::ForgetHostKey, [this] { m_commands->forgetHostKey(); });
    on(Command::RemoveServer, [this] { m_commands->remove(); });
    on(Command::Search, [this] { focusSearch(); });
    on(Command::About, [this] { showAbout(); });
    on(Command::Refresh, [this] {
        if (m_session->state() == ConnectionState::Connected)
            m_context.snapshots.refresh();
        else if (m_session->state() != ConnectionState::Connecting)
            m_commands->reconnect();
    });
    connect(m_actions, &AppActions::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_actions, &AppActions::themeChosen, this, &MainWindow::applyTheme);
    connect(m_serverMenu, &ServerMenu::serverChosen, m_commands, &ServerCommands::choose);
    connect(m_sidebar->pages(), &NavigationList::destinationChosen, this, [this](const QString &id) { showPage(id, {}); });
    connect(m_running, &RunningOperation::showRequested, this, [this](const OperationId &id) { go(navigation::operation(id)); });
}

void MainWindow::connectServices()
{
    connect(m_commands, &ServerCommands::serversChanged, this, &MainWindow::reloadServers);
    connect(m_commands, &ServerCommands::requested, this, &MainWindow::go);
    connect(m_commands, &ServerCommands::failed, m_banner, &ConnectionBanner::showError);
    connect(m_session, &ServerSession::serverChanged, this, &MainWindow::refreshServer);
    connect(m_session, &ServerSession::stateChanged, this, &MainWindow::refreshServer);
    connect(&m_context.connection, &ServerConnection::stageChanged, this, &MainWindow::showStage);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &MainWindow::refreshServer);
    connect(&m_context.snapshots, &SnapshotService::refreshingChanged, this, &MainWindow::refreshStatus);
    connect(&m_context.operations, &OperationService::started, this, [this] {
        refreshCommands();
        m_context.snapshots.refresh(); // the journal has the operation's steps now
    });
    connect(&m_context.operations, &OperationService::ended, this, [this] {
        refreshCommands();
        m_context.snapshots.refresh();
    });
}

void MainWindow::connectBanner()
{
    connect(m_banner, &ConnectionBanner::reconnectRequested, m_commands, &ServerCommands::reconnect);
    connect(m_banner, &ConnectionBanner::passwordRequested, m_commands, &ServerCommands::askPassword);
    connect(m_banner, &ConnectionBanner::hostKeyRequested, m_commands, &ServerCommands::askHostKey);
    connect(m_banner, &ConnectionBanner::changedHostKeyRequested, m_commands, &ServerCommands::showChangedHostKey);
    connect(m_banner, &ConnectionBanner::requested, this, &MainWindow::go);
}

void MainWindow::start()
{
    const auto servers = m_context.profiles.list();
    if (!servers) {
        m_banner->showError(servers.error());
        return;
    }
    if (servers->empty())
        return m_firstRun->setFocus(Qt::OtherFocusReason);
    const QString last = m_context.settings.lastServer();
    const bool known =
        std::any_of(servers->begin(), servers->end(), [&last](const ServerProfile &server) { return server.name == last; });
    m_session->choose(known ? last : servers->front().name);
    const QString page = QString::fromUtf8(m_context.settings.state(pageKey));
    if (m_pages.contains(page))
        showPage(page, {});
    m_sidebar->pages()->setFocus(Qt::OtherFocusReason);
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
    if (m_pages.contains(target.place))
        showPage(target.place, target.subject);
}

void MainWindow::showPage(const QString &id, const QString &subject)
{
    Page *page = m_hasServers ? m_pages.value(id) : m_firstRun;
    if (m_current != page && m_current)
        m_current->deactivate();
    m_current = page;
    m_stack->setCurrentWidget(page);
    m_sidebar->pages()->setCurrentId(page->id());
    page->activate(subject);
    refreshTitle();
}

void MainWindow::openWizard()
{
    if (m_wizard || !m_actions->action(Command::NewWorkspace)->isEnabled())
        return;
    m_wizard = m_createWizard(m_context, this, [this](const NavigationTarget &target) { go(target); });
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    m_wizard->open();
}

} // namespace tmc::ui
