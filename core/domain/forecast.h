#pragma once

#include "core/domain/loadseries.h"

namespace tmc {

/// When a figure that goes on as it did reaches `limit`: by the median of the slopes between its points (Theil and Sen), so that one
/// clean-up or one large upload does not decide. None: it does not grow, there is less than a day of it, or it would take longer than a year.
/// Pure; `points` oldest first, at any distances.
std::optional<QDateTime> whenReached(const std::vector<LoadPoint> &points, double limit);

} // namespace tmc
