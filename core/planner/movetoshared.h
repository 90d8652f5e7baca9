#pragma once

#include "core/planner/planchangedraft.h"

namespace tmc {

/// From a container of its own to the shared one, on the same database. The old container stays, stopped, for the grace period.
void planMoveToShared(FactList &facts, PlanChangeDraft &draft, Runbook &runbook);

} // namespace tmc
