#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/planchangerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans what it takes to bring a workspace to another plan, or to its plan's limits as they are now: limits in place, a container of its
/// own, or back to the shared one; always the same database. Its time is the snapshot's, so that the same snapshot and the same request
/// give the same bytes whenever it is asked. Pure. Fails with WorkspaceUnknown, ProductUnknown, PlanUnknown or SectionUnavailable; what
/// stands in the way on the server becomes a blocker of the runbook.
Result<Runbook> makeChangePlanRunbook(const ChangePlanRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
