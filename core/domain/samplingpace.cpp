#include "core/domain/samplingpace.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr std::chrono::milliseconds shortest = 1s;
constexpr std::chrono::milliseconds longest = 60s;
constexpr std::chrono::milliseconds unwatched = 15s;
constexpr double dockerNanosecondsEach = 2e6; ///< of the engine, for one container's answer: assumed, not measured

double costNanoseconds(const ResourceLoad &sample)
{
    if (sample.source == ReadingSource::Docker)
        return static_cast<double>(sample.serverNanoseconds) + dockerNanosecondsEach * static_cast<double>(sample.containers.size());
    return static_cast<double>(sample.serverNanoseconds);
}

} // namespace

std::optional<double> samplingCostPercent(const ResourceLoad &sample, std::chrono::milliseconds interval)
{
    const double cost = costNanoseconds(sample);
    if (cost <= 0 || interval <= 0ms)
        return std::nullopt;
    return 100.0 * cost / (static_cast<double>(interval.count()) * 1e6);
}

std::chrono::milliseconds samplingInterval(const ResourceLoad &sample, bool isWatched)
{
    const double needed = std::ceil(costNanoseconds(sample) / 1e6 * 100.0 / samplingBudgetPercent);
    const auto bounded = static_cast<std::int64_t>(std::clamp(needed, 0.0, static_cast<double>(longest.count())));
    return std::max(isWatched ? shortest : unwatched, std::chrono::milliseconds(bounded));
}

} // namespace tmc
