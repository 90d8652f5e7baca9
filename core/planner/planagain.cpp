#include "core/planner/planagain.h"

#include "core/planner/changeplan.h"
#include "core/planner/containercommand.h"
#include "core/planner/createworkspace.h"
#include "core/planner/provebackup.h"
#include "core/planner/removeretired.h"
#include "core/planner/restoretables.h"
#include "core/planner/renewcertificate.h"
#include "core/planner/restoreworkspace.h"
#include "core/planner/runcommand.h"
#include "core/planner/saveplan.h"
#include "core/planner/saveproduct.h"

namespace tmc {

Result<Runbook> planAgain(OperationKind kind, const QJsonObject &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    switch (kind) {
    case OperationKind::CreateWorkspace:
    case OperationKind::ConvertWorkspace:
        return makeCreateWorkspaceRunbook(createWorkspaceRequestFromJson(request), snapshot, now);
    case OperationKind::SaveProduct:
        return makeSaveProductRunbook(saveProductRequestFromJson(request), snapshot, now);
    case OperationKind::SavePlan:
        return makeSavePlanRunbook(savePlanRequestFromJson(request), snapshot, now);
    case OperationKind::ChangePlan:
        return makeChangePlanRunbook(changePlanRequestFromJson(request), snapshot);
    case OperationKind::RemoveRetired:
        return makeRemoveRetiredRunbook(removeRetiredRequestFromJson(request), snapshot);
    case OperationKind::ProveBackup:
        return makeProveBackupRunbook(proveBackupRequestFromJson(request), snapshot);
    case OperationKind::RestoreWorkspace:
        return makeRestoreWorkspaceRunbook(restoreWorkspaceRequestFromJson(request), snapshot);
    case OperationKind::RestoreTables:
        return makeRestoreTablesRunbook(restoreTablesRequestFromJson(request), snapshot);
    case OperationKind::DropKeptDatabase:
        return makeDropKeptRunbook(dropKeptRequestFromJson(request), snapshot);
    case OperationKind::StartContainer:
    case OperationKind::StopContainer:
    case OperationKind::RestartContainer:
    case OperationKind::RedeployContainer:
        return makeContainerRunbook(containerRequestFromJson(kind, request), snapshot);
    case OperationKind::RunCommand:
        return makeCommandRunbook(commandRequestFromJson(request), snapshot);
    case OperationKind::RenewCertificate:
    case OperationKind::ServeCertificate:
        return makeCertificateRunbook(certificateRequestFromJson(kind, request), snapshot);
    case OperationKind::PrepareServer:
        break;
    }
    return fail(ErrorCode::Unsupported, {operationKindName(kind)});
}

} // namespace tmc
