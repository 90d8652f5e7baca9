#include "ui/traystate.h"

#include "ui/connectiontext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

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

TrayState::TrayState(UiContext &context, QWidget &window, bool isTrayAvailable)
    : QObject(&window),
      m_context(context),
      m_window(window),
      m_isTrayAvailable(isTrayAvailable)
{
    m_window.installEventFilter(this);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &TrayState::connectionChanged);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &TrayState::refresh);
    connect(&m_context.operations, &OperationService::ended, this, &TrayState::operationEnded);
    m_context.applyTrayIcon = [this](bool wanted) { setWanted(wanted); };
    setWanted(m_context.settings.trayIcon());
}

TrayState::~TrayState()
{
    m_context.applyTrayIcon = [](bool) {};
    delete m_menu;
}

void TrayState::setWanted(bool wanted)
{
    if (wanted && m_isTrayAvailable && !m_icon)
        makeIcon();
    if (!wanted && m_icon) {
        delete std::exchange(m_icon, nullptr);
        delete std::exchange(m_menu, nullptr);
        m_stateEntry = nullptr;
    }
    refresh();
}

void TrayState::makeIcon()
{
    m_menu = new QMenu;
    m_menu->setObjectName(u"trayMenu"_s);
    m_stateEntry = m_menu->addAction(QString());
    m_stateEntry->setEnabled(false);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Open the console")), &QAction::triggered, this, &TrayState::openWindow);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, &m_window, &QWidget::close);
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu);
    m_shown = {};
    m_icon->setIcon(iconFor(StatusRole::Neutral));
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            openWindow();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayState::openWindow);
    m_icon->show();
}

TraySummary TrayState::summary() const
{
    const QString server = m_context.snapshots.current()->serverName;
    if (server.isEmpty())
        return {StatusRole::Neutral, tr("No server")};
    const ConnectionState state = m_context.connection.state();
    const QString connection = filled(tr("%1: %2"), {quoted(server), connectionBadge(state).text});
    if (state == ConnectionState::Lost || state == ConnectionState::Failed)
        return {StatusRole::Bad, connection};
    if (const int waiting = waitingOperations(*m_context.snapshots.current()); waiting > 0)
        return {StatusRole::Warn, filled(tr("%1. %2"), {connection, tr("%n operation(s) need you", nullptr, waiting)})};
    return {state == ConnectionState::Connected ? StatusRole::Ok : StatusRole::Neutral, connection};
}

void TrayState::refresh()
{
    if (!m_icon)
        return;
    const TraySummary now = summary();
    if (now == m_shown)
        return;
    m_shown = now;
    m_icon->setIcon(iconFor(now.role));
    m_icon->setToolTip(tr("Tenant Master Console") + u'\n' + now.text);
    m_stateEntry->setText(escapedMnemonics(now.text));
}

void TrayState::connectionChanged(ConnectionState state)
{
    const ConnectionState before = std::exchange(m_lastState, state);
    refresh();
    const bool isLost = state == ConnectionState::Lost || state == ConnectionState::Failed;
    if (!isLost || before != ConnectionState::Connected)
        return;
    const std::optional<Error> &error = m_context.connection.lastError();
    notify(StatusRole::Bad, filled(tr("The connection to %1 is lost"), {quoted(m_context.connection.profile().name)}),
           error ? errorLine(*error) : QString());
}

void TrayState::operationEnded(const OperationEnd &end)
{
    refresh();
    const Section<RegistryFacts> &registry = m_context.snapshots.current()->registry;
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
    if (watched == &m_window && event->type() == QEvent::LanguageChange && m_icon) {
        setWanted(false); // made again with its texts in the new language
        setWanted(m_context.settings.trayIcon());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tmc::ui
