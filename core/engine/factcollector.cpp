#include "core/engine/factcollector.h"

#include <future>

namespace tmc {
namespace {

template <typename T>
Section<T> sectionOf(Result<T> result, const Clock &clock)
{
    Section<T> section;
    if (result) {
        section.value = std::move(*result);
        section.readAt = clock.now();
    } else {
        section.error = std::move(result).error();
    }
    return section;
}

} // namespace

SystemSnapshot collectSnapshot(const QString &serverName, RegistryStore &registry, DockerEngine &docker, HostReader &host,
                               const Clock &clock, std::stop_token stop)
{
    SystemSnapshot snapshot;
    snapshot.serverName = serverName;
    auto dockerFacts = std::async(std::launch::async, [&docker, &clock, stop] { return sectionOf(docker.readFacts(stop), clock); });
    auto hostFacts = std::async(std::launch::async, [&host, &clock, stop] { return sectionOf(host.readHost(stop), clock); });
    snapshot.registry = sectionOf(registry.readRegistry(), clock);
    snapshot.cluster = sectionOf(registry.readCluster(), clock);
    snapshot.docker = dockerFacts.get();
    snapshot.host = hostFacts.get();
    snapshot.collectedAt = clock.now();
    return snapshot;
}

} // namespace tmc
