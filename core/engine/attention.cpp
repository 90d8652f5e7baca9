#include "core/engine/attention.h"

#include "core/engine/attentionparts.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

template <typename T>
void lookAtSection(const Section<T> &section, const QString &name, FindingSeverity severity, std::vector<Finding> &findings)
{
    if (section.value && !section.error)
        return;
    findings.push_back(
        {.kind = FindingKind::PartUnread, .severity = severity, .subject = name, .since = section.readAt, .error = section.error});
}

/// Each part that could not be read. Without a connection one finding says it all.
void lookAtReading(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    if (!facts.isConnected) {
        findings.push_back({.kind = FindingKind::NotConnected,
                            .severity = FindingSeverity::Critical,
                            .subject = snapshot.serverName,
                            .since = facts.lostSince.isValid() ? facts.lostSince : snapshot.collectedAt,
                            .error = facts.connectionError});
        return;
    }
    lookAtSection(snapshot.registry, u"registry"_s, FindingSeverity::Critical, findings);
    lookAtSection(snapshot.cluster, u"cluster"_s, FindingSeverity::Critical, findings);
    lookAtSection(snapshot.docker, u"docker"_s, FindingSeverity::Critical, findings);
    lookAtSection(snapshot.host, u"host"_s, FindingSeverity::Warning, findings);
    if (facts.loadError)
        findings.push_back(
            {.kind = FindingKind::PartUnread, .severity = FindingSeverity::Warning, .subject = u"load"_s, .error = facts.loadError});
}

void lookAtOperations(const RegistryFacts &registry, std::vector<Finding> &findings)
{
    QSet<QString> spokenOf;
    for (const OperationRecord &operation : registry.operations) {
        const bool isWaiting = operation.state == OperationState::NeedsOperator;
        if (!isWaiting && !operation.isInterrupted())
            continue;
        Finding finding{.kind = isWaiting ? FindingKind::OperationWaiting : FindingKind::OperationInterrupted,
                        .severity = FindingSeverity::Critical,
                        .subject = operation.id.value(),
                        .detail = operation.targetName,
                        .since = operation.createdAt,
                        .operation = operation.kind,
                        .error = operation.error};
        for (const Workspace &workspace : registry.workspaces)
            if (workspace.id.value() == operation.target)
                finding.workspaces.push_back(attention::affected(workspace));
        spokenOf.insert(operation.target);
        findings.push_back(std::move(finding));
    }
    for (const Workspace &workspace : registry.workspaces) {
        if (workspace.state == WorkspaceState::Failed && !spokenOf.contains(workspace.id.value()))
            findings.push_back({.kind = FindingKind::WorkspaceFailed,
                                .severity = FindingSeverity::Critical,
                                .subject = workspace.slug,
                                .since = workspace.updatedAt,
                                .workspaces = {attention::affected(workspace)}});
    }
}

} // namespace

std::vector<Finding> findingsOf(const AttentionFacts &facts, const QDateTime &now)
{
    std::vector<Finding> findings;
    lookAtReading(facts, findings);
    if (facts.snapshot->registry.value)
        lookAtOperations(*facts.snapshot->registry.value, findings);
    attention::lookAtContainers(facts, now, findings);
    attention::lookAtImages(facts, findings);
    attention::lookAtDatabases(facts, findings);
    attention::lookAtKeptDatabases(facts, findings);
    attention::lookAtVersions(facts, now, findings);
    attention::lookAtCheckup(facts, now, findings);
    attention::lookAtBackups(facts, now, findings);
    attention::lookAtRoom(facts, now, findings);
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return std::tie(a.severity, a.kind, a.subject) < std::tie(b.severity, b.kind, b.subject);
    });
    return findings;
}

bool hasUnknown(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, &Finding::meansUnknown);
}

std::optional<FindingSeverity> worstOf(const std::vector<Finding> &findings)
{
    const auto worst = std::ranges::min_element(findings, {}, &Finding::severity);
    return worst == findings.end() ? std::nullopt : std::optional(worst->severity);
}

} // namespace tmc
