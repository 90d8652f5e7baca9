#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/domain/tablerestore.h"
#include "core/planner/restorerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

/// What the operator asks for to have some tables of a backup beside the live ones.
struct RestoreTablesRequest {
    RestoreWorkspaceRequest source; ///< as for the whole copy
    std::vector<TableName> tables;  ///< as the copy's table of contents has them

    bool operator==(const RestoreTablesRequest &) const = default;
};

QJsonObject restoreTablesRequestToJson(const RestoreTablesRequest &request);
RestoreTablesRequest restoreTablesRequestFromJson(const QJsonObject &json);

/// Plans it: the copy is proven unless it is, restored into a database of the operation's own and compared; the tables move into a schema of their
/// own there, which is brought to where the workspace's live data are and compared again. Nothing that is live is touched. Pure. Fails as
/// makeRestoreWorkspaceRunbook, and with InvalidInput without tables or with two of one name.
Result<Runbook> makeRestoreTablesRunbook(const RestoreTablesRequest &request, const SystemSnapshot &snapshot);

} // namespace tmc
