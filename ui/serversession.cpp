#include "ui/serversession.h"

#include "core/services/background.h"

#include <utility>

namespace tmc::ui {

ServerSession::ServerSession(UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &ServerSession::follow);
}

ServerSession::~ServerSession()
{
    m_pool.waitForDone();
}

void ServerSession::choose(const QString &serverName, const std::optional<Secret> &typed)
{
    drop();
    const Result<ServerProfile> profile = m_context.profiles.find(serverName);
    if (!profile) {
        m_profile.reset();
        emit serverChanged();
        return fail(profile.error());
    }
    m_profile = *profile;
    m_context.settings.setLastServer(serverName);
    m_context.snapshots.showServer(serverName);
    emit serverChanged();
    if (typed)
        connectWith(*typed);
    else
        lookUpPassword();
}

void ServerSession::leave()
{
    drop();
    if (std::exchange(m_profile, std::nullopt))
        emit serverChanged();
}

void ServerSession::drop()
{
    ++m_generation;
    m_lookingUp = false;
    m_password.reset();
    m_secretError.reset();
    m_lostSince.reset();
    m_attempts = 0;
    m_context.connection.close();
}

void ServerSession::reconnect()
{
    if (!m_profile)
        return;
    const std::optional<Error> before = problem();
    const bool refused = before && before->code == ErrorCode::PostgresAuthenticationFailed;
    const std::optional<Secret> password = m_password; // the operator is not asked twice for one that works
    drop();
    if (password && !refused)
        connectWith(*password);
    else
        lookUpPassword();
}

void ServerSession::lookUpPassword()
{
    m_lookingUp = true;
    emit stateChanged();
    const auto work = [&secrets = m_context.secrets, profile = *m_profile] { return secrets.databasePassword(profile); };
    runInBackground(m_pool, this, work, [this, generation = m_generation](const Result<Secret> &password) {
        if (generation != m_generation)
            return;
        m_lookingUp = false;
        if (password)
            connectWith(*password);
        else
            fail(password.error());
    });
}

void ServerSession::connectWith(const Secret &password)
{
    if (!m_profile)
        return;
    ++m_generation;
    m_lookingUp = false;
    m_secretError.reset();
    m_password = password;
    m_context.connection.open(*m_profile, {.role = m_profile->postgres.role, .password = password});
}

void ServerSession::fail(const Error &error)
{
    m_secretError = error;
    emit stateChanged();
    askOperator(error);
}

void ServerSession::follow(ConnectionState state)
{
    if (state == ConnectionState::Lost) {
        if (!m_lostSince)
            m_lostSince = m_context.clock.now();
        else
            ++m_attempts;
    } else {
        m_lostSince.reset();
        m_attempts = 0;
    }
    emit stateChanged();
    if (state == ConnectionState::Failed && m_context.connection.lastError())
        askOperator(*m_context.connection.lastError());
}

void ServerSession::askOperator(const Error &error)
{
    if (!m_profile)
        return;
    switch (error.code) {
    case ErrorCode::SecretMissing:
    case ErrorCode::PostgresAuthenticationFailed:
        return emit passwordNeeded(error);
    case ErrorCode::SshHostKeyUnknown:
        return emit hostKeyUnknown();
    case ErrorCode::SshHostKeyChanged:
        return emit hostKeyChanged(error);
    default:
        return;
    }
}

ConnectionState ServerSession::state() const
{
    if (m_lookingUp)
        return ConnectionState::Connecting;
    if (m_secretError)
        return ConnectionState::Failed;
    return m_context.connection.state();
}

std::optional<Error> ServerSession::problem() const
{
    if (m_secretError)
        return m_secretError;
    const ConnectionState state = m_context.connection.state();
    const bool broken = state == ConnectionState::Lost || state == ConnectionState::Failed;
    return broken ? m_context.connection.lastError() : std::nullopt;
}

} // namespace tmc::ui
