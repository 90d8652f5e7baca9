#include "ui/actions/pagemenu.h"
#include "core/domain/sampleserver.h"
#include "ui/connectiontext.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/mainwindow.h"
#include "ui/models/backuptablemodel.h"
#include "ui/mutings.h"
#include "ui/pages/firstrunpage.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/stagetext.h"
#include "ui/presentation/workspacetext.h"
#include "ui/servermenu.h"
#include "ui/serverset.h"
#include "ui/serverview.h"
#include "ui/sidebar.h"
#include "ui/snapshotage.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the window shows of the state of server, pages and operations; how it is put together is in mainwindow.cpp.

namespace tmc::ui {

void MainWindow::reloadServers()
{
    const auto servers = m_context.profiles.list();
    m_hasServers = !servers || !servers->empty();
    m_profiles = servers ? *servers : std::vector<ServerProfile>{};
    m_sidebar->setVisible(m_hasServers);
    ensurePage();
    refreshServer();
}

void MainWindow::refreshMenu()
{
    QList<ServerEntry> entries;
    for (const ServerProfile &profile : m_profiles) {
        const ServerSession *opened = m_servers->find(profile.name);
        const Badge badge = opened ? sessionBadge(opened->state(), opened->hasRunningOperation()) : sessionBadge({}, false);
        entries.append({.name = profile.name,
                        .environment = environmentText(profile.environment),
                        .state = badge.text,
                        .role = badge.role,
                        .isShown = opened && opened == session()});
    }
    m_serverMenu->setServers(entries);
}

void MainWindow::refreshServer()
{
    refreshMenu();
    refreshSummary();
    refreshStatus();
    refreshCommands();
    refreshNavigation();
    refreshTitle();
}

void MainWindow::refreshSummary()
{
    if (!session())
        return m_sidebar->setServer({});
    const Badge environment = environmentBadge(session()->profile().environment);
    const Badge connection = connectionBadge(session()->state());
    const QDateTime readAt = snapshotReadAt(*session()->context().snapshots.current());
    m_sidebar->setServer({.name = session()->name(),
                          .environment = environment.text,
                          .environmentRole = environment.role,
                          .connection = connection.text,
                          .connectionRole = connection.role,
                          .age = readAt.isValid() ? relativeTime(readAt, m_context.clock.now()) : QString()});
}

void MainWindow::refreshStatus()
{
    m_status->setEnabled(session() != nullptr);
    if (!session()) {
        m_status->setText(tr("No server"));
        return m_busy->stop();
    }
    const ConnectionState state = session()->state();
    const QString name = quoted(session()->name());
    const QString stage = session()->runningStage() ? linkStageTitle(*session()->runningStage()) : QString();
    QString text = filled(tr("%1: %2"), {name, connectionBadge(state).text});
    if (state == ConnectionState::Connecting && !stage.isEmpty())
        text = filled(tr("Connecting to %1: %2"), {name, stage});
    else if (state == ConnectionState::Lost && session()->nextTryIn())
        text = filled(tr("%1: lost, next try in %2"), {name, duration((session()->nextTryIn()->count() + 999) / 1000 * 1000)});
    else if (state == ConnectionState::Lost && !stage.isEmpty())
        text = filled(tr("Reconnecting to %1: %2"), {name, stage});
    m_status->setText(escapedMnemonics(text));
    m_status->setAccessibleName(text);
    if (session()->context().snapshots.isRefreshing())
        m_busy->start(tr("Reading the server…"));
    else
        m_busy->stop();
}

void MainWindow::showConnection()
{
    if (!session())
        return;
    delete m_connection;
    m_connection = new ConnectionDialog(*session(), this);
    m_connection->show();
}

void MainWindow::refreshCommands()
{
    const bool connected = session() && session()->state() == ConnectionState::Connected;
    m_actions->setState({.hasServer = session() != nullptr,
                         .connected = connected,
                         .registryUsable = connected && !session()->context().connection.registryError(),
                         .operationRunning = session() && session()->hasRunningOperation(),
                         .isSample = session() && isSample(session()->profile())});
}

void MainWindow::refreshNavigation()
{
    if (!m_hasServers)
        return;
    NavigationList *list = m_sidebar->pages();
    for (const PageEntry &entry : std::as_const(m_entries)) {
        const QString title = entry.title();
        list->setDestination(entry.id, entry.icon, title);
        m_pageMenu->setPage(entry.id, title);
    }
    int interrupted = 0;
    const SnapshotPtr snapshot = m_servers->context().snapshots.current();
    if (snapshot->registry.value)
        for (const OperationRecord &operation : snapshot->registry.value->operations)
            if (operation.isInterrupted() || operation.state == OperationState::NeedsOperator)
                ++interrupted;
    list->setBadge(navigation::operations, interrupted > 0 ? count(interrupted) : QString(),
                   interrupted > 0 ? tr("%n operation(s) need you", nullptr, interrupted) : QString());
    const auto critical =
        static_cast<int>(std::ranges::count(toldFindings(m_servers->context()), FindingSeverity::Critical, &Finding::severity));
    list->setBadge(navigation::overview, critical > 0 ? count(critical) : QString(),
                   critical > 0 ? tr("%n critical finding(s)", nullptr, critical) : QString());
    const BackupOverviewPtr backups = m_servers->context().backups.current();
    const auto late = static_cast<int>(
        std::ranges::count_if(backups->workspaces, [](const WorkspaceBackups &workspace) { return needsAttention(workspace); }));
    const bool isTold = late > 0 && backups->hasKeys(); // where none were ever made, the page helps to begin
    list->setBadge(navigation::backups, isTold ? count(late) : QString(),
                   isTold ? tr("%n workspace(s) have no recent good backup", nullptr, late) : QString());
    if (m_current)
        list->setCurrentId(m_current->id());
}

void MainWindow::refreshTitle()
{
    const QString program = tr("Tenant Master Console");
    const QString page = m_current ? m_current->title() : QString();
    m_actions->setPageActions(page, m_current ? m_current->pageActions() : QList<QAction *>());
    if (!session())
        return setWindowTitle(filled(tr("%1 – %2"), {page, program}));
    const ServerProfile &profile = session()->profile();
    setWindowTitle(filled(tr("%1 (%2) – %3 – %4"), {quoted(profile.name), environmentText(profile.environment), page, program}));
}

void MainWindow::focusSearch()
{
    const auto fields = m_current ? m_current->findChildren<SearchField *>() : QList<SearchField *>();
    for (SearchField *field : fields) {
        if (!field->isVisible())
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        return field->selectAll();
    }
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::Information, tr("About Tenant Master Console"),
                        filled(tr("Tenant Master Console %1"), {QCoreApplication::applicationVersion()}), QMessageBox::NoButton, this);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    setPlainInformativeText(
        box, filled(tr("Looks after multi-tenant servers through SSH. Built with Qt %1."), {QString::fromLatin1(qVersion())}));
    box->addButton(tr("Close"), QMessageBox::RejectRole)->setObjectName(u"closeButton"_s);
    box->open();
}

void MainWindow::confirmQuit()
{
    if (m_box)
        return;
    QStringList names;
    for (const ServerSession *working : m_servers->working())
        names << quoted(working->name());
    const QString text = filled(
        tr("An operation is running on: %1. If you quit now, it is interrupted after the call that it is in. Everything that was "
           "done is in the journal: any console can resume the operation or roll it back."),
        {names.join(u", "_s)});
    m_box = new QMessageBox(QMessageBox::Warning, tr("An operation is running"), text, QMessageBox::NoButton, this);
    m_box->setObjectName(u"quitBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    QPushButton *stay = m_box->addButton(tr("Stay"), QMessageBox::RejectRole);
    QPushButton *quit = m_box->addButton(tr("Interrupt and quit"), QMessageBox::DestructiveRole);
    stay->setObjectName(u"stayButton"_s);
    quit->setObjectName(u"quitButton"_s);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_quitConfirmed = true;
        for (ServerSession *working : m_servers->working())
            working->context().operations.requestAbort();
        close();
    });
    m_box->open();
}

void MainWindow::saveState()
{
    m_context.settings.setState(u"window"_s, saveGeometry());
    if (m_current && m_current != m_firstRun)
        m_context.settings.setState(u"window.page"_s, m_current->id().toUtf8());
}

void MainWindow::confirmQuitDuringBackups()
{
    QStringList names;
    for (const ServerSession *making : m_servers->makingBackups())
        names << quoted(making->name());
    askForConfirmation(
        this,
        {.objectName = u"quitDuringBackups"_s,
         .title = tr("Quit while backups are being made?"),
         .text = filled(tr("Backups are being made on: %1. The one that runs is cancelled and leaves nothing; those after "
                           "it are not begun."),
                        {names.join(u", "_s)}),
         .accept = tr("Cancel them and &quit"),
         .acceptRole = ButtonRole::Danger},
        [this] {
            m_quitConfirmed = true;
            close();
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitConfirmed && !m_servers->working().isEmpty()) {
        event->ignore();
        return confirmQuit();
    }
    if (!m_quitConfirmed && !m_servers->makingBackups().isEmpty()) {
        event->ignore();
        return confirmQuitDuringBackups();
    }
    if (m_current)
        m_current->deactivate();
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setCompact(width() < NavigationList::compactBelow);
}

void MainWindow::retranslateUi()
{
    m_actions->retranslateUi();
    m_pageMenu->retranslateUi();
    m_actions->setLanguage(m_context.settings.language());
    setAccessibleName(tr("Tenant Master Console"));
    m_status->setAccessibleDescription(tr("State of the connection; shows its stages"));
    m_status->setToolTip(plainToolTip(tr("Show the stages of the connection")));
    refreshServer();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
