#pragma once

#include "core/support/result.h"

#include <QString>

namespace tmc {

/// Runs a command on the server over the connection that is open at `controlSocket`, with the standard input and outputs of this process, and
/// waits until it ends. Its exit code. `remote` is quoted for the server's shell. Blocks; fails with InvalidInput or SshConnectionLost.
Result<int> runInTerminal(const QString &controlSocket, const QString &remote, bool hasTerminal);

} // namespace tmc
