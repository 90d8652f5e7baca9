#include "core/planner/planagain.h"

#include "core/planner/createworkspace.h"

namespace tmc {

Result<Runbook> planAgain(OperationKind kind, const QJsonObject &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    switch (kind) {
    case OperationKind::CreateWorkspace:
        return makeCreateWorkspaceRunbook(createWorkspaceRequestFromJson(request), snapshot, now);
    case OperationKind::PrepareServer:
        break;
    }
    return fail(ErrorCode::Unsupported, {operationKindName(kind)});
}

} // namespace tmc
