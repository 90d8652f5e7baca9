#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/operationexecutor.h"
#include "core/services/executionadapters.h"

namespace tmc::cli {

/// Prints an operation's events, one line for each finished step with its duration. `runbook` gives the steps their titles.
OperationListener printingListener(const Command &command, const Runbook &runbook);

/// The same, with the lines that a step prints as they come.
OperationListener outputListener(const Command &command, const Runbook &runbook);

/// Text and exit code for how an operation ended; `operation` is named where it stays open, and
/// `unlessDone` is in the document of every end but success.
ExitCode reportOutcome(const Command &command, const OperationId &operation, OperationKind kind,
                       const Result<OperationOutcome> &outcome, const QJsonObject &unlessDone = {});

/// Asks on the terminal unless --yes was given; false without a terminal.
bool isConfirmed(const Command &command, const QString &question, const QString &typedName = {});

/// Runs `job` with an executor over fresh adapters of the connected server.
using ExecutorJob = std::function<Result<OperationOutcome>(OperationExecutor &, OperationControl &)>;
Result<OperationOutcome> execute(const Command &command, const ConnectedServer &server, const ExecutorJob &job,
                                 InterruptWatch::FirstSignal first = InterruptWatch::FirstSignal::Stops);

/// Goes on with an interrupted operation, or undoes it; `runbook` is its own.
enum class Direction { Forward, Back };
Result<OperationOutcome> goOnWith(const Command &command, const ConnectedServer &server, const OperationId &id, const Runbook &runbook,
                                  Direction direction);

/// What the adapters of that server are made from.
ExecutionPlace executionPlace(const Command &command, const ConnectedServer &server);

/// A fresh snapshot, also written to the cache.
SystemSnapshot readSnapshot(const Command &command, const ConnectedServer &server);

} // namespace tmc::cli
