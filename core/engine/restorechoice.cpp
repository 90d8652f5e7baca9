#include "core/engine/restorechoice.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// That of the newest whole copy of the workspace; the live database is not asked, so a preview needs no access to it.
Result<QString> newestMigration(BackupStore &store, const WorkspaceId &workspace)
{
    TM_TRY(const std::vector<StoredBackup> copies, store.list());
    for (const StoredBackup &copy : copies)
        if (copy.workspace == workspace && copy.state() != BackupState::Damaged)
            return copy.manifest.contents.migration;
    return QString();
}

} // namespace

Result<RestoreWorkspaceRequest> chooseRestore(BackupStore &store, const QString &idOrBeginning, const OperationId &operation,
                                              const ServerProfile &profile)
{
    TM_TRY(const StoredBackup copy, store.find(idOrBeginning));
    if (copy.damage)
        return fail(*copy.damage);
    if (copy.state() == BackupState::Damaged)
        return fail(ErrorCode::BackupDamaged, {copy.id.value(), u"data.tmcb"_s});
    TM_TRY(RestoreWorkspaceRequest request, restoreRequestFor(operation, copy.manifest, copy.state(), profile));
    TM_TRY(request.newestMigration, newestMigration(store, copy.workspace));
    return request;
}

} // namespace tmc
