#pragma once

#include "core/domain/backuppolicy.h"
#include "core/domain/workspace.h"
#include "core/ports/backupstore.h"

namespace tmc {

/// How a workspace stands with its backups.
enum class BackupStanding {
    Current,   ///< the newest copy that was read back is younger than the interval, and proven
    NotWanted, ///< it is backed up only when somebody asks
    Gone,      ///< there are copies of a workspace that the registry does not have any more
    Unproven,  ///< it is younger than the interval, but nobody has restored it on trial yet
    Due,       ///< the interval is over
    Overdue,   ///< two intervals are over
    Damaged,   ///< the newest copy is damaged, or one that does not say any more from when it is
    Never,     ///< no good copy, and one is wanted
};

/// The copies of one workspace. Those that are checked or proven count for when the next one is due; good is what is proven.
struct WorkspaceBackups {
    WorkspaceId workspace;
    QString slug;
    QString businessName; ///< empty for one that is gone
    ProductKey product;
    QString environment;
    std::vector<StoredBackup> copies; ///< newest first
    QDateTime lastMade;               ///< the moment that the newest whole copy is from; invalid = none
    QDateTime lastChecked;            ///< that of the newest one that is checked or proven
    QDateTime lastProven;             ///< that of the newest proven copy
    QDateTime nextDue;                ///< invalid = not wanted, or at once
    BackupStanding standing = BackupStanding::NotWanted;
    bool isDue = false; ///< a backup is wanted, and there is no checked copy that is younger than the interval
    /// Two intervals (two days where none is wanted) have passed since a copy was made that should have been proven, and neither it nor a
    /// younger one is.
    bool isProofOverdue = false;

    /// The sizes of the encrypted files, oldest first, without damaged copies.
    std::vector<qint64> sizes() const;
};

/// One entry for each workspace, then those that only the folder knows of this server. Pure.
std::vector<WorkspaceBackups> backupsByWorkspace(const std::vector<Workspace> &workspaces, const QString &server,
                                                 const std::vector<StoredBackup> &copies, const BackupPolicy &policy,
                                                 const QDateTime &now);

/// The newest checked or proven copy of each workspace of this server; with `onlyUnproven`, only where it is not proven yet. Those of workspaces that are gone as
/// well. Newest first.
std::vector<StoredBackup> copiesToProve(const std::vector<StoredBackup> &all, const QString &server, bool onlyUnproven);

/// True for a workspace whose database is in a state that can be backed up: neither half made nor about to be renamed.
bool canBeBackedUp(const Workspace &workspace);

/// The copies of all workspaces that the policy does not keep, see copiesToRemove(). What lies under another name than its manifest says
/// belongs to nobody here, and is left to a person. With `only`, those of these workspaces.
std::vector<StoredBackup> removableBackups(const std::vector<StoredBackup> &all, const RetentionPolicy &policy, const QDateTime &now,
                                           const std::optional<QList<WorkspaceId>> &only = {});

} // namespace tmc
