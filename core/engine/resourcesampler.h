#pragma once

#include "core/domain/resourceload.h"
#include "core/ports/containerrestarts.h"
#include "core/ports/resourcereader.h"

#include <QHash>

namespace tmc {

/// One sample: what happened since the one before it.
struct ResourceSample {
    ResourceLoad load;
    QHash<ContainerId, int> restarts; ///< by restart policy; of containers that have been asked about so far
    /// Why the containers' figures do not come from the kernel's files; none when they do.
    std::optional<Error> whyNotKernel;
};

/// Takes samples of one server: from the kernel's files where they are readable, of its containers from Docker Engine otherwise. Which of
/// the two is found out at the first sample and again now and then. Blocks; any one thread at a time.
class ResourceSampler final {
public:
    ResourceSampler(ResourceReader &kernel, ResourceReader &engine, ContainerRestarts &restarts)
        : m_kernel(kernel),
          m_engine(engine),
          m_restarts(restarts)
    {
    }

    /// `containers` is the engine's list as it was read last. The first sample has amounts and no rates.
    Result<ResourceSample> sample(const std::vector<ContainerFacts> &containers, std::stop_token stop);

private:
    Result<ResourceReading> read(const std::vector<ReadingTarget> &targets, const std::stop_token &stop);
    Result<ResourceReading> readFromEngine(std::optional<ResourceReading> server, const std::vector<ReadingTarget> &targets,
                                           const std::stop_token &stop);
    Result<void> askRestarts(const std::vector<ContainerFacts> &containers, const ResourceLoad &load, const std::stop_token &stop);

    ResourceReader &m_kernel;
    ResourceReader &m_engine;
    ContainerRestarts &m_restarts;
    std::optional<ResourceReading> m_earlier;
    std::optional<Error> m_whyNotKernel;
    int m_untilKernelIsTried = 0;
    QHash<ContainerId, int> m_counts;
};

} // namespace tmc
