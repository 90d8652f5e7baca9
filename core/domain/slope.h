#pragma once

#include "core/domain/loadseries.h"

namespace tmc {

/// How much a figure grows each second: the median of the slopes between its points (Theil and Sen), so that one clean-up or one large upload
/// does not decide. None: there is less than a day of it. Pure; `points` oldest first, at any distances.
std::optional<double> slopePerSecond(const std::vector<LoadPoint> &points);

} // namespace tmc
