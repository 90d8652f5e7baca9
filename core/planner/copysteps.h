#pragma once

#include "core/planner/factlist.h"
#include "core/planner/restorerequests.h"
#include "core/planner/runbook.h"

namespace tmc {

inline constexpr int versionsOfMajor = 10'000; ///< server_version_num is major times this and minor

/// The image of the container that the server's PostgreSQL runs in; with a blocker and empty when there is none.
QString databaseImage(const QString &container, FactList &facts, Runbook &runbook);

/// What an operation with a copy begins with: it is read to its end, and proven first unless it is. `slug`: whose the operation is.
void addCopyCheck(const RestoreWorkspaceRequest &request, const QString &slug, const QString &image, FactList &facts,
                  const SystemSnapshot &snapshot, Runbook &runbook);

/// Notices about the server's tool that reads copies.
void tellOfTool(const SystemSnapshot &snapshot, Runbook &runbook);

/// Where a copy's data go.
struct CopyPlace {
    QString database;       ///< of another name than any that is in use
    QString owner;          ///< the tenant's role
    QString restorer;       ///< the restore's own role
    bool asAnother = false; ///< the owner is another workspace's than the copy's
};

/// The role and the container of a restore are made and the copy is restored into the place. Returns the container's name.
QString addFilling(const RestoreWorkspaceRequest &request, const CopyPlace &place, const QString &image, Runbook &runbook);

/// Both are taken away.
void addFillingEnd(const CopyPlace &place, const QString &container, Runbook &runbook);

/// The schema `archived` of a place that was filled and compared goes from there to its product's database, is compared again, and the place is
/// dropped. The filling ends on the way.
void addBringing(const RestoreWorkspaceRequest &request, const CopyPlace &from, const QString &archived, const SchemaPlace &to,
                 const QString &container, Runbook &runbook);

} // namespace tmc
