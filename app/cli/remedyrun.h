#pragma once

#include "app/cli/attentionrun.h"

#include <QJsonArray>

namespace tmc::cli {

/// Mends what the console can mend by itself: shows the preview of each remedy, asks, and runs it as an operation of its own. What is dropped
/// for good is asked for by name and never answered by --yes. Gives one entry for each finding that has a remedy: what was found, and
/// whether it was "done", "failed", "declined" or "left". Blocks; thread: that of the verb.
QJsonArray mend(const Command &command, const ConnectedServer &server, const AttentionReport &report);

/// --fix and --dry-run.
QList<QCommandLineOption> mendOptions();

} // namespace tmc::cli
