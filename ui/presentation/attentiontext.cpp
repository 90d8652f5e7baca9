#include "ui/presentation/attentiontext.h"

#include "core/engine/attention.h"
#include "core/engine/tablesfinding.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t namedWorkspaces = 3;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
};

/// "45 GB of 50 GB", "17 of 20".
QString shareText(const Finding &finding, bool isMemory)
{
    const qint64 used = finding.used.value_or(0);
    const qint64 limit = finding.limit.value_or(0);
    const QString text = Tr::tr("%1 of %2");
    return isMemory ? text.arg(memorySize({used}), memorySize({limit})) : text.arg(count(used), count(limit));
}

QString partText(const Finding &finding, const QDateTime &now)
{
    const QString name = finding.subject == "backups"_L1        ? Tr::tr("the backups of this computer")
                         : finding.subject == "load"_L1         ? Tr::tr("what the server uses just now")
                         : finding.subject == "certificates"_L1 ? Tr::tr("the certificates of the hosts")
                         : finding.subject == "exposures"_L1    ? Tr::tr("what the containers open to others")
                         : finding.subject == "environments"_L1 ? Tr::tr("what the containers are given in their environment")
                         : finding.subject == "logs"_L1         ? Tr::tr("the newest lines of the applications' logs")
                                                                : sectionText(finding.subject);
    if (finding.since.isValid())
        return Tr::tr("Not readable: %1. What is shown of it was %2.").arg(name, readAge(finding.since, now));
    return Tr::tr("Not readable: %1. Nothing is known of it.").arg(name);
}

QString connectionText(const Finding &finding, const QDateTime &now)
{
    if (!finding.since.isValid())
        return Tr::tr("The server is not connected, and nothing is known of it.");
    return Tr::tr("The server is not connected. What is shown was %1.").arg(readAge(finding.since, now));
}

QString operationText(const Finding &finding)
{
    const QString title = operationTitle(finding.operation.value_or(OperationKind::CreateWorkspace), finding.detail);
    return finding.kind == FindingKind::OperationWaiting ? Tr::tr("Needs an operator: %1").arg(title)
                                                         : Tr::tr("Was interrupted: %1").arg(title);
}

QString tablesText(const Finding &finding)
{
    if (const AffectedWorkspace *behind = workspaceBehind(finding))
        return Tr::tr("The application of %1 misses %2 in its database: its code is newer than its tables.")
            .arg(quoted(behind->slug), quoted(finding.detail));
    return Tr::tr("The application in %1 misses %2 in a database: its code is newer than the tables of one of its workspaces.")
        .arg(quoted(finding.subject), quoted(finding.detail));
}

QString containerText(const Finding &finding)
{
    const QString name = quoted(finding.subject);
    if (finding.kind == FindingKind::TablesBehind)
        return tablesText(finding);
    if (finding.kind == FindingKind::ContainerUnhealthy)
        return Tr::tr("The container %1 is unhealthy.").arg(name);
    if (finding.kind == FindingKind::ContainerRestarting)
        return finding.used
                   ? Tr::tr("The container %1 was started again %n time(s).", nullptr, static_cast<int>(*finding.used)).arg(name)
                   : Tr::tr("The container %1 starts again and again.").arg(name);
    if (finding.kind == FindingKind::ContainerStopped)
        return Tr::tr("The container %1 does not run (%2).").arg(name, quoted(finding.detail));
    if (finding.kind == FindingKind::ContainerMissing)
        return Tr::tr("The container %1 is not there.").arg(name);
    return Tr::tr("The container %1 belongs to the workspace %2, which the registry does not have.").arg(name, quoted(finding.detail));
}

QString hostText(const Finding &finding)
{
    const QString host = quoted(finding.subject);
    if (finding.kind == FindingKind::HostUnserved)
        return Tr::tr("No running container answers for %1.").arg(host);
    if (finding.kind == FindingKind::HostContested)
        return Tr::tr("Several containers answer for %1: %2.").arg(host, quoted(finding.detail));
    return Tr::tr("Another container answers for %1: %2.").arg(host, quoted(finding.detail));
}

/// Lists of hosts are long; the workspaces beside the text say whose they are.
QString certificateText(const Finding &finding, const QDateTime &now)
{
    const QString host = quoted(finding.subject);
    if (finding.kind == FindingKind::CertificateEnded)
        return Tr::tr("The certificate of %1 is not valid now.").arg(host);
    if (finding.kind == FindingKind::CertificateWrong)
        return Tr::tr("The proxy answers for %1 with a certificate that is made for other hosts.").arg(host);
    if (finding.kind == FindingKind::CertificateUnserved)
        return Tr::tr("The proxy does not answer for %1 with the certificate that lies on its disk.").arg(host);
    if (finding.kind == FindingKind::CertificateUntrusted)
        return Tr::tr("The certificate of %1 is self-signed: browsers refuse it.").arg(host);
    if (finding.kind == FindingKind::CertificateEnding)
        return Tr::tr("The certificate of %1 ends %2.").arg(host, relativeTime(finding.expected, now));
    return Tr::tr("%n host(s) have no certificate, %1 for example.", nullptr, static_cast<int>(finding.used.value_or(1))).arg(host);
}

/// The program in an image is the image's name; those of the server have one of their own.
QString versionText(const Finding &finding)
{
    const bool isImage = finding.subject != serverPostgres && finding.subject != serverEngine;
    const QString subject = quoted(finding.subject);
    if (finding.kind == FindingKind::VersionUnpatched)
        return isImage
                   ? Tr::tr("The image %1 has a version with known holes, repaired from %2 on.").arg(subject, quoted(finding.wanted))
                   : Tr::tr("%1 %2 has known holes, repaired from %3 on.")
                         .arg(subject, quoted(finding.detail), quoted(finding.wanted));
    const QString since = finding.expected.isValid() ? QLocale().toString(finding.expected.date(), QLocale::ShortFormat) : QString();
    if (isImage)
        return since.isEmpty() ? Tr::tr("The image %1 has a version that gets no repairs any more.").arg(subject)
                               : Tr::tr("The image %1 has a version that has had no repairs since %2.").arg(subject, since);
    return since.isEmpty() ? Tr::tr("%1 %2 gets no repairs any more.").arg(subject, quoted(finding.detail))
                           : Tr::tr("%1 %2 has had no repairs since %3.").arg(subject, quoted(finding.detail), since);
}

/// findingDetails() has all of them.
QString secretsText(const Finding &finding)
{
    return Tr::tr("%n of %1 container(s) that were looked at are given secrets in their environment, %2 for example.", nullptr,
                  static_cast<int>(finding.used.value_or(0)))
        .arg(count(finding.limit.value_or(0)), quoted(finding.detail.section(u'\n', 0, 0).section(u": "_s, 0, 0)));
}

QString exposureText(const Finding &finding)
{
    if (finding.kind == FindingKind::VersionUnpatched || finding.kind == FindingKind::VersionEnded)
        return versionText(finding);
    if (finding.kind == FindingKind::EnvironmentSecrets)
        return secretsText(finding);
    if (finding.kind == FindingKind::CompanionUnkept)
        return Tr::tr("The companion %1 keeps %2 in itself only: when it is made again, it asks for every certificate anew.")
            .arg(quoted(finding.subject), quoted(finding.detail));
    if (finding.kind == FindingKind::SocketShared)
        return Tr::tr("The container %1 may command Docker: whoever breaks into it has the whole server.")
            .arg(quoted(finding.subject));
    return Tr::tr("%1 in the container %2 is open to the whole network on port %3.")
        .arg(quoted(finding.detail), quoted(finding.subject), QString::number(finding.used.value_or(0)));
}

QString driftText(const Finding &finding)
{
    if (finding.kind == FindingKind::ImageDrift)
        return Tr::tr("The container %1 runs the image %2; its product says %3.")
            .arg(quoted(finding.subject), quoted(finding.detail), quoted(finding.wanted));
    if (!finding.used)
        return Tr::tr("The schema %1 is left from a restore.").arg(quoted(finding.subject));
    return Tr::tr("The database %1 was put aside by a restore (%2).").arg(quoted(finding.subject), memorySize({*finding.used}));
}

QString backupText(const Finding &finding)
{
    const int number = static_cast<int>(finding.workspaces.size());
    if (finding.kind == FindingKind::BackupKeysMissing)
        return Tr::tr("%n workspace(s) cannot be backed up: there are no keys yet.", nullptr, number);
    if (finding.kind == FindingKind::BackupDamaged)
        return Tr::tr("The newest backup of %n workspace(s) is damaged.", nullptr, number);
    if (finding.kind == FindingKind::BackupMissing)
        return Tr::tr("%n workspace(s) have no backup that was read back.", nullptr, number);
    if (finding.kind == FindingKind::BackupOverdue)
        return Tr::tr("The backup of %n workspace(s) is overdue.", nullptr, number);
    if (finding.severity == FindingSeverity::Warning)
        return Tr::tr("%n workspace(s) have had no backup proven for two intervals.", nullptr, number);
    return Tr::tr("No backup of %n workspace(s) was ever restored to prove it.", nullptr, number);
}

QString roomText(const Finding &finding, const QDateTime &now)
{
    if (finding.kind == FindingKind::DiskFull)
        return finding.expected.isValid() ? Tr::tr("The disk holds %1; at this pace it is full %2.")
                                                .arg(shareText(finding, true), relativeTime(finding.expected, now))
                                          : Tr::tr("The disk holds %1.").arg(shareText(finding, true));
    if (finding.kind == FindingKind::MemoryFull)
        return Tr::tr("Memory is nearly used up: %1.").arg(shareText(finding, true));
    if (finding.kind == FindingKind::ConnectionsFull)
        return Tr::tr("PostgreSQL's connections are nearly used up: %1.").arg(shareText(finding, false));
    if (finding.kind == FindingKind::ProcessorBusy)
        return Tr::tr("For a quarter of an hour, the processors have been asked for %1 of what they can do.")
            .arg(percentText(static_cast<double>(finding.used.value_or(0))));
    if (finding.kind == FindingKind::PortsFull)
        return Tr::tr("The ports of %1 are nearly used up: %2.").arg(quoted(finding.subject), shareText(finding, false));
    return Tr::tr("The Redis indexes are nearly used up: %1.").arg(shareText(finding, false));
}

} // namespace

QString findingText(const Finding &finding, const QDateTime &now)
{
    switch (finding.kind) {
    case FindingKind::NotConnected:
        return connectionText(finding, now);
    case FindingKind::PartUnread:
        return partText(finding, now);
    case FindingKind::OperationInterrupted:
    case FindingKind::OperationWaiting:
        return operationText(finding);
    case FindingKind::ContainerUnhealthy:
    case FindingKind::ContainerRestarting:
    case FindingKind::ContainerStopped:
    case FindingKind::ContainerMissing:
    case FindingKind::ContainerForgotten:
    case FindingKind::TablesBehind:
        return containerText(finding);
    case FindingKind::HostUnserved:
    case FindingKind::HostContested:
    case FindingKind::HostForeign:
        return hostText(finding);
    case FindingKind::DatabaseMissing:
        return Tr::tr("The database %1 is not there.").arg(quoted(finding.subject));
    case FindingKind::DatabaseInvalid:
        return Tr::tr("The database %1 is half made or half removed.").arg(quoted(finding.subject));
    case FindingKind::WorkspaceFailed:
        return Tr::tr("The workspace %1 has failed.").arg(quoted(finding.subject));
    case FindingKind::BackupKeysMissing:
    case FindingKind::BackupDamaged:
    case FindingKind::BackupMissing:
    case FindingKind::BackupOverdue:
    case FindingKind::BackupUnproven:
        return backupText(finding);
    case FindingKind::DiskFull:
    case FindingKind::MemoryFull:
    case FindingKind::ConnectionsFull:
    case FindingKind::PortsFull:
    case FindingKind::RedisFull:
    case FindingKind::ProcessorBusy:
        return roomText(finding, now);
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateWrong:
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateUntrusted:
    case FindingKind::CertificateEnding:
    case FindingKind::CertificateMissing:
        return certificateText(finding, now);
    case FindingKind::ImageDrift:
    case FindingKind::DatabaseKept:
        return driftText(finding);
    case FindingKind::SocketShared:
    case FindingKind::PortPublished:
    case FindingKind::CompanionUnkept:
    case FindingKind::VersionUnpatched:
    case FindingKind::VersionEnded:
    case FindingKind::EnvironmentSecrets:
        return exposureText(finding);
    }
    return {};
}

QStringList findingDetails(const Finding &finding)
{
    if (finding.kind != FindingKind::EnvironmentSecrets)
        return {};
    QStringList lines;
    const QStringList all = finding.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all.first(std::min(all.size(), mostFindingDetails)))
        lines.append(quoted(line));
    if (all.size() > mostFindingDetails)
        lines.append(Tr::tr("%n more", "lines of a list", static_cast<int>(all.size() - mostFindingDetails)));
    return lines;
}

QString findingAffected(const Finding &finding)
{
    const std::size_t number = finding.workspaces.size();
    if (number == 0)
        return {};
    QStringList named;
    const std::size_t shown = number <= namedWorkspaces + 1 ? number : namedWorkspaces;
    for (std::size_t i = 0; i < shown; ++i)
        named.append(quoted(finding.workspaces[i].slug));
    const QString names = QLocale().createSeparatedList(named);
    const QString listed =
        shown == number ? names
                        : Tr::tr("%1 and %n more", "names of workspaces", static_cast<int>(number - shown)).arg(named.join(u", "_s));
    return Tr::tr("Concerns %n workspace(s): %1", nullptr, static_cast<int>(number)).arg(listed);
}

Badge findingBadge(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Critical:
        return {Tr::tr("Critical"), StatusRole::Bad};
    case FindingSeverity::Warning:
        return {Tr::tr("Warning"), StatusRole::Warn};
    case FindingSeverity::Notice:
        return {Tr::tr("Notice"), StatusRole::Info};
    }
    return {};
}

QString findingsSummary(const std::vector<Finding> &findings)
{
    const auto number = [&findings](FindingSeverity severity) {
        return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
    };
    QStringList parts;
    if (hasUnknown(findings))
        parts.append(Tr::tr("not everything could be looked at"));
    if (const int critical = number(FindingSeverity::Critical))
        parts.append(Tr::tr("%n critical", nullptr, critical));
    if (const int warnings = number(FindingSeverity::Warning))
        parts.append(Tr::tr("%n warning(s)", nullptr, warnings));
    if (const int notices = number(FindingSeverity::Notice))
        parts.append(Tr::tr("%n notice(s)", nullptr, notices));
    return parts.isEmpty() ? Tr::tr("nothing needs attention") : parts.join(u", "_s);
}

} // namespace tmc::ui
