#pragma once

#include "core/domain/missingtables.h"
#include "core/domain/systemsnapshot.h"
#include "core/ports/logreader.h"

namespace tmc {

/// Logs that one look reads at most; shared containers first, the others in turn.
inline constexpr std::size_t mostLogsRead = 40;
/// Of each, so many of the newest lines.
inline constexpr int newestLogLines = 200;

/// Looks into the newest lines of the running containers that serve workspaces, not older than a day, for what their databases lack
/// (missingInDatabase()). `snapshot` has registry and containers. A container whose log cannot be read, because it is gone or its lines go
/// elsewhere, is left out; fails when the connection does. Blocks; thread: any.
Result<std::vector<MissingTables>> readMissingTables(LogReader &reader, const SystemSnapshot &snapshot, const QDateTime &now,
                                                     std::stop_token stop);

} // namespace tmc
