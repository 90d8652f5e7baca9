#pragma once

#include "app/cli/command.h"

namespace tmc::cli {

/// --table of `restore`, which may be given several times.
QCommandLineOption tableOption();

/// `restore ID --table NAME`: plans, shows or confirms it, and runs it.
void restoreTables(Command &command, Finished finished);

} // namespace tmc::cli
