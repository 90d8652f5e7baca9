#pragma once

namespace tmc {

/// First thing in main(): no core dumps and no debugger of the same user, so that secrets in memory stay there (Linux: RLIMIT_CORE,
/// PR_SET_DUMPABLE); files are made with mode 0600 unless asked otherwise (umask 077); writing to a closed socket is an error and not
/// a signal.
void hardenProcess();

} // namespace tmc
