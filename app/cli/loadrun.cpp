#include "app/cli/loadrun.h"

namespace tmc::cli {
namespace {

constexpr int listedFor = 5; ///< seconds

} // namespace

LoadRun::LoadRun(const Command &command, const ConnectedServer &server, bool withPostgres)
    : m_command(command),
      m_server(server),
      m_withPostgres(withPostgres),
      m_docker(command.graph.dockerEngine(server.endpoints.dockerSocket)),
      m_readers(command.graph.loadReaders(server.endpoints, server.access)),
      m_sampler(*m_readers.kernel, *m_readers.engine, *m_readers.restarts)
{
}

Result<LoadReport> LoadRun::look(std::stop_token stop)
{
    const QDateTime now = m_command.graph.clock().now();
    if (!m_listedAt.isValid() || m_listedAt.secsTo(now) >= listedFor || now < m_listedAt) {
        TM_TRY(DockerFacts facts, m_docker->readFacts(stop));
        m_containers = std::move(facts.containers);
        m_listedAt = now;
    }
    TM_TRY(ResourceSample sample, m_sampler.sample(m_containers, stop));
    LoadReport report{.server = m_server.profile.name, .at = now, .sample = std::move(sample), .containers = m_containers};
    if (m_withPostgres) {
        Result<ClusterLoad> cluster = m_readers.cluster->readLoad();
        report.earlierCluster = m_cluster;
        if (cluster)
            report.cluster = m_cluster = std::move(*cluster);
        else
            report.clusterError = cluster.error();
    }
    return report;
}

} // namespace tmc::cli
