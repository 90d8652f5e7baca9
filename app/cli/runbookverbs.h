#pragma once

#include "app/cli/operationrun.h"

namespace tmc::cli {

/// A runbook that an earlier --dry-run --json printed. Fails with LocalFile or InvalidInput.
Result<Runbook> savedRunbook(const QString &path);

/// Asks `question`, runs the runbook, reports how it ended and returns the exit code. Calls `done` before that when it is done. Where
/// `typedName` is not empty, a person at the terminal has to type it instead of a yes.
ExitCode runRunbook(const Command &command, const ConnectedServer &server, const Runbook &runbook, const QString &question,
                    const std::function<void()> &done = {}, const QString &typedName = {});

/// `apply`: runs a saved runbook of any kind.
QList<Verb> runbookVerbs();

} // namespace tmc::cli
