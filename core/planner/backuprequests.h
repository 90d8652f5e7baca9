#pragma once

#include "core/domain/serverprofile.h"
#include "core/planner/backupactions.h"

namespace tmc {

/// What the operator asks for to prove a backup by a trial restore.
struct ProveBackupRequest {
    OperationId operation;
    action::CopyReference copy;
    QString slug;          ///< for people: whose copy it is
    QString role;          ///< the tenant's, as the manifest has it
    qint64 tableBytes = 0; ///< that the tables took when the copy was made
    QString container;     ///< of the server's database: the trial runs its image

    bool operator==(const ProveBackupRequest &) const = default;
};

/// The request for one copy. Fails with PostgresNotInContainer.
Result<ProveBackupRequest> proveBackupRequestFor(const OperationId &operation, const BackupManifest &manifest,
                                                 const ServerProfile &profile);

QJsonObject proveBackupRequestToJson(const ProveBackupRequest &request);
ProveBackupRequest proveBackupRequestFromJson(const QJsonObject &json);

} // namespace tmc
