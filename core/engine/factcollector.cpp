#include "core/engine/factcollector.h"

#include <QHash>

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

/// Docker's list has no limits, only the label from when a container was made; after a change in place that one is out of date. What the
/// registry says was read back from Docker when it was set.
void applyLimits(const RegistryFacts &registry, DockerFacts &docker)
{
    QHash<QString, const WorkspaceLimits *> limits;
    for (const Workspace &workspace : registry.workspaces)
        if (workspace.hosting == Hosting::Dedicated && workspace.state != WorkspaceState::Archived)
            limits.insert(workspace.containerName, &workspace.limits);
    for (ContainerFacts &container : docker.containers) {
        const WorkspaceLimits *own = limits.value(container.name);
        if (own && own->memory.value > 0)
            container.memoryLimit = own->memory;
        if (own && own->cpu.value > 0)
            container.cpuLimit = own->cpu;
    }
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
    if (snapshot.registry.value && snapshot.docker.value)
        applyLimits(*snapshot.registry.value, *snapshot.docker.value);
    snapshot.collectedAt = clock.now();
    return snapshot;
}

} // namespace tmc
