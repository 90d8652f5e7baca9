#pragma once

#include "core/domain/operation.h"
#include "core/domain/systemsnapshot.h"
#include "core/domain/workspacerecord.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace tmc {

/// The whole registry as one JSON value in the first column of one row: the names of its members are those of the domain's own JSON
/// forms. Operations come without their runbooks, all open ones and the newest 200 finished ones.
QString registryQuery();
Result<RegistryFacts> registryFromAnswer(const QByteArray &json);

/// Only products and plans, in the same form; registryFromAnswer() reads it.
QString catalogueQuery();

/// One workspace ($1 = its id) as the domain's JSON; its row stays locked until the transaction ends.
QString lockedWorkspaceQuery();

/// One operation ($1 = id) as one JSON value with its runbook; no row when there is none.
QString operationQuery();
Result<OperationRecord> operationFromAnswer(const QByteArray &json);

/// Users and history of one workspace ($1 = id) as one JSON value; always one row.
QString workspaceRecordQuery();
Result<WorkspaceRecord> workspaceRecordFromAnswer(const QByteArray &json);

} // namespace tmc
