#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans that a plan (what customers buy) is added or changed; otherwise as makeSaveProductRunbook. Running containers keep their limits.
/// Fails with PlanUnknown or SectionUnavailable.
Result<Runbook> makeSavePlanRunbook(const SavePlanRequest &request, const SystemSnapshot &snapshot, const QDateTime &now);

} // namespace tmc
