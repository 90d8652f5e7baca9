#include "fakes/fakeload.h"

#include <cmath>

using namespace tmc;

namespace tmtest {
namespace {

Bytes grown(std::optional<Bytes> before, double bytes)
{
    return {before.value_or(Bytes{}).value + std::llround(bytes)};
}

} // namespace

void FakeLoadServer::setUse(const ContainerId &id, const Use &use)
{
    const std::scoped_lock lock(m_mutex);
    Known &known = m_containers[id];
    known.use = use;
    known.counters.id = id;
    known.counters.memoryUsed = use.memory;
    known.counters.memoryLimit = use.memoryLimit;
    known.counters.processes = 3;
}

void FakeLoadServer::restart(const ContainerId &id)
{
    const std::scoped_lock lock(m_mutex);
    Known &known = m_containers[id];
    ++known.use.restarts;
    known.counters = {.id = id, .memoryUsed = known.use.memory, .memoryLimit = known.use.memoryLimit, .processes = 3};
}

void FakeLoadServer::pass(double seconds)
{
    const std::scoped_lock lock(m_mutex);
    m_host.at += std::llround(seconds * 1e9);
    m_host.totalTicks += std::llround(seconds * 100 * m_host.cpus);
    for (auto &[id, known] : m_containers) {
        if (!known.use.runs)
            continue;
        m_host.busyTicks += std::llround(seconds * 100 * known.use.cores);
        known.counters.cpuNanoseconds += std::llround(seconds * 1e9 * known.use.cores);
        const double bytes = seconds * known.use.bytesPerSecond;
        known.counters.received = grown(known.counters.received, bytes);
        known.counters.sent = grown(known.counters.sent, bytes);
        known.counters.blockRead = grown(known.counters.blockRead, bytes);
        known.counters.blockWritten = grown(known.counters.blockWritten, bytes);
    }
}

void FakeLoadServer::setKernelOutage(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_kernelOutage = std::move(error);
}

void FakeLoadServer::setEngineOutage(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_engineOutage = std::move(error);
}

void FakeLoadServer::setKernelSeesContainers(bool sees)
{
    const std::scoped_lock lock(m_mutex);
    m_kernelSeesContainers = sees;
}

Result<ResourceReading> FakeLoadServer::read(ReadingSource source, const std::vector<ReadingTarget> &targets)
{
    const std::scoped_lock lock(m_mutex);
    const bool isEngine = source == ReadingSource::Docker;
    if (const auto &outage = isEngine ? m_engineOutage : m_kernelOutage)
        return fail(*outage);
    ResourceReading reading{.source = source, .host = {}, .containers = {}};
    if (!isEngine)
        reading.host = m_host;
    if (!isEngine && !m_kernelSeesContainers)
        return reading;
    for (const ReadingTarget &target : targets) {
        const auto found = m_containers.find(target.id);
        if (found == m_containers.end() || !found->second.use.runs)
            continue;
        ContainerCounters counters = found->second.counters;
        counters.at = m_host.at;
        if (!target.hasOwnNetwork) {
            counters.received.reset();
            counters.sent.reset();
        }
        reading.containers.push_back(counters);
    }
    return reading;
}

Result<QHash<ContainerId, int>> FakeLoadServer::restarts(const std::vector<ContainerId> &containers)
{
    const std::scoped_lock lock(m_mutex);
    if (m_engineOutage)
        return fail(*m_engineOutage);
    QHash<ContainerId, int> restarts;
    for (const ContainerId &id : containers) {
        ++m_restartQuestions;
        if (const auto found = m_containers.find(id); found != m_containers.end())
            restarts.insert(id, found->second.use.restarts);
    }
    return restarts;
}

} // namespace tmtest
