#pragma once

#include "ui/theme/statusrole.h"

#include <QList>
#include <QMenu>

class QActionGroup;

namespace tmc::ui {

class AppActions;

/// A server as the menu shows it. Texts are translated, the name comes from outside.
struct ServerEntry {
    QString name;
    QString environment;
    QString state; ///< "Connected", "Operation running", …
    StatusRole role = StatusRole::Neutral;
    bool isShown = false;
    bool operator==(const ServerEntry &) const = default;
};

/// All servers with their state, and what can be done with the current one. Used by the menu bar and by the switcher in the sidebar.
class ServerMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerMenu)

public:
    ServerMenu(const AppActions &actions, QWidget *parent);

    void setServers(const QList<ServerEntry> &servers);

signals:
    void serverChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void refresh();

    const AppActions &m_actions;
    QActionGroup *m_group;
    QList<ServerEntry> m_servers;
};

} // namespace tmc::ui
