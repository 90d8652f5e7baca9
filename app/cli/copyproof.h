#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/operationcontrol.h"
#include "core/ports/backupstore.h"

// Proving copies, after they were made and when somebody asks for it.

namespace tmc::cli {

/// --no-prove, which every verb has that makes backups.
QCommandLineOption noProofOption();
/// Whether new backups are proven: unless --no-prove is there, as the policy for the chosen server says. Fails when that cannot be read.
Result<bool> isProofWanted(const Command &command, const ConnectedServer &server);

/// What came of one trial restore.
struct Proof {
    OperationId operation;
    Result<StoredBackup> proven;
    StoredBackup copy; ///< as it lies there now, proven or not
};
/// Proves one copy, see BackupProof; tells about its stages on standard error.
Proof proveOne(const Command &command, const ConnectedServer &server, const StoredBackup &copy, OperationControl &control);
void tellProven(const Command &command, const StoredBackup &copy);

} // namespace tmc::cli
