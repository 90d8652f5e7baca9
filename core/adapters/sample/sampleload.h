#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/containerrestarts.h"
#include "core/ports/databaseinspector.h"
#include "core/ports/resourcereader.h"
#include "core/ports/statementreader.h"
#include "core/support/clock.h"

namespace tmc {

/// Counters of the bundled sample's server and containers. They are functions of the time and of the container's name, so that they go up
/// and down like a day's work, and reading twice at one time gives the same.
class SampleResources final : public ResourceReader {
public:
    /// Both outlive the reader.
    SampleResources(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}
    Result<ResourceReading> read(const std::vector<ReadingTarget> &targets, std::stop_token stop) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

/// Those of the sample's containers that are not healthy have been started again a few times.
class SampleRestarts final : public ContainerRestarts {
public:
    SampleRestarts(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}
    Result<QHash<ContainerId, int>> readRestarts(const std::vector<ContainerId> &containers, std::stop_token stop) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

/// What the sample's PostgreSQL is doing.
class SampleClusterLoad final : public ClusterLoadReader, public StatementReader, public DatabaseInspector {
public:
    SampleClusterLoad(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}
    Result<ClusterLoad> readLoad() override;
    Result<RunningQueries> readQueries() override;
    Result<ClusterAccess> readAccess() override;
    Result<SlowStatements> readStatements(const std::vector<StatementFilter> &filters) override;
    Result<DatabaseLook> look(const QString &database, const QString &schema) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
