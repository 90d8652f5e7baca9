#pragma once

#include "core/engine/alertrules.h"
#include "ui/theme/statusrole.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace tmc::ui {

class ServerSession;
class ServerSet;

/// The rules as the settings of this computer have them.
[[nodiscard]] AlertRules alertRules(const UiSettings &settings);
void setAlertRules(UiSettings &settings, const AlertRules &rules);

/// Tells what is new of the findings of every opened server: once for each, remembered between two starts, and not in quiet hours. What it
/// cannot see, over a lost connection, it neither tells nor forgets. Also gives the rules' limits to the servers. Thread: GUI.
class Alerts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Alerts)

public:
    /// Both outlive this object. Make it before the first server is opened.
    Alerts(UiContext &console, ServerSet &servers, QObject *parent = nullptr);
    ~Alerts() override;

    /// Looks at every server now; it does so by itself when something has news, and each minute for the end of quiet hours.
    void look();

signals:
    void news(tmc::ui::StatusRole role, const QString &title, const QString &text);

private:
    void follow(ServerSession *session);
    void applyRules();
    void lookAt(ServerSession &session);

    UiContext &m_context;
    ServerSet &m_servers;
    QTimer m_tick;
};

} // namespace tmc::ui
