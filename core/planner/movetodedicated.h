#pragma once

#include "core/planner/planchangedraft.h"

namespace tmc {

/// From the shared container to one of its own, on the same database: the new one proves itself before it gets visitors.
void planMoveToDedicated(FactList &facts, PlanChangeDraft &draft, Runbook &runbook);

} // namespace tmc
