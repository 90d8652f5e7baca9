#include "ui/serversession.h"

#include "core/services/background.h"

#include <algorithm>

namespace tmc::ui {
namespace {

QList<StageReport> noStages()
{
    QList<StageReport> stages;
    for (int stage = 0; stage <= static_cast<int>(LinkStage::RegistryVersion); ++stage)
        stages.append({.stage = static_cast<LinkStage>(stage)});
    return stages;
}

} // namespace

ServerSession::ServerSession(const UiContext &console, const ServerProfile &profile, QObject *parent)
    : QObject(parent),
      m_services(console.makeServices()),
      m_context(console.forServer(*m_services)),
      m_profile(profile),
      m_stages(noStages())
{
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &ServerSession::follow);
    connect(&m_context.connection, &ServerConnection::stageChanged, this, &ServerSession::followStage);
    connect(&m_context.operations, &OperationService::ended, this, &ServerSession::followEnd);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &ServerSession::forgetClosedOperation);
}

ServerSession::~ServerSession()
{
    m_context.connection.disconnect(this);
    m_context.operations.disconnect(this);
    m_pool.waitForDone();
}

void ServerSession::open(const std::optional<Secret> &typed)
{
    m_context.snapshots.showServer(m_profile.name);
    if (typed)
        connectWith(*typed);
    else
        lookUpPassword();
}

void ServerSession::reopen(const ServerProfile &profile, const std::optional<Secret> &typed)
{
    drop();
    m_profile = profile;
    open(typed);
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

void ServerSession::tryNow()
{
    if (state() == ConnectionState::Lost)
        m_context.connection.tryNow();
    else if (state() == ConnectionState::Failed)
        reconnect();
}

void ServerSession::reconnect()
{
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
    const auto work = [&secrets = m_context.secrets, profile = m_profile] { return secrets.databasePassword(profile); };
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
    ++m_generation;
    m_lookingUp = false;
    m_secretError.reset();
    m_password = password;
    m_context.connection.open(m_profile, {.role = m_profile.postgres.role, .password = password});
}

void ServerSession::fail(const Error &error)
{
    m_secretError = error;
    emit stateChanged();
    askOperator(error);
}

void ServerSession::follow(ConnectionState state)
{
    if (state != ConnectionState::Disconnected)
        m_secretError.reset(); // somebody had a password: preparing the server opens the connection, too
    if (state == ConnectionState::Lost) {
        if (!m_lostSince)
            m_lostSince = m_context.clock.now();
        else
            ++m_attempts;
    } else {
        m_lostSince.reset();
        m_attempts = 0;
    }
    if (state != ConnectionState::Connected)
        m_connectedSince.reset();
    else if (!m_connectedSince)
        m_connectedSince = m_context.clock.now();
    emit stateChanged();
    if (state == ConnectionState::Failed && m_context.connection.lastError())
        askOperator(*m_context.connection.lastError());
}

void ServerSession::followStage(const StageReport &report)
{
    const auto place = static_cast<qsizetype>(report.stage);
    m_stages[place] = report;
    // What comes after a stage that is worked on again is not known any more.
    if (report.state == StageState::Running)
        std::ranges::copy(noStages().sliced(place + 1), m_stages.begin() + place + 1);
    emit stageChanged(report);
}

void ServerSession::followEnd(const OperationEnd &end)
{
    if (end.outcome && end.outcome->kind == OutcomeKind::Interrupted)
        m_interrupted = end.id;
    else if (end.outcome && end.id == m_interrupted)
        m_interrupted = {};
    emit stateChanged();
}

void ServerSession::forgetClosedOperation()
{
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (m_interrupted.isEmpty() || !snapshot->registry.value || snapshot->registry.error)
        return;
    const auto &operations = snapshot->registry.value->operations;
    const auto found = std::ranges::find(operations, m_interrupted, &OperationRecord::id);
    if (found == operations.end() || found->isOpen())
        return;
    m_interrupted = {}; // another console has finished it
    emit stateChanged();
}

std::optional<LinkStage> ServerSession::runningStage() const
{
    const auto running = std::ranges::find(m_stages, StageState::Running, &StageReport::state);
    return running == m_stages.end() ? std::nullopt : std::optional(running->stage);
}

void ServerSession::askOperator(const Error &error)
{
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
