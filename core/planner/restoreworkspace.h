#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/restorerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans a restore: the copy is proven unless it is, restored into a database of another name, compared, and swapped with the live one in one
/// transaction. The live database is not touched before that, and kept afterwards. Pure. Fails with WorkspaceUnknown, ProductUnknown or
/// SectionUnavailable; what stands in the way becomes a blocker. Workspaces that are schemas are refused.
Result<Runbook> makeRestoreWorkspaceRunbook(const RestoreWorkspaceRequest &request, const SystemSnapshot &snapshot);

/// Plans the end of a database that a restore has put aside. Pure. Fails as above, and with NotFound when the workspace has none of that
/// name.
Result<Runbook> makeDropKeptRunbook(const DropKeptRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
