#pragma once

#include "core/planner/restorerequests.h"
#include "core/ports/backupstore.h"

namespace tmc {

/// The request to restore one copy, with what the other copies of its workspace say about it. `idOrBeginning` as BackupStore::find() takes
/// it. Fails with NotFound, BackupDamaged (a damaged copy is never restored), PostgresNotInContainer.
Result<RestoreWorkspaceRequest> chooseRestore(BackupStore &store, const QString &idOrBeginning, const OperationId &operation,
                                              const ServerProfile &profile);

} // namespace tmc
