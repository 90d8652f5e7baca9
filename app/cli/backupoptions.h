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

/// The folder that --repository, TENANT_MASTER_BACKUPS, or the policy for the chosen server means; empty = the data directory's own.
QString chosenFolder(const Command &command);
/// The backups there. Those on the server are reached over its connection only.
std::unique_ptr<FolderBackups> chosenBackups(const Command &command, const QString &controlSocket);

/// The backups that an operation is planned from: they may lie on the server, so that they are opened over the run's own connection.
class PlannedBackups final {
public:
    explicit PlannedBackups(const Command &command) : m_command(command) {}

    /// For PlannedRun::connected.
    [[nodiscard]] std::function<void(const LinkEndpoints &)> connected() const;
    [[nodiscard]] std::unique_ptr<FolderBackups> open() const { return chosenBackups(m_command, *m_controlSocket); }

private:
    const Command &m_command;
    std::shared_ptr<QString> m_controlSocket = std::make_shared<QString>(); // shared with what connected() has given
};

/// For verbs that need nothing but the backups: `work` gets them, after a connection to the server where they lie there.
void withBackups(Command &command, std::function<ExitCode(Command &, FolderBackups &)> work, Finished finished);

/// "user@laptop", as it is noted in backups.
QString operatorName(const Command &command);

/// Backs up one workspace and reads the copy back; tells about its progress on standard error.
Result<StoredBackup> backUpOne(const Command &command, const ConnectedServer &server, FolderBackups &backups,
                               const Workspace &workspace, const std::stop_token &stop);

/// A backup as scripts read it.
QJsonObject storedBackupToJson(const StoredBackup &backup);

} // namespace tmc::cli
