#pragma once

#include "core/domain/missingtables.h"
#include "core/domain/systemsnapshot.h"
#include "core/ports/logreader.h"

#include <chrono>

namespace tmc {

/// Logs that one look reads at most; where there are more, those whose turn is longest ago, shared containers in half of the places at least.
inline constexpr std::size_t mostLogsRead = 40;
/// Of each, so many of the newest lines.
inline constexpr int newestLogLines = 200;
/// A log that does not come keeps the look from ending for so long only.
inline constexpr std::chrono::milliseconds longestLogLook = std::chrono::seconds(60);

/// Looks into the newest lines of the running containers that serve workspaces, not older than a day, for what their databases lack
/// (missingInDatabase()). `snapshot` has registry and containers. A container whose log cannot be read, because it is gone or its lines go
/// elsewhere, is left out; there is only an error when the connection fails.
///
/// `before` is what the last look found, null without one. What it has of containers that were not read this time is kept until it is a day
/// old. An entry without `missing` tells only that the container was asked for its log at `lastAt`, by which the next look knows whose turn
/// it is. When `longest` is over, there are both the error TimedOut and what has been read until then. Blocks; thread: any.
Section<std::vector<MissingTables>> readMissingTables(LogReader &reader, const SystemSnapshot &snapshot,
                                                      const std::vector<MissingTables> *before, const QDateTime &now,
                                                      std::stop_token stop, std::chrono::milliseconds longest = longestLogLook);

} // namespace tmc
