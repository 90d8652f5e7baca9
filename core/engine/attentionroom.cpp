#include "core/engine/attentionparts.h"

#include "core/domain/capacity.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

constexpr int graceHours = 24; ///< in which a new workspace need not have a backup yet
constexpr int nearlyFullDays = 2;
constexpr qint64 fewPieces = 1; ///< of ports and indexes: so few left are nearly none, whatever the percentage

/// None while there is enough left.
std::optional<FindingSeverity> severityOf(qint64 used, qint64 limit, const AttentionLimit &share)
{
    if (limit <= 0 || used * 100 < limit * share.warning)
        return std::nullopt;
    return used * 100 < limit * share.critical ? FindingSeverity::Warning : FindingSeverity::Critical;
}

void lookAtShare(FindingKind kind, qint64 used, qint64 limit, const AttentionLimit &share, std::vector<Finding> &findings)
{
    if (const auto severity = severityOf(used, limit, share))
        findings.push_back({.kind = kind, .severity = *severity, .used = used, .limit = limit});
}

/// What is given out in pieces only keeps new workspaces from being made, so it is never worse than a warning.
void lookAtPieces(FindingKind kind, const ResourceCapacity &pieces, const QString &subject, std::vector<Finding> &findings)
{
    if (!pieces.budget || !pieces.spare || *pieces.budget == 0)
        return;
    const qint64 used = *pieces.budget - *pieces.spare;
    if (*pieces.spare > fewPieces && !severityOf(used, *pieces.budget, {}))
        return;
    findings.push_back({.kind = kind, .severity = FindingSeverity::Warning, .subject = subject, .used = used, .limit = pieces.budget});
}

void lookAtDisk(const AttentionFacts &facts, const ResourceCapacity &disk, const QDateTime &now, std::vector<Finding> &findings)
{
    if (!disk.total || !disk.measured)
        return;
    auto severity = severityOf(*disk.measured, *disk.total, facts.limits.disk);
    const auto full = whenReached(facts.diskUsed, static_cast<double>(toBytes(Megabytes{*disk.total}).value));
    const bool isSoon = full && *full <= now.addDays(facts.limits.forecastDays);
    if (isSoon && *full <= now.addDays(nearlyFullDays))
        severity = FindingSeverity::Critical;
    if (isSoon && !severity)
        severity = FindingSeverity::Warning;
    if (severity)
        findings.push_back({.kind = FindingKind::DiskFull,
                            .severity = *severity,
                            .used = disk.measured,
                            .limit = disk.total,
                            .expected = full.value_or(QDateTime())});
}

void lookAtConnections(const AttentionFacts &facts, const ResourceCapacity &connections, std::vector<Finding> &findings)
{
    if (facts.cluster && facts.cluster->maxConnections > 0)
        lookAtShare(FindingKind::ConnectionsFull, facts.cluster->connections,
                    facts.cluster->maxConnections - facts.cluster->reservedConnections, facts.limits.connections, findings);
    else if (connections.total && connections.measured)
        lookAtShare(FindingKind::ConnectionsFull, *connections.measured, *connections.total, facts.limits.connections, findings);
}

/// By the kernel's mean of a quarter of an hour, so that one busy minute is no finding.
void lookAtProcessor(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    if (!facts.load || facts.load->cpus <= 0)
        return;
    const auto percent = static_cast<qint64>(facts.load->load15 * 100 / facts.load->cpus);
    lookAtShare(FindingKind::ProcessorBusy, percent, 100, facts.limits.processor, findings);
}

/// Copies of one kind of trouble make one finding, as severe as the worst of them.
struct Troubles {
    std::map<FindingKind, Finding> byKind;

    void add(FindingKind kind, FindingSeverity severity, const WorkspaceBackups &backups, const QDateTime &since)
    {
        const auto [place, isFirst] = byKind.try_emplace(kind);
        Finding &finding = place->second;
        finding.kind = kind;
        finding.severity = isFirst ? severity : std::min(finding.severity, severity);
        finding.workspaces.push_back({.id = backups.workspace, .slug = backups.slug});
        if (since.isValid() && (!finding.since.isValid() || since < finding.since))
            finding.since = since;
    }
};

} // namespace

void lookAtBackups(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    if (!facts.backups)
        return;
    if (facts.backups->error)
        findings.push_back({.kind = FindingKind::PartUnread,
                            .severity = FindingSeverity::Warning,
                            .subject = u"backups"_s,
                            .error = facts.backups->error});
    QHash<QString, QDateTime> created;
    QSet<QString> archived;
    if (facts.snapshot->registry.value)
        for (const Workspace &workspace : facts.snapshot->registry.value->workspaces) {
            created.insert(workspace.id.value(), workspace.createdAt);
            if (workspace.state == WorkspaceState::Archived)
                archived.insert(workspace.id.value());
        }
    Troubles troubles;
    for (const WorkspaceBackups &backups : facts.backups->workspaces) {
        const QDateTime since = created.value(backups.workspace.value());
        if (backups.standing == BackupStanding::Damaged)
            troubles.add(FindingKind::BackupDamaged, FindingSeverity::Critical, backups, backups.lastMade);
        else if (backups.standing == BackupStanding::Overdue)
            troubles.add(FindingKind::BackupOverdue, FindingSeverity::Warning, backups, backups.nextDue);
        else if (backups.standing == BackupStanding::Never && (!since.isValid() || since.addSecs(graceHours * 3600) <= now))
            troubles.add(facts.backups->hasKeys ? FindingKind::BackupMissing : FindingKind::BackupKeysMissing,
                         FindingSeverity::Critical, backups, since);
        // No new copy of it is made, and nobody waits for a proof.
        if (archived.contains(backups.workspace.value()))
            continue;
        const bool isUnproven = backups.isProofOverdue || (backups.lastChecked.isValid() && !backups.lastProven.isValid());
        if (isUnproven && backups.standing != BackupStanding::Gone)
            troubles.add(FindingKind::BackupUnproven, backups.isProofOverdue ? FindingSeverity::Warning : FindingSeverity::Notice,
                         backups, {});
    }
    for (auto &[kind, finding] : troubles.byKind)
        findings.push_back(std::move(finding));
}

void lookAtRoom(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    const Capacity capacity = capacityOf(snapshot, Environment::Production);
    lookAtDisk(facts, resourceIn(capacity, Resource::Disk), now, findings);
    if (const ResourceCapacity &memory = resourceIn(capacity, Resource::Memory); memory.total && memory.measured)
        lookAtShare(FindingKind::MemoryFull, *memory.measured, *memory.total, facts.limits.memory, findings);
    lookAtProcessor(facts, findings);
    lookAtConnections(facts, resourceIn(capacity, Resource::Connections), findings);
    lookAtPieces(FindingKind::RedisFull, resourceIn(capacity, Resource::RedisIndexes), {}, findings);
    if (!snapshot.registry.value)
        return;
    for (const Product &product : snapshot.registry.value->products)
        if (product.firstDedicatedPort > 0)
            lookAtPieces(FindingKind::PortsFull, resourceIn(capacityOf(snapshot, Environment::Production, product), Resource::Ports),
                         product.key.value(), findings);
}

} // namespace tmc::attention
