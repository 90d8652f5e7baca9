#include "ui/models/findingtarget.h"

#include "core/engine/tablesfinding.h"

#include <QCoreApplication>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FindingTarget)
};

NavigationTarget firstWorkspace(const Finding &finding, const QString &place)
{
    return {.place = place, .subject = finding.workspaces.empty() ? QString() : finding.workspaces.front().id.value()};
}

/// Where nobody knows which workspace it is, its container's log may tell.
NavigationTarget applicationTarget(const Finding &finding)
{
    if (workspaceBehind(finding))
        return firstWorkspace(finding, navigation::workspaces);
    return {.place = navigation::logs, .subject = finding.subject};
}

QString placeOfPart(const Finding &finding)
{
    if (finding.error && finding.error->code == ErrorCode::RegistryMissing)
        return navigation::prepare;
    return finding.subject == QLatin1String("backups") ? navigation::backups : QString();
}

/// The page names a schema "database.schema", a finding "database/schema".
QString databaseRowName(const QString &subject)
{
    const qsizetype slash = subject.indexOf(QLatin1Char('/'));
    return slash < 0 ? subject : subject.first(slash) + QLatin1Char('.') + subject.sliced(slash + 1);
}

} // namespace

NavigationTarget findingTarget(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::PartUnread:
        return {.place = placeOfPart(finding), .subject = {}};
    case FindingKind::OperationInterrupted:
    case FindingKind::OperationWaiting:
        return {.place = navigation::operations, .subject = finding.subject};
    case FindingKind::ContainerForgotten:
        return {.place = navigation::operations, .subject = {}};
    case FindingKind::ContainerUnhealthy:
    case FindingKind::ContainerRestarting:
    case FindingKind::ContainerStopped:
        return {.place = navigation::logs, .subject = finding.subject};
    case FindingKind::ContainerMissing:
    case FindingKind::WorkspaceFailed:
        return firstWorkspace(finding, navigation::workspaces);
    case FindingKind::TablesBehind:
        return applicationTarget(finding);
    case FindingKind::DatabaseMissing:
    case FindingKind::DatabaseInvalid:
        return {.place = navigation::databases, .subject = databaseRowName(finding.subject)};
    case FindingKind::HostUnserved:
    case FindingKind::HostContested:
    case FindingKind::HostForeign:
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateWrong:
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateUntrusted:
    case FindingKind::CertificateEnding:
    case FindingKind::CertificateMissing:
        return {.place = navigation::routes, .subject = finding.subject};
    case FindingKind::ImageDrift:
    case FindingKind::SocketShared:
    case FindingKind::PortPublished:
    case FindingKind::CompanionUnkept:
    case FindingKind::EnvironmentSecrets:
        return {.place = navigation::containers, .subject = finding.subject};
    case FindingKind::BackupKeysMissing:
    case FindingKind::BackupDamaged:
    case FindingKind::BackupMissing:
    case FindingKind::BackupOverdue:
    case FindingKind::BackupUnproven:
    case FindingKind::DatabaseKept:
        return firstWorkspace(finding, navigation::backups);
    case FindingKind::PortsFull:
        return {.place = navigation::catalogue, .subject = {}};
    case FindingKind::RedisFull:
        return {.place = navigation::workspaces, .subject = {}};
    case FindingKind::NotConnected:
    case FindingKind::DiskFull:
    case FindingKind::MemoryFull:
    case FindingKind::ConnectionsFull:
    case FindingKind::ProcessorBusy:
    case FindingKind::VersionUnpatched:
    case FindingKind::VersionEnded:
        break;
    }
    return {};
}

QString findingTargetText(const NavigationTarget &target)
{
    if (target.place == navigation::logs)
        return Tr::tr("Open log");
    if (target.place == navigation::operations)
        return Tr::tr("Open operation");
    if (target.place == navigation::backups)
        return Tr::tr("Open backups");
    if (target.place == navigation::catalogue)
        return Tr::tr("Open products");
    if (target.place == navigation::containers)
        return Tr::tr("Open container");
    if (target.place == navigation::routes)
        return Tr::tr("Open host");
    if (target.place == navigation::databases)
        return Tr::tr("Open database");
    if (target.place == navigation::prepare)
        return Tr::tr("Prepare server");
    return Tr::tr("Open workspace");
}

} // namespace tmc::ui
