#pragma once

#include "core/adapters/docker/manygets.h"
#include "core/ports/containerrestarts.h"
#include "core/ports/resourcereader.h"

namespace tmc {

/// Docker Engine's own statistics: one short answer for each container, up to eight at a time. Costs the server more than the kernel's
/// files (docs/SAMPLING.md) and tells nothing of the server itself. Also counts restarts, which only the engine knows. Errors:
/// DockerUnreachable, DockerProtocol, DockerRejected, TimedOut, Cancelled. Thread: any one at a time.
class HttpResourceReader final : public ResourceReader, public ContainerRestarts {
public:
    explicit HttpResourceReader(QString socketPath) : m_gets(std::move(socketPath)) {}

    Result<ResourceReading> read(const std::vector<ReadingTarget> &targets, std::stop_token stop) override;
    Result<QHash<ContainerId, int>> readRestarts(const std::vector<ContainerId> &containers, std::stop_token stop) override;

private:
    Result<void> readServerMemory(const std::stop_token &stop);

    ManyGets m_gets;
    Bytes m_serverMemory; ///< 0 until it is known
};

} // namespace tmc
