#pragma once

#include "core/planner/workspacedraft.h"

namespace tmc {

/// What a new workspace whose data come from a copy begins with: the copy is looked at, and proven unless it is. Fills in the draft's
/// databaseImage. What cannot go to a product of the other isolation becomes a blocker. Fails with InvalidInput for the copy of another product of the same one, and for one of the
/// same product from when it was of the other one.
Result<void> beginFromCopy(FactList &facts, WorkspaceDraft &draft, const SystemSnapshot &snapshot, Runbook &runbook);

/// Instead of an empty database: one of this name that holds what the copy does, compared with it, and masked where that was asked for.
void addCopiedDatabase(const WorkspaceDraft &draft, const QString &database, Runbook &runbook);

/// Into the tenant's schema, which is there and empty: what the copy's schema holds, compared with it, and masked where that was asked for. All of
/// that is done in a database of its own, so that nothing but the data that are meant to stay comes to the product's.
void addCopiedSchema(const WorkspaceDraft &draft, Runbook &runbook);

} // namespace tmc
