#include "core/planner/kindorder.h"

namespace tmc {

std::optional<OperationKind> kindAfter(OperationKind kind)
{
    switch (kind) {
    case OperationKind::PrepareServer:
        return OperationKind::CreateWorkspace;
    case OperationKind::CreateWorkspace:
        return OperationKind::SaveProduct;
    case OperationKind::SaveProduct:
        return OperationKind::SavePlan;
    case OperationKind::SavePlan:
        return OperationKind::ChangePlan;
    case OperationKind::ChangePlan:
        return OperationKind::RemoveRetired;
    case OperationKind::RemoveRetired:
        return OperationKind::ProveBackup;
    case OperationKind::ProveBackup:
        return OperationKind::RestoreWorkspace;
    case OperationKind::RestoreWorkspace:
        return OperationKind::RestoreTables;
    case OperationKind::RestoreTables:
        return OperationKind::ConvertWorkspace;
    case OperationKind::ConvertWorkspace:
        return OperationKind::DropKeptDatabase;
    case OperationKind::DropKeptDatabase:
        return OperationKind::StartContainer;
    case OperationKind::StartContainer:
        return OperationKind::StopContainer;
    case OperationKind::StopContainer:
        return OperationKind::RestartContainer;
    case OperationKind::RestartContainer:
        return OperationKind::RedeployContainer;
    case OperationKind::RedeployContainer:
        return OperationKind::RunCommand;
    case OperationKind::RunCommand:
        return OperationKind::RenewCertificate;
    case OperationKind::RenewCertificate:
        return OperationKind::ServeCertificate;
    case OperationKind::ServeCertificate:
        break;
    }
    return std::nullopt;
}

} // namespace tmc
