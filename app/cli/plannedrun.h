#pragma once

#include "app/cli/connectedrun.h"
#include "core/domain/serverprofile.h"
#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"
#include "core/ports/serverlink.h"

namespace tmc::cli {

/// A verb that plans a runbook, shows or confirms it, and runs it.
struct PlannedRun {
    OperationKind kind = OperationKind::CreateWorkspace; ///< of its runbooks; a saved one of another kind is refused
    std::function<Result<Runbook>(const ServerProfile &, const SystemSnapshot &)> plan;
    /// Called before `plan` when it is planned over a connection.
    std::function<void(const LinkEndpoints &)> connected = {};
    std::function<QString(const ServerProfile &)> question; ///< asked before it runs
    std::function<void(const Runbook &)> reportDone;        ///< a line or two after success
    bool showsFirst = false;                                ///< the runbook is printed before the question, unless --yes answers it
    /// What has to be typed to confirm it; empty: yes is enough.
    std::function<QString(const Runbook &)> typedName = {};
    /// Confirms and runs it instead of the usual way; question, reportDone and typedName are not used then.
    std::function<ExitCode(const ConnectedServer &, const Runbook &)> run = {};
};

/// --dry-run, --offline and --runbook.
QList<QCommandLineOption> plannedRunOptions();

/// Connects, plans (or reads the runbook named by --runbook) and runs it; --dry-run prints it instead, --offline on the last snapshot.
void runPlanned(Command &command, const PlannedRun &run, Finished finished);

} // namespace tmc::cli
