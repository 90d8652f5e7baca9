#pragma once

#include "core/adapters/docker/httpdockerengine.h"
#include "core/ports/serverlink.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace tmtest {

/// A connection to the sandbox server as the console makes it.
class SandboxLink final {
public:
    /// Stops the test program when it cannot connect.
    SandboxLink();
    ~SandboxLink();
    SandboxLink(const SandboxLink &) = delete;
    SandboxLink &operator=(const SandboxLink &) = delete;

    const tmc::LinkEndpoints &endpoints() const { return m_endpoints; }

private:
    QTemporaryDir m_config;
    std::unique_ptr<tmc::ServerLink> m_link;
    tmc::LinkEndpoints m_endpoints;
};

/// Containers of one test on the sandbox server; removed with it. Any failure stops the test program.
class SandboxContainers final {
public:
    SandboxContainers();
    ~SandboxContainers();
    SandboxContainers(const SandboxContainers &) = delete;
    SandboxContainers &operator=(const SandboxContainers &) = delete;

    /// `command` within the image of Redis.
    tmc::ContainerId run(const QStringList &command, const tmc::ContainerLimits &limits = {});
    void stop(const tmc::ContainerId &id);
    /// Standard output of a command in it.
    QByteArray in(const tmc::ContainerId &id, const QStringList &command);
    QString nameOf(const tmc::ContainerId &id) const;

private:
    tmc::HttpDockerEngine m_engine;
    QString m_prefix;
    std::vector<tmc::ContainerId> m_ids;
};

} // namespace tmtest
