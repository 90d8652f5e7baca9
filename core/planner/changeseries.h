#pragma once

#include "core/planner/planchangerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// What a snapshot will look like when the runbook has been run, as far as later plan changes look at it: the registry's row, the
/// containers with their limits and ports.
SystemSnapshot snapshotAfter(SystemSnapshot snapshot, const Runbook &runbook);

/// One runbook for each request, in order, each planned on what those before it leave. A request that cannot be planned has its error; one
/// that is blocked leaves nothing behind. Pure.
std::vector<Result<Runbook>> planSeries(const std::vector<ChangePlanRequest> &requests, const SystemSnapshot &snapshot);

} // namespace tmc
