#pragma once

#include "core/domain/resourceload.h"

#include <chrono>

namespace tmc {

/// Share of one of the server's processors that sampling may take, in percent.
inline constexpr double samplingBudgetPercent = 3.0;

/// What samples like this one cost the server, in percent of one processor, when one is taken every `interval`. None: not known.
std::optional<double> samplingCostPercent(const ResourceLoad &sample, std::chrono::milliseconds interval);

/// How long to wait between samples so that the budget is kept: one second where it allows that. `isWatched` is false while nobody looks,
/// then the history alone needs them. Docker's own cost is not told by it; it is assumed (docs/SAMPLING.md), not measured.
std::chrono::milliseconds samplingInterval(const ResourceLoad &sample, bool isWatched);

} // namespace tmc
