#pragma once

#include "app/cli/connectedrun.h"
#include "core/engine/backuprun.h"

namespace tmc::cli {

/// --repository, which every verb about backups has.
QCommandLineOption repositoryOption();

/// --keep-last, --keep-daily, --keep-weekly, --keep-monthly.
QList<QCommandLineOption> retentionOptions();
/// What was typed, the rest as `standard` has it. Fails with InvalidInput.
Result<RetentionPolicy> typedRetention(const Invocation &typed, RetentionPolicy standard);

/// The backups that --repository, TENANT_MASTER_BACKUPS, the policy or the data directory means.
std::unique_ptr<FolderBackups> chosenBackups(Command &command);

/// "user@laptop", as it is noted in backups.
QString operatorName(const Command &command);

/// Backs up one workspace and reads the copy back; tells about its progress on standard error.
Result<StoredBackup> backUpOne(const Command &command, const ConnectedServer &server, FolderBackups &backups,
                               const Workspace &workspace, const std::stop_token &stop);

/// A backup as scripts read it.
QJsonObject storedBackupToJson(const StoredBackup &backup);

} // namespace tmc::cli
