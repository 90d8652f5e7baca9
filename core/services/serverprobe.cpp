#include "core/services/serverprobe.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool concernsRegistryOnly(ErrorCode code)
{
    return code == ErrorCode::RegistryMissing || code == ErrorCode::RegistryTooOld || code == ErrorCode::RegistryTooNew;
}

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

DockerAnswer askDocker(const AdapterFactory &factory, const QString &dockerSocket, const ServerProfile &profile, bool withPostgres)
{
    QElapsedTimer timer;
    timer.start();
    DockerAnswer answer{.ping = {.stage = LinkStage::DockerPing}};
    const std::unique_ptr<DockerEngine> docker = factory.dockerEngine(dockerSocket);
    const Result<QString> version = docker->ping({});
    answer.ping.milliseconds = timer.elapsed();
    answer.ping.state = version ? StageState::Done : StageState::Failed;
    if (!version) {
        answer.ping.error = version.error();
        answer.error = version.error();
        return answer;
    }
    answer.ping.detail = *version;
    if (!withPostgres)
        return answer;
    const Result<QString> target = postgresTargetOf(profile.postgres, profile.proxyNetwork, *docker);
    if (target)
        answer.postgresTarget = *target;
    else
        answer.error = target.error();
    return answer;
}

RegistryAnswer askRegistry(const AdapterFactory &factory, const PostgresAccess &access)
{
    QElapsedTimer timer;
    timer.start();
    const Result<int> version = factory.registryStore(access)->schemaVersion();
    RegistryAnswer answer{{.stage = LinkStage::SelectOne, .state = StageState::Done, .milliseconds = timer.elapsed()},
                          {.stage = LinkStage::RegistryVersion, .state = StageState::Done}};
    if (version) {
        answer.registryVersion.detail = QString::number(*version);
    } else if (concernsRegistryOnly(version.error().code)) {
        answer.registryVersion.state = StageState::Failed;
        answer.registryVersion.error = version.error();
    } else {
        answer.selectOne.state = StageState::Failed;
        answer.selectOne.error = version.error();
        answer.registryVersion.state = StageState::Skipped;
    }
    return answer;
}

bool isBrokenPath(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SshConnectionLost:
    case ErrorCode::DockerUnreachable:
    case ErrorCode::PostgresUnreachable:
    case ErrorCode::PostgresConnectionLost:
    case ErrorCode::TimedOut:
        return true;
    default:
        return false;
    }
}

} // namespace tmc
