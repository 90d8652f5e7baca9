#include "core/adapters/sample/sampledockerengine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Error refusal()
{
    return {.code = ErrorCode::SampleData, .source = ErrorSource::Docker};
}

/// As much of it as the sample knows, with a secret so that its mask is seen.
ContainerConfiguration sampleConfiguration(const ContainerFacts &facts)
{
    ContainerConfiguration configuration{.facts = facts,
                                         .entrypoint = {u"/entrypoint.sh"_s},
                                         .command = {u"serve"_s},
                                         .user = u"app"_s,
                                         .restartPolicy = u"unless-stopped"_s,
                                         .environment = {{u"PORT"_s, u"8000"_s}},
                                         .mounts = {}};
    if (facts.name == "postgres"_L1)
        configuration.environment.push_back({u"POSTGRES_PASSWORD"_s, u"sample"_s});
    if (facts.virtualHosts.isEmpty())
        return configuration;
    configuration.environment.push_back({u"SECRET_KEY"_s, u"sample"_s});
    configuration.environment.push_back({u"VIRTUAL_HOST"_s, facts.virtualHosts.join(u',')});
    return configuration;
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

/// The proxy as it has to be, and a Redis that somebody published by mistake.
Result<std::vector<ContainerExposure>> SampleDockerEngine::exposures(std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    std::vector<ContainerExposure> exposures;
    for (const ContainerFacts &container : facts.containers) {
        if (!container.isRunning())
            continue;
        ContainerExposure exposure{.container = container.name,
                                   .image = container.image,
                                   .ports = {},
                                   .holdsEngineSocket = needsEngineSocket(container.image),
                                   .id = container.id,
                                   .kept = {u"/etc/acme.sh"_s, u"/etc/nginx/certs"_s}};
        if (container.name == "redis"_L1)
            exposure.ports.push_back({.inside = 6379, .outside = 6379, .address = u"0.0.0.0"_s});
        exposures.push_back(std::move(exposure));
    }
    return exposures;
}

Result<std::vector<EnvironmentSecrets>> SampleDockerEngine::environmentSecrets(const std::vector<ContainerId> &ids,
                                                                               std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, readFacts(stop));
    std::vector<EnvironmentSecrets> secrets;
    for (const ContainerFacts &container : facts.containers)
        if (std::ranges::find(ids, container.id) != ids.end())
            secrets.push_back(
                {.id = container.id, .container = container.name, .names = secretNames(sampleConfiguration(container).environment)});
    return secrets;
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

Result<void> SampleDockerEngine::restart(const QString &, int, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::rename(const ContainerId &, const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<ContainerId> SampleDockerEngine::createLike(const ContainerId &, const QString &, const QMap<QString, QString> &,
                                                   const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<void> SampleDockerEngine::pull(const QString &, std::stop_token)
{
    return fail(refusal());
}

Result<QString> SampleDockerEngine::lastLines(const QString &, int, std::stop_token)
{
    return fail(refusal());
}

Result<std::optional<ContainerConfiguration>> SampleDockerEngine::configuration(const QString &idOrName, std::stop_token stop)
{
    TM_TRY(const std::optional<ContainerFacts> found, inspect(idOrName, stop));
    if (!found)
        return std::optional<ContainerConfiguration>();
    return std::optional(sampleConfiguration(*found));
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

Result<QString> SampleDockerEngine::prepareExec(const ExecRequest &, const ExecSecret &, std::stop_token)
{
    return fail(refusal());
}

Result<int> SampleDockerEngine::runPrepared(const QString &, std::chrono::seconds, const ExecOutput &, std::stop_token)
{
    return fail(refusal());
}

Result<ExecStanding> SampleDockerEngine::execStanding(const QString &, std::stop_token)
{
    return fail(refusal());
}

} // namespace tmc
