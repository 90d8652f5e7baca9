#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/commandrequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans one run of a command in a container: registered first, then started, so that it is never run twice by itself. Pure. Fails with
/// WorkspaceUnknown, ContainerNotFound, CommandMissing, InvalidInput or SectionUnavailable; what stands in the way becomes a blocker.
Result<Runbook> makeCommandRunbook(const CommandRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
