#pragma once

#include "core/ports/containerrestarts.h"
#include "core/ports/databaseinspector.h"
#include "core/ports/resourcereader.h"
#include "core/ports/statementreader.h"

#include <map>
#include <memory>
#include <mutex>

namespace tmtest {

/// A server whose containers use what the test says. Counters grow when the test lets time pass. Thread: any.
class FakeLoadServer final {
public:
    struct Use {
        double cores = 0; ///< processors in use
        tmc::Bytes memory;
        std::optional<tmc::Bytes> memoryLimit;
        double bytesPerSecond = 0; ///< in and out through the network and to and from the disk
        bool runs = true;
        int restarts = 0;
    };

    void setUse(const tmc::ContainerId &id, const Use &use);
    /// The container's counters begin anew, as after a restart.
    void restart(const tmc::ContainerId &id);
    void pass(double seconds);

    void setKernelOutage(std::optional<tmc::Error> error);
    void setEngineOutage(std::optional<tmc::Error> error);
    /// False: the server's own files are readable, those of its containers are not.
    void setKernelSeesContainers(bool sees);

    tmc::Result<tmc::ResourceReading> read(tmc::ReadingSource source, const std::vector<tmc::ReadingTarget> &targets);
    tmc::Result<QHash<tmc::ContainerId, int>> restarts(const std::vector<tmc::ContainerId> &containers);

    tmc::ClusterLoad cluster;                   ///< set before readers are used
    tmc::RunningQueries queries;                ///< the same
    tmc::ClusterAccess access;                  ///< the same
    tmc::SlowStatements statements;             ///< the same
    std::map<QString, tmc::DatabaseLook> looks; ///< the same; by "database" or "database.schema"
    std::optional<tmc::Error> clusterOutage;    ///< the same
    int restartQuestions() const { return m_restartQuestions; }

private:
    struct Known {
        Use use;
        tmc::ContainerCounters counters;
    };
    std::mutex m_mutex;
    std::map<tmc::ContainerId, Known> m_containers;
    tmc::HostCounters m_host{
        .at = 1'000'000'000, .totalTicks = 1000, .cpus = 4, .memoryTotal = {8'000'000'000}, .memoryAvailable = {5'000'000'000}};
    std::optional<tmc::Error> m_kernelOutage;
    std::optional<tmc::Error> m_engineOutage;
    bool m_kernelSeesContainers = true;
    int m_restartQuestions = 0;
};

class FakeResourceReader final : public tmc::ResourceReader {
public:
    FakeResourceReader(std::shared_ptr<FakeLoadServer> server, tmc::ReadingSource source)
        : m_server(std::move(server)),
          m_source(source)
    {
    }
    tmc::Result<tmc::ResourceReading> read(const std::vector<tmc::ReadingTarget> &targets, std::stop_token) override
    {
        return m_server->read(m_source, targets);
    }

private:
    std::shared_ptr<FakeLoadServer> m_server;
    tmc::ReadingSource m_source;
};

class FakeContainerRestarts final : public tmc::ContainerRestarts {
public:
    explicit FakeContainerRestarts(std::shared_ptr<FakeLoadServer> server) : m_server(std::move(server)) {}
    tmc::Result<QHash<tmc::ContainerId, int>> readRestarts(const std::vector<tmc::ContainerId> &containers, std::stop_token) override
    {
        return m_server->restarts(containers);
    }

private:
    std::shared_ptr<FakeLoadServer> m_server;
};

class FakeClusterLoad final : public tmc::ClusterLoadReader, public tmc::StatementReader, public tmc::DatabaseInspector {
public:
    explicit FakeClusterLoad(std::shared_ptr<FakeLoadServer> server) : m_server(std::move(server)) {}
    tmc::Result<tmc::ClusterLoad> readLoad() override
    {
        if (m_server->clusterOutage)
            return tmc::fail(*m_server->clusterOutage);
        return m_server->cluster;
    }
    tmc::Result<tmc::RunningQueries> readQueries() override
    {
        if (m_server->clusterOutage)
            return tmc::fail(*m_server->clusterOutage);
        return m_server->queries;
    }
    tmc::Result<tmc::ClusterAccess> readAccess() override
    {
        if (m_server->clusterOutage)
            return tmc::fail(*m_server->clusterOutage);
        return m_server->access;
    }
    tmc::Result<tmc::SlowStatements> readStatements(const std::vector<tmc::StatementFilter> &) override
    {
        if (m_server->clusterOutage)
            return tmc::fail(*m_server->clusterOutage);
        return m_server->statements;
    }
    tmc::Result<tmc::DatabaseLook> look(const QString &database, const QString &schema) override
    {
        const auto found = m_server->looks.find(schema.isEmpty() ? database : database + QLatin1Char('.') + schema);
        if (found == m_server->looks.end())
            return tmc::fail({.code = tmc::ErrorCode::PermissionDenied, .args = {database}, .source = tmc::ErrorSource::Postgres});
        return found->second;
    }

private:
    std::shared_ptr<FakeLoadServer> m_server;
};

} // namespace tmtest
