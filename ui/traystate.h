#pragma once

#include "ui/theme/statusrole.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace tmc::ui {

/// What the tray tells at one glance.
struct TraySummary {
    StatusRole role =
        StatusRole::Neutral; ///< Ok, Warn (something waits for the operator), Bad (a connection is lost), Neutral (no server)
    QString text;            ///< one line for the tool tip and the menu
    bool operator==(const TraySummary &) const = default;
};

/// The icon in the system tray: the worst state of the servers, a menu, and a notification when an operation ends or a connection is lost
/// while the window is not in front. Without a system tray, or when the operator does not want it, there is no icon and nothing else
/// changes. Thread: GUI.
class TrayState final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayState)

public:
    /// Both outlive this object. `isTrayAvailable` is what QSystemTrayIcon says; tests decide themselves.
    TrayState(UiContext &context, QWidget &window, bool isTrayAvailable);
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
    void connectionChanged(ConnectionState state);
    void operationEnded(const OperationEnd &end);
    void notify(StatusRole role, const QString &title, const QString &text);

    UiContext &m_context;
    QWidget &m_window;
    bool m_isTrayAvailable;
    QSystemTrayIcon *m_icon = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_stateEntry = nullptr;
    TraySummary m_shown;
    ConnectionState m_lastState = ConnectionState::Disconnected;
};

} // namespace tmc::ui
