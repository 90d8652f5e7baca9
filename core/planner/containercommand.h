#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/containerrequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans start, stop, restart or redeployment of a container, and says by name whom it serves. Any container may be started, stopped and
/// restarted, whoever made it; only those of the catalogue's products are made anew. Pure. Fails with ContainerNotFound or
/// SectionUnavailable; what stands in the way becomes a blocker.
Result<Runbook> makeContainerRunbook(const ContainerRequest &request, const SystemSnapshot &snapshot);

/// True when a typed name shall confirm the runbook: others than one workspace depend on the container, or nobody knows who does.
bool needsTypedName(const Runbook &runbook);

} // namespace tmc
