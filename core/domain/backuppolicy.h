#pragma once

#include "core/domain/retention.h"

#include <QMap>

namespace tmc {

/// Where backups of this computer go, how often they are made, and how many are kept.
struct BackupPolicy {
    static constexpr int mostHours = 24 * 366;

    QString folder; ///< of this computer; empty = the program's own
    QMap<QString, QString>
        onServers;       ///< by profile, for those whose backups lie on the server itself, see backuplayout::pathOnServer()
    int everyHours = 24; ///< 0 = only when somebody asks
    QMap<QString, int> workspaceHours; ///< by the workspace's id, for those that differ
    bool provesNewCopies = true;       ///< each copy is restored on trial right after it was made
    RetentionPolicy retention;
    bool operator==(const BackupPolicy &) const = default;

    /// Where the backups of this server lie.
    QString folderFor(const QString &server) const { return onServers.value(server, folder); }
    /// What was typed for one server: "server:/path" is a folder of that server, anything else the folder of this computer, which all servers
    /// have that have none of their own.
    void setFolder(const QString &server, const QString &folder);
    /// 0 = only when somebody asks.
    int hoursFor(const WorkspaceId &workspace) const { return workspaceHours.value(workspace.value(), everyHours); }
};

/// Fails with InvalidInput{"every", hours} or {"folder", text}, or as checkRetentionPolicy() does.
Result<void> checkBackupPolicy(const BackupPolicy &policy);

QJsonObject backupPolicyToJson(const BackupPolicy &policy);
/// What is missing is as it is by default. Fails with InvalidInput.
Result<BackupPolicy> backupPolicyFromJson(const QJsonObject &json);

} // namespace tmc
