#include "ui/servermenu.h"

#include "ui/actions/appactions.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/plaintext.h"

#include <QActionGroup>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServerMenu::ServerMenu(const AppActions &actions, QWidget *parent) : QMenu(parent), m_actions(actions), m_group(new QActionGroup(this))
{
    setObjectName(u"serverMenu"_s);
    connect(m_group, &QActionGroup::triggered, this, [this](QAction *chosen) { emit serverChosen(chosen->data().toString()); });
    refresh();
}

void ServerMenu::setServers(const std::vector<ServerProfile> &servers, const QString &current)
{
    m_servers = servers;
    m_current = current;
    refresh();
}

void ServerMenu::refresh()
{
    setTitle(tr("&Server"));
    setAccessibleName(tr("Server"));
    const auto old = m_group->actions();
    clear();
    qDeleteAll(old);
    for (const ServerProfile &server : m_servers) {
        QAction *entry = m_group->addAction(escapedMnemonics(server.name + u" – "_s + environmentText(server.environment)));
        entry->setData(server.name);
        entry->setObjectName(u"server:"_s + server.name);
        entry->setCheckable(true);
        entry->setChecked(server.name == m_current);
        addAction(entry);
    }
    addSeparator();
    addAction(m_actions.action(Command::AddServer));
    addAction(m_actions.action(Command::OpenSample));
    addSeparator();
    for (const Command command :
         {Command::TestConnection, Command::Reconnect, Command::ChangeServer, Command::ForgetHostKey, Command::RemoveServer})
        addAction(m_actions.action(command));
}

void ServerMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace tmc::ui
