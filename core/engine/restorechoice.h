#pragma once

#include "core/domain/copiedtables.h"
#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"
#include "core/planner/restoretables.h"
#include "core/ports/backupstore.h"

namespace tmc {

/// The request to restore one copy, with what the other copies of its workspace say about it. `idOrBeginning` as BackupStore::find() takes
/// it. Fails with NotFound, BackupDamaged (a damaged copy is never restored), PostgresNotInContainer.
Result<RestoreWorkspaceRequest> chooseRestore(BackupStore &store, const QString &idOrBeginning, const OperationId &operation,
                                              const ServerProfile &profile);

/// The request to have some of a copy's tables beside the live ones; `typed` as chooseTables() takes it. Reads the copy's table of contents only. Fails as
/// chooseRestore(), chooseTables() and BackupStore::read().
Result<RestoreTablesRequest> chooseRestoreOfTables(BackupStore &store, const QString &idOrBeginning, const QStringList &typed,
                                                   const OperationId &operation, const ServerProfile &profile,
                                                   const std::stop_token &stop);

/// The tables that a copy has. Fails as BackupStore::find() and read().
Result<std::vector<TableName>> tablesOf(BackupStore &store, const BackupId &copy, const std::stop_token &stop);

/// The same tables with the rows that the copy's manifest tells. `progress` is told how many bytes were read. Fails as tablesOf().
Result<std::vector<CopiedTable>> countedTablesOf(BackupStore &store, const BackupId &copy, const std::stop_token &stop,
                                                 const std::function<void(qint64)> &progress);

/// The newest proven copy of a workspace of that short name, whatever server it is from. `product` may be empty where only one product has copies of such
/// a workspace. Fails with NotFound{"backup", slug} when none is proven, with InvalidInput{"product", …} when it is not clear which product.
Result<StoredBackup> newestProven(BackupStore &store, const QString &slug, const ProductKey &product);

/// The short name that a copy for tests gets unless another one is typed: its workspace's own where that is free for the product on this server, else
/// with "-qa" behind it. A schema product's variant for tests stands beside production under the same one.
QString slugForTests(const BackupSubject &subject, const SystemSnapshot &snapshot);

/// The one of a workspace's copies, newest first, to restore unless another one is asked for: the newest proven one, otherwise the newest that is not known
/// to be damaged; null = none.
const StoredBackup *bestCopy(const std::vector<StoredBackup> &copies);

/// What is typed about a workspace that a copy becomes. What is empty is as in the workspace that the copy is of, as far as this server knows it.
struct NewWorkspaceWish {
    OperationId operation;
    WorkspaceId workspace;
    QString slug;
    QString businessName{};
    PlanKey plan{};
    QString subdomain{};
    QStringList domains{};
    std::optional<Environment> environment{}; ///< none: the server's
    ProductKey product{};
    bool replaces = false; ///< it takes the place of the workspace that the copy is of, whose environment it has
};

/// What is known about a workspace that a copy becomes before anything is typed: product and server, and name and plan as in the workspace that the copy
/// is of, as far as this server knows it. It has no ids and no short name yet. Pure.
CreateWorkspaceRequest newWorkspaceFrom(const RestoreWorkspaceRequest &copy, const ServerProfile &profile,
                                        const SystemSnapshot &snapshot);

/// The request to make a new workspace with the data of one copy. Fails as chooseRestore(), and with InvalidInput when name or plan are not known.
Result<CreateWorkspaceRequest> chooseNewWorkspace(BackupStore &store, const QString &idOrBeginning, const NewWorkspaceWish &wish,
                                                  const ServerProfile &profile, const SystemSnapshot &snapshot);

/// What the rules mean in a copy; reads its table of contents only and tells `progress` how many bytes that were so far. Fails as BackupStore::read().
Result<MaskChoice> maskChoiceFor(BackupStore &store, const BackupId &copy, const std::vector<MaskRule> &rules,
                                 const std::stop_token &stop, const std::function<void(qint64)> &progress);

/// Which columns of a copy the rules mean. Fails with InvalidInput{"masking", columns} when one of them cannot be masked, and as maskChoiceFor().
Result<std::vector<ColumnMask>> masksFor(BackupStore &store, const BackupId &copy, const std::vector<MaskRule> &rules,
                                         const std::stop_token &stop);

} // namespace tmc
