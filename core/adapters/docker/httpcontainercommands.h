#pragma once

#include "core/adapters/docker/dockerapi.h"
#include "core/ports/containercommands.h"

namespace tmc {

/// Exec of the Docker Engine API, each command over connections of its own.
class HttpContainerCommands final : public ContainerCommands {
public:
    explicit HttpContainerCommands(QString socketPath) : m_socketPath(std::move(socketPath)) {}

    Result<std::unique_ptr<RunningCommand>> start(const ContainerCommand &command, Sinks sinks, std::stop_token stop) override;

private:
    QString m_socketPath;
};

} // namespace tmc
