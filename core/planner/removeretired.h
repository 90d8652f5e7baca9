#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/planchangerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans the end of the grace period: the stopped container goes, its password stops working, its port and Redis index become free. Pure.
/// Fails with ProductUnknown, WorkspaceUnknown or SectionUnavailable; what stands in the way becomes a blocker.
Result<Runbook> makeRemoveRetiredRunbook(const RemoveRetiredRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
