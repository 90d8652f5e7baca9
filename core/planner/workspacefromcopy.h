#pragma once

#include "core/planner/workspacedraft.h"

namespace tmc {

/// What a new workspace whose data come from a copy begins with: the copy is looked at, and proven unless it is. Fills in the draft's
/// databaseImage. Fails with Unsupported for schema products, and with InvalidInput for the copy of another product.
Result<void> beginFromCopy(FactList &facts, WorkspaceDraft &draft, const SystemSnapshot &snapshot, Runbook &runbook);

/// Instead of an empty database: one of this name that holds what the copy does, compared with it, and masked where that was asked for.
void addCopiedDatabase(const WorkspaceDraft &draft, const QString &database, Runbook &runbook);

} // namespace tmc
