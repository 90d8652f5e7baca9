#include "core/engine/backupoverview.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isChecked(const StoredBackup &copy)
{
    return copy.state() == BackupState::Checked || copy.state() == BackupState::Proven;
}

template <typename Predicate>
QDateTime newest(const std::vector<StoredBackup> &copies, Predicate isMeant)
{
    const auto found = std::find_if(copies.begin(), copies.end(), isMeant);
    return found == copies.end() ? QDateTime() : found->manifest.startedAt;
}

BackupStanding standingOf(const WorkspaceBackups &backups, int hours, const QDateTime &now)
{
    const bool isDateless = std::any_of(backups.copies.begin(), backups.copies.end(),
                                        [](const StoredBackup &copy) { return !copy.manifest.startedAt.isValid(); });
    if (isDateless || (!backups.copies.empty() && backups.copies.front().state() == BackupState::Damaged))
        return BackupStanding::Damaged;
    if (hours == 0)
        return BackupStanding::NotWanted;
    if (!backups.lastChecked.isValid())
        return BackupStanding::Never;
    const qint64 late = backups.nextDue.secsTo(now);
    if (late < 0)
        return backups.lastProven == backups.lastChecked ? BackupStanding::Current : BackupStanding::Unproven;
    return late < qint64(hours) * 3600 ? BackupStanding::Due : BackupStanding::Overdue;
}

/// Of the copies that are younger than the newest proven one, the oldest one tells since when a proof is missing.
bool isProofOverdue(const WorkspaceBackups &backups, int hours, const QDateTime &now)
{
    QDateTime waitsSince;
    for (const StoredBackup &copy : backups.copies) {
        if (copy.state() == BackupState::Proven)
            break;
        if (copy.state() == BackupState::Checked)
            waitsSince = copy.manifest.startedAt;
    }
    return waitsSince.isValid() && waitsSince.addSecs(qint64(hours) * 2 * 3600) <= now;
}

/// Nothing is there yet, or nothing any more.
bool hasDatabase(const Workspace &workspace)
{
    return workspace.state != WorkspaceState::Planned && workspace.state != WorkspaceState::Creating
           && workspace.state != WorkspaceState::Archived;
}

/// Sums up what the copies say; they are sorted newest first, damaged ones by nothing that can be trusted.
void sumUp(WorkspaceBackups &backups, int hours, const QDateTime &now)
{
    std::stable_sort(backups.copies.begin(), backups.copies.end(),
                     [](const StoredBackup &a, const StoredBackup &b) { return a.manifest.startedAt > b.manifest.startedAt; });
    backups.lastMade = newest(backups.copies, [](const StoredBackup &copy) { return copy.state() != BackupState::Damaged; });
    backups.lastChecked = newest(backups.copies, isChecked);
    backups.lastProven = newest(backups.copies, [](const StoredBackup &copy) { return copy.state() == BackupState::Proven; });
    if (hours > 0 && backups.lastChecked.isValid())
        backups.nextDue = backups.lastChecked.addSecs(qint64(hours) * 3600);
    backups.isDue = hours > 0 && (!backups.lastChecked.isValid() || backups.nextDue <= now);
    backups.isProofOverdue = isProofOverdue(backups, hours > 0 ? hours : 24, now);
    backups.standing = standingOf(backups, hours, now);
}

} // namespace

std::vector<qint64> WorkspaceBackups::sizes() const
{
    std::vector<qint64> bytes;
    for (auto copy = copies.rbegin(); copy != copies.rend(); ++copy)
        if (copy->state() != BackupState::Damaged)
            bytes.push_back(copy->manifest.figures.fileBytes);
    return bytes;
}

std::vector<WorkspaceBackups> backupsByWorkspace(const std::vector<Workspace> &workspaces, const QString &server,
                                                 const std::vector<StoredBackup> &copies, const BackupPolicy &policy,
                                                 const QDateTime &now)
{
    std::map<QString, std::vector<StoredBackup>> byWorkspace;
    for (const StoredBackup &copy : copies)
        byWorkspace[copy.workspace.value()].push_back(copy);
    std::vector<WorkspaceBackups> all;
    for (const Workspace &workspace : workspaces) {
        WorkspaceBackups backups{.workspace = workspace.id,
                                 .slug = workspace.slug,
                                 .businessName = workspace.businessName,
                                 .product = workspace.product,
                                 .environment = environmentName(workspace.environment)};
        if (const auto own = byWorkspace.find(workspace.id.value()); own != byWorkspace.end()) {
            backups.copies = std::move(own->second);
            byWorkspace.erase(own);
        }
        sumUp(backups, hasDatabase(workspace) ? policy.hoursFor(workspace.id) : 0, now);
        all.push_back(std::move(backups));
    }
    for (auto &[id, own] : byWorkspace) {
        const auto known = std::find_if(own.begin(), own.end(), [&server](const StoredBackup &copy) {
            return !copy.damage && copy.manifest.subject.server == server;
        });
        if (known == own.end())
            continue; // another server's
        const BackupSubject &subject = known->manifest.subject;
        WorkspaceBackups backups{.workspace = WorkspaceId(id),
                                 .slug = subject.slug,
                                 .businessName = {},
                                 .product = subject.product,
                                 .environment = subject.environment,
                                 .copies = std::move(own)};
        sumUp(backups, 0, now);
        backups.standing = BackupStanding::Gone;
        all.push_back(std::move(backups));
    }
    return all;
}

std::vector<StoredBackup> copiesToProve(const std::vector<StoredBackup> &all, const QString &server, bool onlyUnproven)
{
    std::vector<StoredBackup> newest = all;
    std::ranges::stable_sort(newest, std::ranges::greater(), [](const StoredBackup &copy) { return copy.manifest.startedAt; });
    std::vector<StoredBackup> chosen;
    QSet<QString> seen;
    for (const StoredBackup &copy : newest) {
        const BackupState state = copy.state();
        if (copy.damage || copy.manifest.subject.server != server || (state != BackupState::Checked && state != BackupState::Proven)
            || seen.contains(copy.workspace.value()))
            continue;
        seen.insert(copy.workspace.value());
        if (state != BackupState::Proven || !onlyUnproven)
            chosen.push_back(copy);
    }
    return chosen;
}

bool canBeBackedUp(const Workspace &workspace)
{
    return workspace.state == WorkspaceState::Active || workspace.state == WorkspaceState::Suspended;
}

std::vector<StoredBackup> removableBackups(const std::vector<StoredBackup> &all, const RetentionPolicy &policy, const QDateTime &now,
                                           const std::optional<QList<WorkspaceId>> &only)
{
    std::map<QString, std::vector<RetentionCopy>> workspaces;
    for (const StoredBackup &backup : all) {
        const BackupManifest &manifest = backup.manifest;
        if (!manifest.id.isEmpty() && (!only || only->contains(manifest.subject.workspace)))
            workspaces[manifest.subject.systemIdentifier + u'/' + manifest.subject.workspace.value()].push_back(
                {backup.id, manifest.startedAt, backup.state()});
    }
    std::vector<StoredBackup> removable;
    for (const auto &[workspace, copies] : workspaces)
        for (const BackupId &id : copiesToRemove(policy, copies, now))
            for (const StoredBackup &backup : all)
                if (backup.id == id)
                    removable.push_back(backup);
    return removable;
}

} // namespace tmc
