#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans a new workspace of a database product, on a shared or a dedicated plan, empty or with the data of a copy. Pure: no I/O, no clock, no randomness.
/// Fails with InvalidSlug, InvalidHostName, InvalidInput, ProductUnknown, PlanUnknown, Unsupported (schema products) or
/// SectionUnavailable (a part of the snapshot was never read). What stands in the way on the server becomes a blocker of the runbook.
Result<Runbook> makeCreateWorkspaceRunbook(const CreateWorkspaceRequest &request, const SystemSnapshot &snapshot,
                                           const QDateTime &now);

} // namespace tmc
