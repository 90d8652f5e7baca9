#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/restorerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans a restore: the copy is proven unless it is, restored into a database of another name, compared, and swapped with the live one in one
/// transaction. A schema is brought from there to its product's database, under another name, compared again, and swapped with the live schema.
/// The live one is not touched before that, and kept afterwards. Pure. Fails with WorkspaceUnknown, ProductUnknown or SectionUnavailable; what
/// stands in the way becomes a blocker.
Result<Runbook> makeRestoreWorkspaceRunbook(const RestoreWorkspaceRequest &request, const SystemSnapshot &snapshot);

/// Plans the end of a database, or a schema, that a restore has put aside, or of tables that one has put beside the live ones. Pure. Fails as above, and with NotFound when the workspace has none of that
/// name.
Result<Runbook> makeDropKeptRunbook(const DropKeptRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
