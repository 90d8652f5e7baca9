#pragma once

#include "core/domain/systemsnapshot.h"

#include <optional>
#include <vector>

namespace tmc::ui {

/// One workspace with what other parts of the snapshot know about it.
struct WorkspaceRow {
    Workspace workspace;
    QString productName; ///< the key where the catalogue has no such product
    QString planName;
    int planRank = 0;
    std::optional<Bytes> databaseSize; ///< no value: not known, or shared with other tenants
    QDateTime provenBackup;            ///< from when the newest proven copy is; filled in by the page, invalid = none known
    QString searchText;                ///< see searchForm(): business name, slug, hosts, database
    bool operator==(const WorkspaceRow &) const = default;
};

/// The rows of a snapshot; none when it has no registry. Pure; thread: any.
std::vector<WorkspaceRow> workspaceRows(const SystemSnapshot &snapshot);

/// The row of one workspace; no value when the snapshot does not have it.
std::optional<WorkspaceRow> workspaceRow(const SystemSnapshot &snapshot, const WorkspaceId &id);

} // namespace tmc::ui
