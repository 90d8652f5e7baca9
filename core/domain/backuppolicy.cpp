#include "core/domain/backuppolicy.h"

#include "core/domain/backuplayout.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject retentionToJson(const RetentionPolicy &policy)
{
    return {{u"last"_s, policy.last}, {u"daily"_s, policy.daily}, {u"weekly"_s, policy.weekly}, {u"monthly"_s, policy.monthly}};
}

RetentionPolicy retentionFromJson(const QJsonObject &json)
{
    const RetentionPolicy standard;
    return {.last = json.value(u"last"_s).toInt(standard.last),
            .daily = json.value(u"daily"_s).toInt(standard.daily),
            .weekly = json.value(u"weekly"_s).toInt(standard.weekly),
            .monthly = json.value(u"monthly"_s).toInt(standard.monthly)};
}

} // namespace

void BackupPolicy::setFolder(const QString &server, const QString &chosen)
{
    if (backuplayout::isOnServer(chosen)) {
        onServers.insert(server, chosen);
        return;
    }
    // Who goes back to the standard folder gives up the server's own first; what serves the other servers stays.
    if (onServers.remove(server) && chosen.isEmpty())
        return;
    folder = chosen;
}

Result<void> checkBackupPolicy(const BackupPolicy &policy)
{
    QList<int> intervals = policy.workspaceHours.values();
    intervals.append(policy.everyHours);
    for (const int hours : std::as_const(intervals))
        if (hours < 0 || hours > BackupPolicy::mostHours)
            return fail(ErrorCode::InvalidInput, {u"every"_s, QString::number(hours)});
    for (const QString &chosen : policy.onServers)
        TM_CHECK(backuplayout::pathOnServer(chosen));
    if (backuplayout::isOnServer(policy.folder)) // of which one?
        return fail(ErrorCode::InvalidInput, {u"folder"_s, policy.folder});
    return checkRetentionPolicy(policy.retention);
}

QJsonObject backupPolicyToJson(const BackupPolicy &policy)
{
    QJsonObject onServers;
    for (auto own = policy.onServers.begin(); own != policy.onServers.end(); ++own)
        onServers.insert(own.key(), own.value());
    QJsonObject workspaces;
    for (auto own = policy.workspaceHours.begin(); own != policy.workspaceHours.end(); ++own)
        workspaces.insert(own.key(), own.value());
    return {{u"format"_s, 1},
            {u"folder"_s, policy.folder},
            {u"onServers"_s, onServers},
            {u"everyHours"_s, policy.everyHours},
            {u"workspaceHours"_s, workspaces},
            {u"provesNewCopies"_s, policy.provesNewCopies},
            {u"retention"_s, retentionToJson(policy.retention)}};
}

Result<BackupPolicy> backupPolicyFromJson(const QJsonObject &json)
{
    BackupPolicy policy;
    policy.folder = json.value(u"folder"_s).toString();
    const QJsonObject onServers = json.value(u"onServers"_s).toObject();
    for (auto own = onServers.begin(); own != onServers.end(); ++own)
        policy.onServers.insert(own.key(), own.value().toString());
    policy.everyHours = json.value(u"everyHours"_s).toInt(policy.everyHours);
    const QJsonObject workspaces = json.value(u"workspaceHours"_s).toObject();
    for (auto own = workspaces.begin(); own != workspaces.end(); ++own)
        policy.workspaceHours.insert(own.key(), own.value().toInt(policy.everyHours));
    policy.provesNewCopies = json.value(u"provesNewCopies"_s).toBool(policy.provesNewCopies);
    policy.retention = retentionFromJson(json.value(u"retention"_s).toObject());
    TM_CHECK(checkBackupPolicy(policy));
    return policy;
}

} // namespace tmc
