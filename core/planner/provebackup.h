#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/backuprequests.h"
#include "core/planner/factlist.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans a trial restore: the copy is read to its end, restored into a throw-away PostgreSQL in a sealed container, and compared with its
/// manifest. Nothing that belongs to a tenant is touched. Pure. Fails with SectionUnavailable; what stands in the way becomes a blocker.
Result<Runbook> makeProveBackupRunbook(const ProveBackupRequest &request, const SystemSnapshot &snapshot);

/// What is locked while this copy is proven.
QString proofTarget(const BackupId &copy);

/// The steps of a proof, behind those that the runbook has already, and what stands in their way. For operations that need a proven copy.
void addProof(const ProveBackupRequest &request, const QString &image, FactList &facts, const SystemSnapshot &snapshot,
              Runbook &runbook);
/// How long it takes at least to go through so many bytes of tables.
int secondsForTables(qint64 tableBytes);

} // namespace tmc
