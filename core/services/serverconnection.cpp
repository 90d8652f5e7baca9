#include "core/services/serverconnection.h"

#include "core/services/background.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int longestPauseSeconds = 30;

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

bool concernsRegistryOnly(ErrorCode code)
{
    return code == ErrorCode::RegistryMissing || code == ErrorCode::RegistryTooOld || code == ErrorCode::RegistryTooNew;
}

struct DockerAnswer {
    StageReport ping;
    std::optional<Error> error;
    QString postgresTarget; ///< what the PostgreSQL forward has to lead to
};

Result<QString> postgresTargetOf(const PostgresTarget &target, const QString &network, DockerEngine &docker)
{
    if (target.kind == PostgresTargetKind::Socket)
        return target.address;
    if (target.kind == PostgresTargetKind::HostPort)
        return u"%1:%2"_s.arg(target.address).arg(target.port);
    TM_TRY(const auto container, docker.inspect(target.address, {}));
    if (!container)
        return fail(ErrorCode::ContainerNotFound, {target.address});
    if (!container->isRunning())
        return fail(ErrorCode::ContainerUnhealthy, {target.address, container->state});
    QString address = container->addresses.value(network);
    for (const QString &other : container->addresses)
        if (address.isEmpty())
            address = other;
    if (address.isEmpty())
        return fail(ErrorCode::PostgresUnreachable, {target.address});
    return u"%1:%2"_s.arg(address).arg(target.port);
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
    m_pool.setMaxThreadCount(2);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ServerConnection::start);
    m_link->setLostHandler([this](const Error &error) { giveUp(error); });
}

ServerConnection::~ServerConnection()
{
    m_link->setLostHandler({});
    m_link->close();
    m_pool.waitForDone();
}

void ServerConnection::open(const ServerProfile &profile, const PostgresCredential &credential)
{
    close();
    m_profile = profile;
    m_credential = credential;
    m_failures = 0;
    m_wasConnected = false;
    start();
}

void ServerConnection::close()
{
    ++m_generation;
    m_retry.stop();
    m_link->close();
    setState(ConnectionState::Disconnected);
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
    const int generation = ++m_generation;
    m_registryError.reset();
    if (m_state != ConnectionState::Lost)
        setState(ConnectionState::Connecting);
    m_link->open(
        m_profile, [this](const StageReport &stage) { report(stage); },
        [this, generation](Result<LinkEndpoints> endpoints) {
            if (generation == m_generation)
                afterLink(std::move(endpoints));
        });
}

void ServerConnection::afterLink(Result<LinkEndpoints> endpoints)
{
    if (!endpoints)
        return giveUp(endpoints.error());
    m_endpoints = *endpoints;
    askDocker();
}

void ServerConnection::askDocker()
{
    report({.stage = LinkStage::DockerPing, .state = StageState::Running});
    const int generation = m_generation;
    const auto work = [&factory = m_factory, socket = m_endpoints.dockerSocket, profile = m_profile]() -> DockerAnswer {
        QElapsedTimer timer;
        timer.start();
        DockerAnswer answer{.ping = {.stage = LinkStage::DockerPing}};
        const std::unique_ptr<DockerEngine> docker = factory.dockerEngine(socket);
        const Result<QString> version = docker->ping({});
        answer.ping.milliseconds = timer.elapsed();
        answer.ping.state = version ? StageState::Done : StageState::Failed;
        if (!version) {
            answer.ping.error = version.error();
            answer.error = version.error();
            return answer;
        }
        answer.ping.detail = *version;
        const Result<QString> target = postgresTargetOf(profile.postgres, profile.proxyNetwork, *docker);
        if (target)
            answer.postgresTarget = *target;
        else
            answer.error = target.error();
        return answer;
    };
    runInBackground(m_pool, this, work, [this, generation](const DockerAnswer &answer) {
        if (generation != m_generation)
            return;
        report(answer.ping);
        if (!answer.error)
            return forwardPostgres(answer.postgresTarget);
        if (answer.ping.state == StageState::Done)
            report({.stage = LinkStage::ForwardPostgres, .state = StageState::Failed, .error = answer.error});
        giveUp(*answer.error);
    });
}

void ServerConnection::forwardPostgres(const QString &remoteTarget)
{
    const int generation = m_generation;
    m_link->forwardPostgres(remoteTarget, [this, generation](Result<LinkEndpoints> endpoints) {
        if (generation != m_generation)
            return;
        if (!endpoints)
            return giveUp(endpoints.error());
        m_endpoints = *endpoints;
        askPostgres();
    });
}

void ServerConnection::askPostgres()
{
    report({.stage = LinkStage::SelectOne, .state = StageState::Running});
    const int generation = m_generation;
    const auto work = [&factory = m_factory, access = postgresAccess()]() -> RegistryCheck {
        QElapsedTimer timer;
        timer.start();
        const Result<int> version = factory.registryStore(access)->schemaVersion();
        RegistryCheck check{{.stage = LinkStage::SelectOne, .state = StageState::Done, .milliseconds = timer.elapsed()},
                            {.stage = LinkStage::RegistryVersion, .state = StageState::Done}};
        if (version) {
            check.registryVersion.detail = QString::number(*version);
        } else if (concernsRegistryOnly(version.error().code)) {
            check.registryVersion.state = StageState::Failed;
            check.registryVersion.error = version.error();
        } else {
            check.selectOne.state = StageState::Failed;
            check.selectOne.error = version.error();
            check.registryVersion.state = StageState::Skipped;
        }
        return check;
    };
    runInBackground(m_pool, this, work, [this, generation](const RegistryCheck &check) {
        if (generation == m_generation)
            finish(check);
    });
}

void ServerConnection::finish(const RegistryCheck &check)
{
    report(check.selectOne);
    report(check.registryVersion);
    if (check.selectOne.error)
        return giveUp(*check.selectOne.error);
    m_registryError = check.registryVersion.error;
    m_lastError.reset();
    m_failures = 0;
    m_wasConnected = true;
    setState(ConnectionState::Connected);
}

void ServerConnection::giveUp(const Error &error)
{
    ++m_generation;
    m_link->close();
    m_lastError = error;
    if (!m_wasConnected || !isWorthRetrying(error))
        return setState(ConnectionState::Failed);
    const int pause = std::min(1 << std::min(m_failures, 5), longestPauseSeconds);
    ++m_failures;
    m_retry.start(pause * 1000);
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
