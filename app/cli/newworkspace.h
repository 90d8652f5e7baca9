#pragma once

#include "app/cli/command.h"
#include "core/planner/runbook.h"

namespace tmc::cli {

/// For an operation or a workspace.
QString newId();

/// --name, --plan, --subdomain, --domains and --environment of a workspace that a backup becomes.
QList<QCommandLineOption> newWorkspaceOptions();

/// `restore ID --as SLUG`: plans, shows or confirms it, and runs it.
void restoreAsNew(Command &command, Finished finished);

/// Says where the new workspace answers.
void reportCreated(const Command &command, const Runbook &runbook);

/// Fails with InvalidInput for an --environment that there is not.
Result<void> checkTypedEnvironment(const Invocation &typed);

} // namespace tmc::cli
