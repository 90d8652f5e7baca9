#pragma once

#include "core/planner/planchangedraft.h"

namespace tmc {

/// The hosting stays: limits of the containers that are there, of requests, and what the application reads of the plan.
void planLimits(FactList &facts, PlanChangeDraft &draft, Runbook &runbook);

} // namespace tmc
