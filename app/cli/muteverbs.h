#pragma once

#include "app/cli/command.h"

namespace tmc::cli {

/// What the look of `doctor` and `watch` leaves out: settings of this computer, for which no server is connected to.
QList<Verb> muteVerbs();

} // namespace tmc::cli
