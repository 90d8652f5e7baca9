#include "core/engine/attentionparts.h"

#include "core/domain/oldversion.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

/// A notice: whoever packages a program for a distribution repairs it under the old number as well, and only the operator knows.
void tell(const QString &subject, const std::optional<OldVersion> &old, std::vector<Finding> &findings)
{
    if (!old)
        return;
    const bool hasEnded = old->repaired.isEmpty();
    findings.push_back({.kind = hasEnded ? FindingKind::VersionEnded : FindingKind::VersionUnpatched,
                        .severity = FindingSeverity::Notice,
                        .subject = subject,
                        .detail = old->version,
                        .wanted = old->repaired,
                        .expected = hasEnded && old->ended.isValid() ? old->ended.startOfDay(Qt::UTC) : QDateTime()});
}

} // namespace

void lookAtVersions(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    std::optional<OldVersion> postgres;
    if (snapshot.cluster.value)
        tell(serverPostgres, postgres = oldPostgres(snapshot.cluster.value->serverVersion, now.date()), findings);
    if (!snapshot.docker.value)
        return;
    tell(serverEngine, oldEngine(snapshot.docker.value->engineVersion), findings);
    QSet<QString> spokenOf;
    for (const ContainerFacts &container : snapshot.docker.value->containers) {
        if (!container.isRunning() || spokenOf.contains(container.image))
            continue;
        spokenOf.insert(container.image);
        const std::optional<OldVersion> old = oldImage(container.image, now.date());
        // The cluster has said it by itself.
        if (!old || !postgres || old->version != postgres->version || !container.image.contains("postgres:"_L1))
            tell(container.image, old, findings);
    }
}

} // namespace tmc::attention
