#include "core/adapters/sample/sampleload.h"

#include "core/adapters/sample/samplefigures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

Result<ResourceReading> SampleResources::read(const std::vector<ReadingTarget> &targets, std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    const DockerFacts docker = world.snapshot.docker.value.value_or(DockerFacts{});
    ResourceReading reading = sampleReading(docker.containers, sampleSeconds(m_clock.now()));
    std::erase_if(reading.containers, [&targets](const ContainerCounters &container) {
        return std::ranges::find(targets, container.id, &ReadingTarget::id) == targets.end();
    });
    return reading;
}

Result<QHash<ContainerId, int>> SampleRestarts::readRestarts(const std::vector<ContainerId> &containers, std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    QHash<ContainerId, int> restarts;
    for (const ContainerFacts &facts : world.snapshot.docker.value.value_or(DockerFacts{}).containers) {
        if (std::ranges::find(containers, facts.id) != containers.end())
            restarts.insert(facts.id, facts.health == "unhealthy"_L1 ? 4 : 0);
    }
    return restarts;
}

Result<ClusterLoad> SampleClusterLoad::readLoad()
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    return sampleClusterLoad(world.snapshot.cluster.value.value_or(ClusterFacts{}), sampleSeconds(m_clock.now()));
}

/// The query that readLoad() tells of as the longest.
Result<RunningQueries> SampleClusterLoad::readQueries()
{
    TM_TRY(const ClusterLoad load, readLoad());
    RunningQueries running{.role = load.role, .seesAll = true, .queries = {}};
    if (load.longestQuery && load.longestTransaction)
        running.queries.push_back({.pid = load.longestQuery->pid,
                                   .database = load.longestQuery->database,
                                   .role = load.longestQuery->role,
                                   .state = u"active"_s,
                                   .waitingFor = {},
                                   .seconds = load.longestQuery->seconds,
                                   .transactionSeconds = load.longestTransaction->seconds,
                                   .blockedBy = {},
                                   .statement = u"REFRESH MATERIALIZED VIEW month_totals"_s});
    return running;
}

/// One database has been left open, so that the warning can be seen.
Result<ClusterAccess> SampleClusterLoad::readAccess()
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    ClusterAccess access{.superusers = {u"postgres"_s}, .publicDatabases = {}};
    if (const auto &registry = world.snapshot.registry.value; registry && !registry->workspaces.empty())
        access.publicDatabases.append(registry->workspaces.front().databaseName);
    return access;
}

} // namespace tmc
