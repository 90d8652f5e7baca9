#pragma once

#include "core/domain/serverprofile.h"

#include <QMenu>

#include <vector>

class QActionGroup;

namespace tmc::ui {

class AppActions;

/// All servers, and what can be done with the current one. Used by the menu bar and by the switcher in the sidebar.
class ServerMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerMenu)

public:
    ServerMenu(const AppActions &actions, QWidget *parent);

    void setServers(const std::vector<ServerProfile> &servers, const QString &current);

signals:
    void serverChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const AppActions &m_actions;
    QActionGroup *m_group;
    std::vector<ServerProfile> m_servers;
    QString m_current;
};

} // namespace tmc::ui
