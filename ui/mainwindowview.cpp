#include "ui/apptheme.h"
#include "ui/connectiontext.h"
#include "ui/mainwindow.h"
#include "ui/pages/firstrunpage.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/stagetext.h"
#include "ui/presentation/workspacetext.h"
#include "ui/servermenu.h"
#include "ui/serversession.h"
#include "ui/sidebar.h"
#include "ui/snapshotage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busyindicator.h"
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
    m_serverMenu->setServers(servers ? *servers : std::vector<ServerProfile>{},
                             m_session->hasServer() ? m_session->profile().name : QString());
    m_sidebar->setVisible(m_hasServers);
    if (!m_hasServers)
        showPage({}, {});
    else if (!m_current || m_current == m_firstRun)
        showPage(m_entries.constFirst().id, {});
    refreshServer();
}

void MainWindow::refreshServer()
{
    if (m_session->hasServer())
        if (const auto servers = m_context.profiles.list())
            m_serverMenu->setServers(*servers, m_session->profile().name);
    refreshSummary();
    refreshStatus();
    refreshCommands();
    refreshNavigation();
    refreshTitle();
}

void MainWindow::refreshSummary()
{
    if (!m_session->hasServer())
        return m_sidebar->setServer({});
    const Badge environment = environmentBadge(m_session->profile().environment);
    const Badge connection = connectionBadge(m_session->state());
    const QDateTime readAt = snapshotReadAt(*m_context.snapshots.current());
    m_sidebar->setServer({.name = m_session->profile().name,
                          .environment = environment.text,
                          .environmentRole = environment.role,
                          .connection = connection.text,
                          .connectionRole = connection.role,
                          .age = readAt.isValid() ? relativeTime(readAt, m_context.clock.now()) : QString()});
}

void MainWindow::showStage(const StageReport &report)
{
    if (report.state == tmc::StageState::Running)
        m_stageText = linkStageTitle(report.stage);
    refreshStatus();
}

void MainWindow::refreshStatus()
{
    const ConnectionState state = m_session->state();
    QString text;
    if (!m_session->hasServer())
        text = tr("No server");
    else if (state == ConnectionState::Connecting && !m_stageText.isEmpty())
        text = filled(tr("Connecting to %1: %2"), {quoted(m_session->profile().name), m_stageText});
    else if (state == ConnectionState::Lost && !m_stageText.isEmpty())
        text = filled(tr("Reconnecting to %1: %2"), {quoted(m_session->profile().name), m_stageText});
    else
        text = filled(tr("%1: %2"), {quoted(m_session->profile().name), connectionBadge(state).text});
    setPlainText(m_status, text);
    if (m_context.snapshots.isRefreshing())
        m_busy->start(tr("Reading the server…"));
    else
        m_busy->stop();
}

void MainWindow::refreshCommands()
{
    const bool connected = m_session->hasServer() && m_session->state() == ConnectionState::Connected;
    m_actions->setState({.hasServer = m_session->hasServer(),
                         .connected = connected,
                         .registryUsable = connected && !m_context.connection.registryError(),
                         .operationRunning = !m_context.operations.running().isEmpty()});
}

void MainWindow::refreshNavigation()
{
    NavigationList *list = m_sidebar->pages();
    for (const PageEntry &entry : std::as_const(m_entries))
        list->setDestination(entry.id, entry.icon, m_pages.value(entry.id)->title());
    int interrupted = 0;
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (snapshot->registry.value)
        for (const OperationRecord &operation : snapshot->registry.value->operations)
            if (operation.isInterrupted() || operation.state == OperationState::NeedsOperator)
                ++interrupted;
    list->setBadge(navigation::operations, interrupted > 0 ? count(interrupted) : QString(),
                   interrupted > 0 ? tr("%n operation(s) need you", nullptr, interrupted) : QString());
    if (m_current)
        list->setCurrentId(m_current->id());
}

void MainWindow::refreshTitle()
{
    const QString program = tr("Tenant Master Console");
    const QString page = m_current ? m_current->title() : QString();
    if (!m_session->hasServer())
        return setWindowTitle(filled(tr("%1 – %2"), {page, program}));
    const ServerProfile &profile = m_session->profile();
    setWindowTitle(filled(tr("%1 (%2) – %3 – %4"), {quoted(profile.name), environmentText(profile.environment), page, program}));
}

void MainWindow::applyTheme(const QString &theme)
{
    m_context.settings.setTheme(theme);
    m_actions->setTheme(theme);
    Theme::apply(*qApp, themeKindOf(theme));
}

void MainWindow::chooseLanguage(const QString &language)
{
    m_context.settings.setLanguage(language);
    m_actions->setLanguage(language);
    m_context.applyLanguage(language);
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
                        filled(tr("Tenant Master Console %1"), {QString::fromLatin1(TM_VERSION)}), QMessageBox::NoButton, this);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    setPlainInformativeText(
        box, filled(tr("Looks after multi-tenant servers through SSH. Built with Qt %1."), {QString::fromLatin1(qVersion())}));
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->open();
}

void MainWindow::confirmQuit()
{
    if (m_box)
        return;
    m_box = new QMessageBox(QMessageBox::Warning, tr("An operation is running"),
                            tr("If you quit now, the running operation is interrupted after the call that it is in. Everything that "
                               "was done is in the journal: "
                               "any console can resume the operation or roll it back."),
                            QMessageBox::NoButton, this);
    m_box->setObjectName(u"quitBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    QPushButton *stay = m_box->addButton(tr("Stay"), QMessageBox::RejectRole);
    QPushButton *quit = m_box->addButton(tr("Interrupt and quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitButton"_s);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_quitConfirmed = true;
        m_context.operations.requestAbort();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitConfirmed && !m_context.operations.running().isEmpty()) {
        event->ignore();
        return confirmQuit();
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
    setAccessibleName(tr("Tenant Master Console"));
    m_status->setAccessibleDescription(tr("State of the connection"));
    m_stageText.clear();
    refreshServer();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
