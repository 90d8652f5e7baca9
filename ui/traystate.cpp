#include "ui/traystate.h"

#include "ui/connectiontext.h"
#include "ui/mutings.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/serverset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// The program's icon with a dot in the colour of the state.
QIcon iconFor(StatusRole role)
{
    constexpr int side = 64;
    QPixmap pixmap = QIcon(u":/icons/app.svg"_s).pixmap(side, side);
    if (role == StatusRole::Neutral)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 4));
    painter.setBrush(statusColor(tokensOf(ThemeKind::Light), role)); // the tray's colour is the desktop's, not the theme's
    painter.drawEllipse(QRect(side - 30, side - 30, 26, 26));
    painter.end();
    return pixmap;
}

int waitingOperations(const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return 0;
    return static_cast<int>(std::ranges::count_if(snapshot.registry.value->operations, [](const OperationRecord &operation) {
        return operation.isInterrupted() || operation.state == OperationState::NeedsOperator;
    }));
}

} // namespace

TrayState::TrayState(UiContext &console, ServerSet &servers, QWidget &window, bool isTrayAvailable)
    : m_context(console),
      m_servers(servers),
      m_window(window),
      m_alerts(console, servers),
      m_isTrayAvailable(isTrayAvailable)
{
    m_window.installEventFilter(this);
    connect(&m_servers, &ServerSet::opened, this, &TrayState::follow);
    connect(&m_servers, &ServerSet::closing, this, [this](const ServerSession *session) {
        m_lastStates.remove(session);
        refresh();
    });
    connect(&m_alerts, &Alerts::news, this, &TrayState::notify);
    m_context.applyTrayIcon = [this](bool wanted) { setWanted(wanted); };
    setWanted(m_context.settings.trayIcon());
}

TrayState::~TrayState()
{
    m_context.applyTrayIcon = [](bool) {};
    delete m_menu;
}

void TrayState::follow(ServerSession *session)
{
    connect(session, &ServerSession::stateChanged, this, [this, session] { connectionChanged(session); });
    connect(&session->context().snapshots, &SnapshotService::snapshotChanged, this, &TrayState::refresh);
    connect(&session->context().attention, &AttentionService::looked, this, &TrayState::refresh);
    connect(&session->context().operations, &OperationService::ended, this,
            [this, session](const OperationEnd &end) { operationEnded(session, end); });
    refresh();
}

void TrayState::setWanted(bool wanted)
{
    if (wanted && m_isTrayAvailable && !m_icon)
        makeIcon();
    if (!wanted && m_icon) {
        delete std::exchange(m_icon, nullptr);
        delete std::exchange(m_menu, nullptr);
    }
    m_shown.clear();
    refresh();
}

void TrayState::makeIcon()
{
    m_menu = new QMenu;
    m_menu->setObjectName(u"trayMenu"_s);
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu);
    m_icon->setIcon(iconFor(StatusRole::Neutral));
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            openWindow();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayState::openWindow);
    m_icon->show();
}

void TrayState::fillMenu()
{
    m_menu->clear();
    connect(m_menu->addAction(tr("Open the console")), &QAction::triggered, this, &TrayState::openWindow);
    m_menu->addSeparator();
    for (ServerSession *session : m_servers.sessions()) {
        QAction *entry = m_menu->addAction(escapedMnemonics(summaryOf(*session).text));
        connect(entry, &QAction::triggered, session, [this, session] {
            m_servers.select(session->name());
            openWindow();
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, &m_window, [this] {
        openWindow(); // a running operation is asked about there
        m_window.close();
    });
}

TraySummary TrayState::summaryOf(ServerSession &session)
{
    const ConnectionState state = session.state();
    const QString connection = filled(tr("%1: %2"), {quoted(session.name()), connectionBadge(state).text});
    if (state == ConnectionState::Lost || state == ConnectionState::Failed)
        return {StatusRole::Bad, connection};
    if (const int waiting = waitingOperations(*session.context().snapshots.current()); waiting > 0)
        return {StatusRole::Warn, filled(tr("%1. %2"), {connection, tr("%n operation(s) need you", nullptr, waiting)})};
    const std::vector<Finding> findings = toldFindings(session.context());
    if (worstOf(findings) == FindingSeverity::Critical)
        return {StatusRole::Warn, filled(tr("%1. %2"), {connection, findingsSummary(findings)})};
    return {state == ConnectionState::Connected ? StatusRole::Ok : StatusRole::Neutral, connection};
}

TraySummary TrayState::summary() const
{
    static constexpr std::array fromBestToWorst{StatusRole::Neutral, StatusRole::Ok, StatusRole::Warn, StatusRole::Bad};
    const auto rank = [](StatusRole role) { return std::ranges::find(fromBestToWorst, role) - fromBestToWorst.begin(); };
    TraySummary worst{StatusRole::Neutral, tr("No server")};
    for (ServerSession *session : m_servers.sessions()) {
        const TraySummary one = summaryOf(*session);
        if (session == m_servers.sessions().constFirst() || rank(one.role) > rank(worst.role))
            worst = one;
    }
    return worst;
}

void TrayState::refresh()
{
    if (!m_icon)
        return;
    QList<TraySummary> now{summary()};
    for (ServerSession *session : m_servers.sessions())
        now.append(summaryOf(*session));
    if (now == m_shown)
        return;
    m_shown = now;
    m_icon->setIcon(iconFor(now.constFirst().role));
    m_icon->setToolTip(tr("Tenant Master Console") + u'\n' + now.constFirst().text);
    fillMenu();
}

void TrayState::connectionChanged(ServerSession *session)
{
    const ConnectionState state = session->state();
    const ConnectionState before = m_lastStates.value(session, ConnectionState::Disconnected);
    m_lastStates.insert(session, state);
    refresh();
    const bool isLost = state == ConnectionState::Lost || state == ConnectionState::Failed;
    if (!isLost || before != ConnectionState::Connected)
        return;
    const std::optional<Error> problem = session->problem();
    notify(StatusRole::Bad, filled(tr("The connection to %1 is lost"), {quoted(session->name())}),
           problem ? errorLine(*problem) : QString());
}

void TrayState::operationEnded(ServerSession *session, const OperationEnd &end)
{
    refresh();
    const Section<RegistryFacts> &registry = session->context().snapshots.current()->registry;
    QString name = tr("The operation");
    if (registry.value)
        for (const OperationRecord &operation : registry.value->operations)
            if (operation.id == end.id)
                name = operationTitle(operation.kind, operation.targetName);
    if (end.refused)
        return notify(StatusRole::Warn, filled(tr("%1: not started"), {name}), errorLine(*end.refused));
    if (end.outcome)
        notify(outcomeBadge(end.outcome->kind).role, filled(tr("%1: %2"), {name, outcomeText(end.outcome->kind)}),
               end.outcome->error ? errorLine(*end.outcome->error) : outcomeSentence(end.outcome->kind));
}

void TrayState::notify(StatusRole role, const QString &title, const QString &text)
{
    if (m_window.isActiveWindow() || !m_context.settings.trayIcon())
        return;
    if (m_icon)
        m_icon->showMessage(title, text,
                            role == StatusRole::Bad    ? QSystemTrayIcon::Critical
                            : role == StatusRole::Warn ? QSystemTrayIcon::Warning
                                                       : QSystemTrayIcon::Information);
    emit notified(title, text);
}

void TrayState::openWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

bool TrayState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tmc::ui
