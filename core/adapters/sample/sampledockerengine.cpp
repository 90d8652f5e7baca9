#include "core/adapters/sample/sampledockerengine.h"

#include <algorithm>

namespace tmc {
namespace {

Error refusal()
{
    return {.code = ErrorCode::SampleData, .source = ErrorSource::Docker};
}

} // namespace

SampleDockerEngine::SampleDockerEngine(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock)
{
}

Result<QString> SampleDockerEngine::ping(std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    return facts.apiVersion;
}

Result<DockerFacts> SampleDockerEngine::readFacts(std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    return world.snapshot.docker.value.value_or(DockerFacts{});
}

Result<std::optional<ContainerFacts>> SampleDockerEngine::inspect(const QString &idOrName, std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    const auto found = std::ranges::find_if(facts.containers, [&idOrName](const ContainerFacts &container) {
        return container.name == idOrName || container.id.value() == idOrName;
    });
    return found == facts.containers.end() ? std::nullopt : std::optional(*found);
}

Result<bool> SampleDockerEngine::networkExists(const QString &name, std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    return facts.networks.contains(name);
}

Result<bool> SampleDockerEngine::imageExists(const QString &nameAndTag, std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    return facts.images.contains(nameAndTag);
}

Result<ContainerId> SampleDockerEngine::create(const ContainerSpec &, const ContainerSecrets &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::start(const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::stop(const QString &, int, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::update(const QString &, const ContainerLimits &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::remove(const ContainerId &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::createNetwork(const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::removeNetwork(const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::putArchive(const QString &, const QString &, const QByteArray &, std::stop_token)
{
    return fail(refusal());
}

Result<QByteArray> SampleDockerEngine::getArchive(const QString &, const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<std::vector<ContainerProcess>> SampleDockerEngine::processes(const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<ExecOutcome> SampleDockerEngine::exec(const ExecRequest &, std::stop_token)
{
    return fail(refusal());
}

} // namespace tmc
