#include "core/engine/resourcesampler.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int kernelIsTriedEvery = 60;           ///< samples
constexpr std::size_t mostRestartsAtATime = 100; ///< questions to the engine

} // namespace

/// The server's own figures stay the kernel's where it tells them.
Result<ResourceReading> ResourceSampler::readFromEngine(std::optional<ResourceReading> server,
                                                        const std::vector<ReadingTarget> &targets, const std::stop_token &stop)
{
    TM_TRY(ResourceReading reading, m_engine.read(targets, stop));
    if (server) {
        reading.host = server->host;
        reading.serverNanoseconds += server->serverNanoseconds;
    }
    return reading;
}

Result<ResourceReading> ResourceSampler::read(const std::vector<ReadingTarget> &targets, const std::stop_token &stop)
{
    const bool triesContainers = !m_whyNotKernel || --m_untilKernelIsTried <= 0;
    Result<ResourceReading> kernel = m_kernel.read(triesContainers ? targets : std::vector<ReadingTarget>(), stop);
    if (!kernel && kernel.error().code != ErrorCode::HostUnreadable)
        return kernel;
    if (kernel && triesContainers && (targets.empty() || !kernel->containers.empty())) {
        m_whyNotKernel.reset();
        return kernel;
    }
    const std::optional<Error> error = kernel ? std::nullopt : std::optional(kernel.error());
    TM_TRY(ResourceReading engine, readFromEngine(kernel ? std::optional(std::move(*kernel)) : std::nullopt, targets, stop));
    // None here and none there: whatever ran has ended meanwhile, which says nothing about the kernel's files.
    if (triesContainers && (error || !engine.containers.empty())) {
        m_whyNotKernel =
            error.value_or(Error{.code = ErrorCode::HostUnreadable, .detail = u"/sys/fs/cgroup"_s, .source = ErrorSource::Ssh});
        m_untilKernelIsTried = kernelIsTriedEvery;
    }
    return engine;
}

/// Of containers that are new, that restart, or whose counters began anew.
Result<void> ResourceSampler::askRestarts(const std::vector<ContainerFacts> &containers, const ResourceLoad &load,
                                          const std::stop_token &stop)
{
    std::vector<ContainerId> asked;
    for (const ContainerFacts &container : containers) {
        const ContainerLoad *used = load.container(container.id);
        const bool beganAnew = load.seconds > 0 && used && !used->cpuPercent;
        const bool isDue = !m_counts.contains(container.id) || container.state == "restarting"_L1 || beganAnew;
        if (isDue && asked.size() < mostRestartsAtATime)
            asked.push_back(container.id);
    }
    TM_TRY(const auto counts, m_restarts.readRestarts(asked, stop));
    m_counts.insert(counts);
    return {};
}

Result<ResourceSample> ResourceSampler::sample(const std::vector<ContainerFacts> &containers, std::stop_token stop)
{
    TM_TRY(ResourceReading reading, read(readingTargets(containers), stop));
    ResourceLoad load = loadBetween(m_earlier ? &*m_earlier : nullptr, reading);
    m_earlier = std::move(reading);
    TM_CHECK(askRestarts(containers, load, stop));
    return ResourceSample{.load = std::move(load), .restarts = m_counts, .whyNotKernel = m_whyNotKernel};
}

} // namespace tmc
