#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans that a product is added or changed. What is wrong with the values and what stands in the way becomes blockers, all of them at
/// once; what the change means for those who use the product becomes notices. A change that changes nothing has no steps and the notice
/// NothingToDo. Pure. Fails with ProductUnknown (a change of a product that is not there) or SectionUnavailable.
Result<Runbook> makeSaveProductRunbook(const SaveProductRequest &request, const SystemSnapshot &snapshot, const QDateTime &now);

} // namespace tmc
