#pragma once

#include "ui/alerts.h"
#include "ui/uicontext.h"

#include <QHash>
#include <QList>
#include <QObject>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace tmc::ui {

class ServerSession;
class ServerSet;

/// What the tray tells at one glance.
struct TraySummary {
    StatusRole role =
        StatusRole::Neutral; ///< Ok, Warn (something waits for the operator), Bad (a connection is lost), Neutral (no server)
    QString text;            ///< one line for the tool tip and the menu
    bool operator==(const TraySummary &) const = default;
};

/// The icon in the system tray: the worst state of the servers, a menu, and a notification when an operation ends, a connection is lost or
/// something new needs attention while the window is not in front. Without a system tray, or when the operator does not want it, there is no icon and nothing else
/// changes. Thread: GUI.
class TrayState final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayState)

public:
    /// All outlive this object. `isTrayAvailable` is what QSystemTrayIcon says; tests decide themselves. Make it before the first server
    /// is opened.
    TrayState(UiContext &console, ServerSet &servers, QWidget &window, bool isTrayAvailable);
    ~TrayState() override;

    /// Shows or hides the icon now; the setting itself is the caller's.
    void setWanted(bool wanted);
    [[nodiscard]] bool isShown() const { return m_icon != nullptr; }
    [[nodiscard]] TraySummary summary() const;

signals:
    /// The operator is told this, in the tray where there is one.
    void notified(const QString &title, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void makeIcon();
    void openWindow();
    void fillMenu();
    void follow(ServerSession *session);
    void connectionChanged(ServerSession *session);
    void operationEnded(ServerSession *session, const OperationEnd &end);
    [[nodiscard]] static TraySummary summaryOf(ServerSession &session);
    void notify(StatusRole role, const QString &title, const QString &text);

    UiContext &m_context;
    ServerSet &m_servers;
    QWidget &m_window;
    Alerts m_alerts;
    bool m_isTrayAvailable;
    QSystemTrayIcon *m_icon = nullptr;
    QMenu *m_menu = nullptr;
    QList<TraySummary> m_shown; ///< of the icon, then of each server
    QHash<const ServerSession *, ConnectionState> m_lastStates;
};

} // namespace tmc::ui
