#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/workspace.h"

/// Workspaces as rows of the registry, with their domains and what is reserved for them. Call inside a transaction.
namespace tmc::workspacerows {

/// As RegistryTransaction::reserveWorkspace. `operation` is noted where the workspace names none itself.
Result<void> insert(PgConnection &connection, const Workspace &workspace, const OperationId &operation);

/// As RegistryTransaction::changeWorkspace; the row stays locked until the transaction ends.
Result<void> change(PgConnection &connection, const Workspace &before, const Workspace &after);

/// As RegistryTransaction::replaceWorkspace and giveBackWorkspace.
Result<void> replace(PgConnection &connection, const Workspace &former, const Workspace &fresh, const OperationId &operation);
Result<void> giveBack(PgConnection &connection, const Workspace &former, const WorkspaceId &fresh, const OperationId &operation);

} // namespace tmc::workspacerows
