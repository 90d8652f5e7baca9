#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/resourcesampler.h"
#include "core/ports/adapterfactory.h"

namespace tmc::cli {

/// What one look at a server tells.
struct LoadReport {
    QString server;
    QDateTime at; ///< by this machine's clock
    ResourceSample sample;
    std::vector<ContainerFacts> containers; ///< running and stopped
    std::optional<ClusterLoad> cluster;
    std::optional<ClusterLoad> earlierCluster;
    std::optional<Error> clusterError;
};

/// Looks at a connected server again and again. Blocks; thread: any one at a time.
class LoadRun final {
public:
    LoadRun(const Command &command, const ConnectedServer &server, bool withPostgres);

    /// Containers are listed anew every few seconds. A PostgreSQL that does not answer is told in the report; anything else fails.
    Result<LoadReport> look(std::stop_token stop);

private:
    const Command &m_command;
    const ConnectedServer &m_server;
    bool m_withPostgres = false;
    std::unique_ptr<DockerEngine> m_docker;
    LoadReaders m_readers;
    ResourceSampler m_sampler;
    std::vector<ContainerFacts> m_containers;
    QDateTime m_listedAt;
    std::optional<ClusterLoad> m_cluster;
};

} // namespace tmc::cli
