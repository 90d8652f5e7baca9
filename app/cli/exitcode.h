#pragma once

#include "core/engine/operationevent.h"
#include "core/support/error.h"

namespace tmc::cli {

/// Exit codes of the command line; documented in docs/CLI.md and stable.
enum class ExitCode {
    Done = 0,
    FailedAndRolledBack = 1, ///< also any other failure that changed nothing
    Usage = 2,
    Blocked = 3, ///< a precondition does not hold; nothing was written
    StalePreview = 4,
    NeedsOperator = 5, ///< open: interrupted, stopped, or a compensation failed
    Unreachable = 6,
    HostKeyRefused = 7,
    Attention = 8, ///< doctor, watch: everything could be looked at, and something is not well
    Unknown = 9,   ///< doctor, watch: something could not be looked at
};

ExitCode exitCodeFor(const Error &error);
ExitCode exitCodeFor(const OperationOutcome &outcome);

} // namespace tmc::cli
