#include "core/services/serverconnection.h"

#include "core/services/background.h"
#include "core/services/retrypause.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// True for what a later attempt may cure by itself; a refused key or password would only be refused again.
bool isWorthRetrying(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SshHostKeyUnknown:
    case ErrorCode::SshHostKeyChanged:
    case ErrorCode::SshAuthenticationFailed:
    case ErrorCode::PostgresAuthenticationFailed:
    case ErrorCode::InvalidInput:
        return false;
    default:
        return true;
    }
}

} // namespace

QString connectionStateName(ConnectionState state)
{
    static constexpr std::array names = {"disconnected"_L1, "connecting"_L1, "connected"_L1, "lost"_L1, "failed"_L1};
    return names.at(static_cast<std::size_t>(state));
}

ServerConnection::ServerConnection(std::unique_ptr<ServerLink> link, const AdapterFactory &factory, QObject *parent)
    : QObject(parent),
      m_link(std::move(link)),
      m_factory(factory)
{
    qRegisterMetaType<tmc::StageReport>();
    qRegisterMetaType<tmc::ConnectionState>();
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    setTimes({});
    connect(&m_retry, &QTimer::timeout, this, &ServerConnection::start);
    connect(&m_check, &QTimer::timeout, this, [this] { checkDocker(false); });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        loseLink({.code = ErrorCode::SshConnectionLost, .args = {m_profile.ssh.host}, .source = ErrorSource::Ssh, .retryable = true});
    });
    m_link->setLostHandler([this](const Error &error) { loseLink(error); });
}

ServerConnection::~ServerConnection()
{
    m_link->setLostHandler({});
    m_link->close();
    m_pool.waitForDone();
}

void ServerConnection::setTimes(const ConnectionTimes &times)
{
    m_times = times;
    m_check.setInterval(times.check);
    m_silence.setInterval(times.silence);
}

void ServerConnection::open(const ServerProfile &profile, const PostgresCredential &credential)
{
    close();
    m_profile = profile;
    m_credential = credential;
    m_withPostgres = true;
    m_wasConnected = false;
    start();
}

void ServerConnection::openForDocker(const ServerProfile &profile)
{
    close();
    m_profile = profile;
    m_credential = {};
    m_postgresTarget.clear();
    m_withPostgres = false;
    m_wasConnected = false;
    start();
}

void ServerConnection::close()
{
    ++m_generation;
    m_retry.stop();
    m_silence.stop();
    m_isChecking = false;
    m_linkOpen = false;
    m_link->close();
    setState(ConnectionState::Disconnected);
}

std::optional<std::chrono::milliseconds> ServerConnection::nextTryIn() const
{
    return m_state == ConnectionState::Lost && m_retry.isActive() ? std::optional(m_retry.remainingTimeAsDuration()) : std::nullopt;
}

PostgresAccess ServerConnection::postgresAccess() const
{
    return {.directory = m_endpoints.postgresDirectory,
            .port = m_endpoints.postgresPort,
            .role = m_credential.role,
            .password = m_credential.password,
            .registryDatabase = m_profile.postgres.registryDatabase};
}

void ServerConnection::start()
{
    ++m_generation;
    m_retry.stop();
    m_registryError.reset();
    m_attempt.start();
    if (m_state != ConnectionState::Lost)
        setState(ConnectionState::Connecting);
    if (m_linkOpen)
        enquire();
    else
        openLink();
}

void ServerConnection::openLink()
{
    m_link->open(
        m_profile, [this](const StageReport &stage) { report(stage); },
        [this, generation = m_generation](Result<LinkEndpoints> endpoints) {
            if (generation == m_generation)
                afterLink(std::move(endpoints));
        });
}

void ServerConnection::afterLink(Result<LinkEndpoints> endpoints)
{
    if (!endpoints)
        return giveUp(endpoints.error());
    m_linkOpen = true;
    m_endpoints = *endpoints;
    enquire();
}

void ServerConnection::enquire()
{
    report({.stage = LinkStage::DockerPing, .state = StageState::Running});
    const auto work = [&factory = m_factory, socket = m_endpoints.dockerSocket, profile = m_profile, withPostgres = m_withPostgres] {
        return askDocker(factory, socket, profile, withPostgres);
    };
    runInBackground(m_pool, this, work, [this, generation = m_generation](const DockerAnswer &answer) {
        if (generation == m_generation)
            followDocker(answer);
    });
}

void ServerConnection::followDocker(const DockerAnswer &answer)
{
    m_silence.stop();
    report(answer.ping);
    if (!answer.error) {
        m_roundTrip = std::chrono::milliseconds(answer.ping.milliseconds);
        return m_withPostgres ? forwardPostgres(answer.postgresTarget) : becomeConnected();
    }
    if (answer.ping.state == StageState::Done)
        report({.stage = LinkStage::ForwardPostgres, .state = StageState::Failed, .error = answer.error});
    giveUp(*answer.error);
}

void ServerConnection::forwardPostgres(const QString &remoteTarget)
{
    m_link->forwardPostgres(remoteTarget, [this, generation = m_generation, remoteTarget](Result<LinkEndpoints> endpoints) {
        if (generation != m_generation)
            return;
        if (!endpoints)
            return giveUp(endpoints.error());
        m_endpoints = *endpoints;
        m_postgresTarget = remoteTarget;
        enquirePostgres();
    });
}

void ServerConnection::enquirePostgres()
{
    report({.stage = LinkStage::SelectOne, .state = StageState::Running});
    const auto work = [&factory = m_factory, access = postgresAccess()] { return askRegistry(factory, access); };
    runInBackground(m_pool, this, work, [this, generation = m_generation](const RegistryAnswer &answer) {
        if (generation == m_generation)
            finish(answer);
    });
}

void ServerConnection::finish(const RegistryAnswer &answer)
{
    report(answer.selectOne);
    report(answer.registryVersion);
    if (answer.selectOne.error)
        return giveUp(*answer.selectOne.error);
    m_registryError = answer.registryVersion.error;
    becomeConnected();
}

void ServerConnection::becomeConnected()
{
    m_lastError.reset();
    m_wasConnected = true;
    m_isChecking = false;
    m_check.start();
    setState(ConnectionState::Connected);
}

void ServerConnection::check()
{
    checkDocker(true);
}

void ServerConnection::checkDocker(bool registryToo)
{
    if (m_state != ConnectionState::Connected || m_isChecking)
        return;
    m_isChecking = true;
    using Answers = std::pair<DockerAnswer, std::optional<RegistryAnswer>>;
    const auto work = [&factory = m_factory, socket = m_endpoints.dockerSocket, profile = m_profile, access = postgresAccess(),
                       registryToo, withPostgres = m_withPostgres] {
        Answers answers{askDocker(factory, socket, profile, withPostgres), {}};
        if (registryToo && withPostgres && !answers.first.error)
            answers.second = askRegistry(factory, access);
        return answers;
    };
    runInBackground(m_pool, this, work, [this, generation = m_generation](const Answers &answers) {
        if (generation == m_generation)
            followCheck(answers.first, answers.second);
    });
}

void ServerConnection::followCheck(const DockerAnswer &answer, const std::optional<RegistryAnswer> &registry)
{
    m_silence.stop();
    m_isChecking = false;
    if (answer.error)
        return lose(*answer.error);
    m_roundTrip = std::chrono::milliseconds(answer.ping.milliseconds);
    const bool moved = answer.postgresTarget != m_postgresTarget;
    if (moved || (registry && registry->selectOne.error)) {
        lose(moved ? Error{.code = ErrorCode::PostgresConnectionLost, .detail = answer.postgresTarget, .source = ErrorSource::Postgres}
                   : *registry->selectOne.error);
        return moved && m_state == ConnectionState::Lost ? start() : void();
    }
    emit answered();
}

void ServerConnection::tryNow()
{
    if (m_state == ConnectionState::Lost && m_retry.isActive())
        start();
}

void ServerConnection::mistrustPath()
{
    if (m_state == ConnectionState::Disconnected || m_state == ConnectionState::Connecting)
        return;
    if (m_linkOpen) {
        m_silence.start();
        if (m_state == ConnectionState::Connected)
            checkDocker(false);
        else
            start();
        return;
    }
    if (m_state == ConnectionState::Failed && !(m_lastError && isWorthRetrying(*m_lastError)))
        return;
    m_link->close(); // an attempt under way has begun on the old path
    start();
}

void ServerConnection::loseLink(const Error &error)
{
    m_linkOpen = false;
    m_link->close();
    lose(error);
}

void ServerConnection::lose(const Error &error)
{
    if (m_state != ConnectionState::Lost)
        m_loss.start();
    m_attempt.start();
    giveUp(error);
}

void ServerConnection::giveUp(const Error &error)
{
    ++m_generation;
    m_silence.stop();
    m_check.stop();
    m_isChecking = false;
    m_roundTrip.reset();
    m_lastError = error;
    if (!m_wasConnected || !isWorthRetrying(error)) {
        m_linkOpen = false;
        m_link->close();
        return setState(ConnectionState::Failed);
    }
    const std::chrono::milliseconds pause =
        retryPause(std::chrono::milliseconds(m_loss.elapsed()), QRandomGenerator::global()->generateDouble());
    m_retry.start(std::max(std::chrono::milliseconds(0), pause - std::chrono::milliseconds(m_attempt.elapsed())));
    setState(ConnectionState::Lost);
}

void ServerConnection::report(StageReport report)
{
    emit stageChanged(report);
}

void ServerConnection::setState(ConnectionState state)
{
    if (m_state == state && state != ConnectionState::Lost)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace tmc
