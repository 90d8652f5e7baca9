#pragma once

#include "core/domain/logline.h"
#include "core/domain/workspace.h"

#include <optional>

namespace tmc {

/// What the log of an application says of a column or table that its database does not have: the code is newer than the tables.
struct MissingTables {
    QString container;
    ContainerId containerId; ///< another one of that name has another log
    WorkspaceId workspace;   ///< the only one that it serves, or that the line names; empty: any of those that it serves
    QString missing;         ///< "orders.total", as PostgreSQL names it; hostile, short
    QDateTime lastAt;        ///< of the newest such line, by the server's clock
    bool operator==(const MissingTables &) const = default;
};

/// The column or table that an error line says does not exist, in PostgreSQL's English or Spanish words; none for every other line. A line of
/// an access log is none, whatever a visitor writes into it, and neither is one that does not say that it is an error. Hostile; looks at
/// the first 4 KiB. Pure.
std::optional<QString> missingInDatabase(const LogLine &line);

} // namespace tmc
