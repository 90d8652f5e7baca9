#pragma once

#include "core/planner/workspacedraft.h"

namespace tmc {

/// A workspace with a database of its own, on a shared or a dedicated plan. Fails with NameTooLong or InvalidHostName.
Result<void> deriveDatabaseWorkspace(WorkspaceDraft &draft);
void planDatabaseWorkspace(FactList &facts, WorkspaceDraft &draft, Runbook &runbook);

} // namespace tmc
