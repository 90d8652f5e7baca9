#pragma once

#include "app/cli/command.h"

namespace tmc::cli {

/// --repository, which every verb about backups has.
QCommandLineOption repositoryOption();

/// The backups that --repository, TENANT_MASTER_BACKUPS or the data directory means.
std::unique_ptr<FolderBackups> chosenBackups(Command &command);

/// "user@laptop", as it is noted in backups.
QString operatorName(const Command &command);

/// A backup as scripts read it.
QJsonObject storedBackupToJson(const StoredBackup &backup);

} // namespace tmc::cli
