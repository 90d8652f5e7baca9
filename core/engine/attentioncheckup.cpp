#include "core/engine/attentionparts.h"

#include "core/domain/acmecompanion.h"

#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

constexpr int lastDays = 7; ///< in which nobody can wait any longer for a renewal

/// What a server that has no proxy, or one without the tools, cannot be asked; that is told beside the findings.
bool isBeyondAsking(const Error &error)
{
    return error.code == ErrorCode::Unsupported || error.code == ErrorCode::ContainerNotFound;
}

template <typename T>
void lookAtPart(const Section<T> &part, const QString &name, std::vector<Finding> &findings)
{
    if (part.error && !isBeyondAsking(*part.error))
        findings.push_back({.kind = FindingKind::PartUnread,
                            .severity = FindingSeverity::Warning,
                            .subject = name,
                            .since = part.readAt,
                            .error = part.error});
}

struct Trouble {
    FindingKind kind;
    FindingSeverity severity;
};

/// `usesTls`: the proxy has certificates, so that a host without one has been forgotten.
std::optional<Trouble> troubleOf(const HostCertificate &certificate, const QDateTime &now, int days, bool usesTls)
{
    const Trouble missing{FindingKind::CertificateMissing, usesTls ? FindingSeverity::Warning : FindingSeverity::Notice};
    // Without a file of its own the proxy answers with another host's certificate, or not at all.
    const bool isStored = certificate.stored.has_value();
    switch (judge(certificate, now)) {
    case CertificateVerdict::Ended:
        return Trouble{FindingKind::CertificateEnded, FindingSeverity::Critical};
    case CertificateVerdict::WrongName:
        return isStored ? Trouble{FindingKind::CertificateWrong, FindingSeverity::Critical} : missing;
    case CertificateVerdict::NotServed:
        return isStored ? Trouble{FindingKind::CertificateUnserved, FindingSeverity::Critical} : missing;
    case CertificateVerdict::OldServed:
        return Trouble{FindingKind::CertificateUnserved, FindingSeverity::Warning};
    case CertificateVerdict::NotTrusted:
        return Trouble{FindingKind::CertificateUntrusted, FindingSeverity::Warning};
    case CertificateVerdict::EndsSoon:
    case CertificateVerdict::Good:
        break;
    }
    const qint64 left = certificate.served->daysLeft(now);
    if (left >= days)
        return std::nullopt;
    return Trouble{FindingKind::CertificateEnding, left < lastDays ? FindingSeverity::Critical : FindingSeverity::Warning};
}

bool hasGoodOneStored(const HostCertificate &certificate, const QDateTime &now)
{
    const auto &stored = certificate.stored;
    return stored && now >= stored->validFrom && now < stored->validUntil && stored->covers(certificate.host)
           && (!certificate.served || certificate.served->fingerprint != stored->fingerprint);
}

/// Hosts that one certificate is for make one finding; so do all that have none.
void lookAtCertificates(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    QHash<QString, const Workspace *> owners;
    if (facts.snapshot->registry.value)
        for (const Workspace &workspace : facts.snapshot->registry.value->workspaces)
            for (const QString &host : workspace.hosts)
                owners.insert(host, &workspace);
    std::map<std::pair<FindingKind, QString>, Finding> found;
    const std::vector<HostCertificate> &certificates = *facts.checkup->certificates.value;
    const bool usesTls = std::ranges::any_of(certificates, [](const HostCertificate &each) { return each.stored.has_value(); });
    for (const HostCertificate &certificate : certificates) {
        const auto trouble = troubleOf(certificate, now, facts.limits.certificateDays, usesTls);
        if (!trouble)
            continue;
        const QString shared =
            certificate.served && trouble->kind != FindingKind::CertificateMissing ? certificate.served->fingerprint : QString();
        Finding &finding = found[{trouble->kind, shared}];
        if (finding.subject.isEmpty()) {
            finding.subject = certificate.host;
            finding.expected = certificate.served ? certificate.served->validUntil : QDateTime();
            finding.severity = trouble->severity;
            if (trouble->kind == FindingKind::CertificateEnded && hasGoodOneStored(certificate, now))
                finding.detail = newerIsStored;
            else if (!certificate.stored)
                finding.detail = noneIsStored;
        }
        finding.kind = trouble->kind;
        finding.severity = std::min(finding.severity, trouble->severity);
        finding.used = finding.used.value_or(0) + 1;
        const Workspace *owner = owners.value(certificate.host);
        if (owner && (finding.workspaces.empty() || finding.workspaces.back().id != owner->id))
            finding.workspaces.push_back(affected(*owner));
    }
    for (auto &[key, finding] : found)
        findings.push_back(std::move(finding));
}

/// What it keeps in itself only is asked for anew when it is made again, which the authority allows a few times a week.
void lookAtCompanion(const ContainerExposure &exposure, std::vector<Finding> &findings)
{
    const QStringList unkept = isAcmeCompanion(exposure.image) ? unkeptCompanionFolders(exposure.image, exposure.kept) : QStringList();
    if (!unkept.isEmpty())
        findings.push_back({.kind = FindingKind::CompanionUnkept,
                            .severity = FindingSeverity::Warning,
                            .subject = exposure.container,
                            .detail = unkept.join(u", "_s)});
}

/// One finding for all: that a container is given its database's password is how it is made.
void lookAtEnvironments(const EnvironmentLook &look, std::vector<Finding> &findings)
{
    QStringList lines;
    for (const EnvironmentSecrets &each : look.containers)
        if (!each.names.isEmpty())
            lines.append(each.container + u": "_s + each.names.join(u", "_s));
    if (!lines.isEmpty())
        findings.push_back({.kind = FindingKind::EnvironmentSecrets,
                            .severity = FindingSeverity::Notice,
                            .subject = {},
                            .detail = lines.join(u'\n'),
                            .used = lines.size(),
                            .limit = static_cast<qint64>(look.containers.size())});
}

void lookAtExposures(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    std::map<QString, std::vector<AffectedWorkspace>> served;
    if (facts.snapshot->registry.value)
        for (const Workspace &workspace : facts.snapshot->registry.value->workspaces)
            served[workspace.containerName].push_back(affected(workspace));
    for (const ContainerExposure &exposure : *facts.checkup->exposures.value) {
        if (exposure.holdsEngineSocket && !needsEngineSocket(exposure.image)) {
            const auto ours = served.find(exposure.container);
            const bool isReached = ours != served.end();
            findings.push_back({.kind = FindingKind::SocketShared,
                                .severity = isReached ? FindingSeverity::Critical : FindingSeverity::Warning,
                                .subject = exposure.container,
                                .workspaces = isReached ? ours->second : std::vector<AffectedWorkspace>()});
        }
        lookAtCompanion(exposure, findings);
        QString told; // IPv4 and IPv6 are two entries of one port
        for (const PublishedPort &port : exposure.ports) {
            const QString database = port.isPublic() ? databaseOnPort(port.inside) : QString();
            if (database.isEmpty() || database == told)
                continue;
            told = database;
            findings.push_back({.kind = FindingKind::PortPublished,
                                .severity = FindingSeverity::Critical,
                                .subject = exposure.container,
                                .detail = database,
                                .used = port.outside});
        }
    }
}

} // namespace

void lookAtCheckup(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    if (!facts.checkup)
        return;
    if (facts.isConnected) {
        lookAtPart(facts.checkup->certificates, u"certificates"_s, findings);
        lookAtPart(facts.checkup->exposures, u"exposures"_s, findings);
        lookAtPart(facts.checkup->environments, u"environments"_s, findings);
        lookAtPart(facts.checkup->tables, u"logs"_s, findings);
    }
    if (facts.checkup->certificates.value)
        lookAtCertificates(facts, now, findings);
    if (facts.checkup->exposures.value)
        lookAtExposures(facts, findings);
    if (facts.checkup->environments.value)
        lookAtEnvironments(*facts.checkup->environments.value, findings);
    if (facts.checkup->tables.value)
        lookAtTables(*facts.checkup->tables.value, *facts.snapshot, findings);
}

} // namespace tmc::attention
