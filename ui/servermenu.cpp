#include "ui/servermenu.h"

#include "ui/actions/appactions.h"
#include "ui/presentation/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QActionGroup>
#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QIcon statusDot(StatusRole role)
{
    QPixmap picture(32, 32); // drawn large, shown small: sharp on every screen
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusColor(Theme::current(), role));
    painter.drawEllipse(8, 8, 16, 16);
    return QIcon(picture);
}

} // namespace

ServerMenu::ServerMenu(const AppActions &actions, QWidget *parent) : QMenu(parent), m_actions(actions), m_group(new QActionGroup(this))
{
    setObjectName(u"serverMenu"_s);
    connect(m_group, &QActionGroup::triggered, this, [this](QAction *chosen) { emit serverChosen(chosen->data().toString()); });
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, &ServerMenu::refresh);
    fill();
}

void ServerMenu::setServers(const QList<ServerEntry> &servers)
{
    if (m_servers == servers)
        return;
    const bool sameNames = std::ranges::equal(m_servers, servers, {}, &ServerEntry::name, &ServerEntry::name);
    m_servers = servers;
    // An open menu keeps its entries while only their states change.
    if (sameNames)
        refresh();
    else
        fill();
}

void ServerMenu::fill()
{
    const auto old = m_group->actions();
    clear();
    qDeleteAll(old);
    for (const ServerEntry &server : std::as_const(m_servers)) {
        QAction *entry = m_group->addAction(QString());
        entry->setData(server.name);
        entry->setObjectName(u"server:"_s + server.name);
        entry->setCheckable(true);
        addAction(entry);
    }
    addSeparator();
    addAction(m_actions.action(Command::AddServer));
    addAction(m_actions.action(Command::OpenSample));
    addSeparator();
    for (const Command command : {Command::TestConnection, Command::Reconnect, Command::CloseServer, Command::ChangeServer,
                                  Command::ForgetHostKey, Command::RemoveServer})
        addAction(m_actions.action(command));
    refresh();
}

void ServerMenu::refresh()
{
    setTitle(tr("&Server"));
    setAccessibleName(tr("Server"));
    const auto entries = m_group->actions();
    for (qsizetype row = 0; row < entries.size(); ++row) {
        const ServerEntry &server = m_servers.at(row);
        entries.at(row)->setText(
            escapedMnemonics(filled(tr("%1 – %2 – %3"), {quoted(server.name), server.environment, server.state})));
        entries.at(row)->setIcon(statusDot(server.role));
        entries.at(row)->setChecked(server.isShown);
    }
}

void ServerMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace tmc::ui
