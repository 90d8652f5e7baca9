#include "ui/serverset.h"

#include "core/domain/sampleserver.h"

#include <QTimer>

#include <algorithm>

namespace tmc::ui {

ServerSet::ServerSet(UiContext &console, QObject *parent) : QObject(parent), m_console(console)
{
}

ServerSession *ServerSet::find(const QString &name) const
{
    const auto found = std::ranges::find(m_sessions, name, &ServerSession::name);
    return found == m_sessions.end() ? nullptr : *found;
}

UiContext &ServerSet::context() const
{
    return m_selected ? m_selected->context() : m_console;
}

QList<ServerSession *> ServerSet::working() const
{
    QList<ServerSession *> working;
    std::ranges::copy_if(m_sessions, std::back_inserter(working), &ServerSession::hasRunningOperation);
    return working;
}

QList<ServerSession *> ServerSet::makingBackups() const
{
    QList<ServerSession *> making;
    std::ranges::copy_if(m_sessions, std::back_inserter(making), &ServerSession::isMakingBackups);
    return making;
}

void ServerSet::select(const QString &name)
{
    connectSaved(name, {}, false);
}

void ServerSet::adopt(const QString &name, const std::optional<Secret> &typed)
{
    connectSaved(name, typed, true);
}

void ServerSet::connectSaved(const QString &name, const std::optional<Secret> &typed, bool again)
{
    ServerSession *session = find(name);
    if (session && !again)
        return show(session);
    const Result<ServerProfile> profile = m_console.profiles.find(name);
    if (!profile)
        return emit failed(profile.error());
    if (session) {
        show(session);
        return session->reopen(*profile, typed);
    }
    session = open(*profile);
    session->open(typed); // first, so that its pages have the cached snapshot when they are shown
    show(session);
}

ServerSession *ServerSet::open(const ServerProfile &profile)
{
    auto *session = new ServerSession(m_console, profile, this);
    m_sessions.append(session);
    remember();
    emit opened(session);
    return session;
}

void ServerSet::reopen(const QStringList &names)
{
    m_toReopen = names;
    reopenNext();
}

void ServerSet::reopenNext()
{
    if (m_toReopen.isEmpty())
        return;
    QTimer::singleShot(0, this, [this] {
        const QString name = m_toReopen.takeFirst();
        const Result<ServerProfile> profile = m_console.profiles.find(name);
        if (profile && !find(name))
            open(*profile)->open();
        else if (!profile && profile.error().code != ErrorCode::NotFound)
            emit failed(profile.error());
        remember();
        reopenNext();
    });
}

void ServerSet::remember()
{
    QStringList names;
    for (const ServerSession *session : std::as_const(m_sessions))
        if (!isSample(session->profile()))
            names.append(session->name());
    for (const QString &name : std::as_const(m_toReopen)) // the program may end before their turn
        if (!names.contains(name))
            names.append(name);
    m_console.settings.setOpenServers(names);
}

void ServerSet::show(ServerSession *session)
{
    if (session && !isSample(session->profile()))
        m_console.settings.setLastServer(session->name());
    if (m_selected == session)
        return;
    m_selected = session;
    emit selectedChanged();
}

void ServerSet::mistrustPaths()
{
    for (ServerSession *session : std::as_const(m_sessions))
        session->context().connection.mistrustPath();
}

void ServerSet::close(const QString &name)
{
    ServerSession *session = find(name);
    if (!session || session->hasRunningOperation() || session->isMakingBackups())
        return;
    m_sessions.removeOne(session);
    m_toReopen.removeOne(name);
    remember();
    if (m_selected == session)
        show(m_sessions.isEmpty() ? nullptr : m_sessions.constFirst());
    emit closing(session);
    session->deleteLater();
}

} // namespace tmc::ui
