#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Plans a `request` (as a runbook keeps it) once more, on another snapshot: the one place that knows which planner belongs to which kind of
/// operation. Fails as that planner does, and with Unsupported for kinds whose plan does not come from a snapshot of the registry
/// (PrepareServer has an executor of its own). Pure.
Result<Runbook> planAgain(OperationKind kind, const QJsonObject &request, const SystemSnapshot &snapshot, const QDateTime &now);

} // namespace tmc
