#include "core/engine/diagnosis.h"

#include "core/support/json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array subjectNames = {"connection"_L1,   "operations"_L1, "postgres"_L1, "docker"_L1,  "proxy"_L1,
                                     "certificates"_L1, "room"_L1,       "backups"_L1,  "exposure"_L1};
static_assert(subjectNames.size() == static_cast<std::size_t>(lastCheckSubject) + 1);
constexpr std::array stateNames = {"fine"_L1, "attention"_L1, "not-checked"_L1};

/// When something was read, and why not.
struct Reading {
    QDateTime at;
    std::optional<Error> error;
};

template <typename T>
Reading readingOf(const Section<T> &section)
{
    return {section.value ? section.readAt : QDateTime(), section.error};
}

/// Some part of the seldom looks; nothing is known before the first one.
template <typename T>
Reading readingOf(const AttentionFacts &facts, Section<T> Checkup::*part)
{
    return facts.checkup ? readingOf(*facts.checkup.*part) : Reading();
}

/// What the logs say is read seldom; how containers are was seen with the snapshot, and that is what the check's age tells.
std::vector<Reading> dockerReadings(const AttentionFacts &facts)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    Reading logs = readingOf(facts, &Checkup::tables);
    if (logs.at.isValid())
        logs.at = snapshot.docker.readAt;
    return {readingOf(snapshot.docker), readingOf(snapshot.registry), logs};
}

/// Where nobody can read environments, they are no part of it.
std::vector<Reading> exposureReadings(const AttentionFacts &facts)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    std::vector<Reading> readings{readingOf(facts, &Checkup::exposures), readingOf(snapshot.docker), readingOf(snapshot.cluster)};
    if (facts.checkup && (facts.checkup->environments.value || facts.checkup->environments.error))
        readings.push_back(readingOf(facts.checkup->environments));
    return readings;
}

/// What the findings of a subject rest on.
std::vector<Reading> readingsFor(CheckSubject subject, const AttentionFacts &facts, const QDateTime &now)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    switch (subject) {
    case CheckSubject::Connection:
        return {{facts.isConnected ? now : QDateTime(), facts.connectionError}};
    case CheckSubject::Operations:
        return {readingOf(snapshot.registry)};
    case CheckSubject::Postgres:
        return {readingOf(snapshot.registry), readingOf(snapshot.cluster)};
    case CheckSubject::Docker:
        return dockerReadings(facts);
    case CheckSubject::Proxy:
        return {readingOf(snapshot.docker), readingOf(snapshot.registry)};
    case CheckSubject::Certificates:
        return {readingOf(facts, &Checkup::certificates), readingOf(facts, &Checkup::exposures)};
    case CheckSubject::Room:
        return {readingOf(snapshot.host), {facts.load && !facts.loadError ? now : QDateTime(), facts.loadError}};
    case CheckSubject::Backups:
        return {facts.backups ? Reading{facts.backups->readAt, facts.backups->error} : Reading()};
    case CheckSubject::Exposure:
        return exposureReadings(facts);
    }
    return {};
}

CheckSubject subjectOfPart(const QString &part)
{
    if (part == "docker"_L1 || part == "logs"_L1)
        return CheckSubject::Docker;
    if (part == "host"_L1 || part == "load"_L1)
        return CheckSubject::Room;
    if (part == "backups"_L1)
        return CheckSubject::Backups;
    if (part == "certificates"_L1)
        return CheckSubject::Certificates;
    return part == "exposures"_L1 || part == "environments"_L1 ? CheckSubject::Exposure : CheckSubject::Postgres;
}

} // namespace

CheckSubject subjectOf(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotConnected:
        return CheckSubject::Connection;
    case FindingKind::PartUnread:
        return subjectOfPart(finding.subject);
    case FindingKind::OperationInterrupted:
    case FindingKind::OperationWaiting:
    case FindingKind::WorkspaceFailed:
        return CheckSubject::Operations;
    case FindingKind::ContainerUnhealthy:
    case FindingKind::ContainerRestarting:
    case FindingKind::ContainerStopped:
    case FindingKind::ContainerMissing:
    case FindingKind::ContainerForgotten:
    case FindingKind::ImageDrift:
    case FindingKind::TablesBehind:
        return CheckSubject::Docker;
    case FindingKind::HostUnserved:
    case FindingKind::HostContested:
    case FindingKind::HostForeign:
        return CheckSubject::Proxy;
    case FindingKind::DatabaseMissing:
    case FindingKind::DatabaseInvalid:
    case FindingKind::DatabaseKept:
    case FindingKind::ConnectionsFull:
        return CheckSubject::Postgres;
    case FindingKind::BackupKeysMissing:
    case FindingKind::BackupDamaged:
    case FindingKind::BackupMissing:
    case FindingKind::BackupOverdue:
    case FindingKind::BackupUnproven:
        return CheckSubject::Backups;
    case FindingKind::DiskFull:
    case FindingKind::MemoryFull:
    case FindingKind::PortsFull:
    case FindingKind::RedisFull:
    case FindingKind::ProcessorBusy:
        return CheckSubject::Room;
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateWrong:
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateUntrusted:
    case FindingKind::CertificateEnding:
    case FindingKind::CertificateMissing:
    case FindingKind::CompanionUnkept:
        return CheckSubject::Certificates;
    case FindingKind::SocketShared:
    case FindingKind::PortPublished:
    case FindingKind::VersionUnpatched:
    case FindingKind::VersionEnded:
    case FindingKind::EnvironmentSecrets:
        return CheckSubject::Exposure;
    }
    return CheckSubject::Connection;
}

std::vector<Check> diagnose(const AttentionFacts &facts, const std::vector<Finding> &findings, const QDateTime &now)
{
    std::vector<Check> checks;
    for (int number = 0; number <= static_cast<int>(lastCheckSubject); ++number) {
        Check check{.subject = static_cast<CheckSubject>(number)};
        bool isRead = true;
        for (const Reading &reading : readingsFor(check.subject, facts, now)) {
            isRead = isRead && reading.at.isValid() && !reading.error;
            if (!check.reason)
                check.reason = reading.error;
            if (reading.at.isValid() && (!check.lookedAt.isValid() || reading.at < check.lookedAt))
                check.lookedAt = reading.at;
        }
        // Over a dead connection what was read before says nothing of now; the copies are on this computer.
        if (!facts.isConnected && check.subject != CheckSubject::Backups) {
            isRead = false;
            check.reason = facts.connectionError;
        }
        std::ranges::copy_if(findings, std::back_inserter(check.findings),
                             [&check](const Finding &finding) { return subjectOf(finding) == check.subject; });
        // That there is no connection is known; only what is behind it is not. How containers get their passwords is no trouble.
        const bool hasTrouble = std::ranges::any_of(check.findings, [](const Finding &finding) {
            return finding.kind != FindingKind::PartUnread && finding.kind != FindingKind::EnvironmentSecrets;
        });
        check.state = hasTrouble ? CheckState::Attention : isRead ? CheckState::Fine : CheckState::NotChecked;
        checks.push_back(std::move(check));
    }
    return checks;
}

QString checkSubjectName(CheckSubject subject)
{
    return subjectNames.at(static_cast<std::size_t>(subject));
}

QString checkStateName(CheckState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

QJsonObject checkToJson(const Check &check)
{
    QJsonArray findings;
    for (const Finding &finding : check.findings)
        findings.append(finding.key());
    QJsonObject json{{u"subject"_s, checkSubjectName(check.subject)},
                     {u"state"_s, checkStateName(check.state)},
                     {u"lookedAt"_s, timeToJson(check.lookedAt)},
                     {u"findings"_s, findings}};
    if (check.reason)
        json.insert(u"reason"_s, errorToJson(*check.reason));
    return json;
}

} // namespace tmc
