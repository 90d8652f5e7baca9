#include "ui/presentation/attentiontext.h"

#include "core/engine/tablesfinding.h"
#include "core/support/posixquote.h"
#include "ui/presentation/commandhints.h"
#include "ui/presentation/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// What to do about a finding; what it is stands in attentiontext.cpp.

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
};

QString containerRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::TablesBehind)
        return workspaceBehind(finding) ? Tr::tr("Run the product's migrations for it; nothing undoes them but a backup.")
                                        : Tr::tr("See in its log whose request it was, then run the migrations of that workspace.");
    if (finding.kind == FindingKind::ContainerUnhealthy)
        return Tr::tr("Look at its log for why its health check fails.");
    if (finding.kind == FindingKind::ContainerRestarting)
        return Tr::tr("Look at its log: the last lines before each start say why it ends.");
    if (finding.kind == FindingKind::ContainerStopped)
        return Tr::tr("Look at its log, then start it on the server.");
    if (finding.kind == FindingKind::ContainerMissing)
        return Tr::tr("Somebody removed it. Apply the workspace's plan again, or deploy the shared container.");
    return Tr::tr("Remove what interrupted operations left, or find out who made it.");
}

QString dataRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::HostUnserved)
        return Tr::tr("Check the host names of the workspace and of its container.");
    if (finding.kind == FindingKind::HostContested || finding.kind == FindingKind::HostForeign)
        return Tr::tr("Only one container may claim it: take the claim from the other one.");
    if (finding.kind == FindingKind::DatabaseMissing)
        return Tr::tr("Find out who removed it; a backup has its contents.");
    if (finding.kind == FindingKind::DatabaseInvalid)
        return Tr::tr("An interrupted command left it; an administrator has to drop it.");
    if (finding.kind == FindingKind::WorkspaceFailed)
        return Tr::tr("Look at the operation that changed it last.");
    return Tr::tr("Resume the operation, or roll it back.");
}

QString backupRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::BackupKeysMissing)
        return Tr::tr("Make the keys and keep the recovery key in a safe place.");
    if (finding.kind == FindingKind::BackupDamaged)
        return Tr::tr("Make a new one, and check the disk with the copies.");
    if (finding.kind == FindingKind::BackupUnproven)
        return Tr::tr("Restore one on trial: a copy is proven only when it was restored.");
    return Tr::tr("Back up what is due, and see why the timer did not.");
}

QString certificateRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::CertificateUnserved && !finding.expected.isValid())
        return Tr::tr("See in the proxy's log why it serves nothing of what lies on its disk: a reload does not change that.");
    if (finding.kind == FindingKind::CertificateUnserved)
        return Tr::tr("Reload the proxy, so that it takes up what lies on its disk.");
    if (finding.kind == FindingKind::CertificateEnding)
        return Tr::tr("The companion renews a month before the end: look into its log why it has not, then renew it from here.");
    if (finding.kind == FindingKind::CertificateEnded && finding.detail == newerIsStored)
        return Tr::tr("Reload the proxy, so that it takes up what lies on its disk.");
    return Tr::tr("Check that the name leads to this server, then look into the companion's log.");
}

QString versionRemedy(const Finding &finding)
{
    const bool isImage = finding.subject != serverPostgres && finding.subject != serverEngine;
    if (finding.kind == FindingKind::VersionEnded)
        return Tr::tr("Move to a newer line when there is time for it; a distribution may go on repairing it by itself.");
    return isImage ? Tr::tr("Make its containers again from a newer image; look first what its release notes say of this step.")
                   : Tr::tr("Update it, unless your distribution has repaired it under the old number: its security tracker tells.");
}

QString exposureRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::VersionUnpatched || finding.kind == FindingKind::VersionEnded)
        return versionRemedy(finding);
    if (finding.kind == FindingKind::EnvironmentSecrets)
        return Tr::tr("Whoever may talk to Docker reads them: see who is in the group docker and which containers hold its socket. A "
                      "tenant's own password is among them by design.");
    if (finding.kind == FindingKind::CompanionUnkept)
        return Tr::tr("Make its container again with named volumes on these folders; the authority gives few certificates a week.");
    if (finding.kind == FindingKind::SocketShared)
        return Tr::tr("Make the container again without Docker's socket, unless it cannot work without.");
    return Tr::tr("Publish it on 127.0.0.1 only, or not at all; the passwords that containers are given are all that protects it.");
}

QString driftRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::ImageDrift)
        return Tr::tr("Redeploy the container with the product's image, or correct the product. Migrations of the new image are run "
                      "by \"workspace migrate\".");
    return Tr::tr("Drop it when nobody needs what is in it.");
}

QString roomRemedy(const Finding &finding)
{
    if (finding.kind == FindingKind::DiskFull)
        return Tr::tr("Remove unused images and old logs on the server, or enlarge the disk.");
    if (finding.kind == FindingKind::ProcessorBusy)
        return Tr::tr("See which containers use most, lower limits, or enlarge the server.");
    if (finding.kind == FindingKind::MemoryFull)
        return Tr::tr("See which containers use most, lower limits, or enlarge the server.");
    if (finding.kind == FindingKind::ConnectionsFull)
        return Tr::tr("See which databases hold most of them, or raise max_connections.");
    if (finding.kind == FindingKind::PortsFull)
        return Tr::tr("Give the product a larger range of ports.");
    return Tr::tr("Remove retired containers, or raise the number of databases in Redis.");
}

QStringList keptWords(const Finding &finding)
{
    if (finding.workspaces.empty())
        return {};
    const AffectedWorkspace &workspace = finding.workspaces.front();
    return {u"backup"_s,
            u"drop-old"_s,
            workspace.slug,
            u"--product"_s,
            workspace.product.value(),
            u"--environment"_s,
            environmentName(workspace.environment),
            u"--database"_s,
            finding.subject};
}

QStringList certificateWords(const Finding &finding)
{
    const bool isEnding = finding.kind == FindingKind::CertificateEnded || finding.kind == FindingKind::CertificateEnding;
    const bool isOnDisk =
        finding.kind == FindingKind::CertificateUnserved ? finding.expected.isValid() : finding.detail == newerIsStored;
    if ((!isEnding && !isOnDisk) || finding.detail == noneIsStored)
        return {u"cert"_s, u"list"_s, u"--problems"_s};
    return {u"cert"_s, isOnDisk ? u"reload"_s : u"renew"_s, finding.subject};
}

QStringList backupWords(const Finding &finding)
{
    if (finding.kind == FindingKind::BackupKeysMissing)
        return {u"key"_s, u"create"_s};
    if (finding.kind == FindingKind::BackupDamaged)
        return {u"backup"_s, u"list"_s};
    return {u"backup"_s, finding.kind == FindingKind::BackupUnproven ? u"prove"_s : u"run"_s, u"--due"_s};
}

QStringList roomWords(const Finding &finding)
{
    if (finding.kind == FindingKind::ConnectionsFull)
        return {u"stats"_s, u"--postgres"_s};
    if (finding.kind == FindingKind::PortsFull)
        return {u"product"_s, u"show"_s, finding.subject};
    if (finding.kind == FindingKind::RedisFull)
        return {u"workspace"_s, u"list"_s};
    return {u"stats"_s, u"--sort"_s, finding.kind == FindingKind::ProcessorBusy ? u"cpu"_s : u"memory"_s};
}

QStringList migrationWords(const Finding &finding)
{
    const AffectedWorkspace *workspace = workspaceBehind(finding);
    if (!workspace)
        return {u"logs"_s, finding.subject, u"--tail"_s, u"200"_s};
    return {u"workspace"_s,
            u"migrate"_s,
            workspace->slug,
            u"--product"_s,
            workspace->product.value(),
            u"--environment"_s,
            environmentName(workspace->environment)};
}

QStringList words(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotConnected:
    case FindingKind::PartUnread:
    case FindingKind::DatabaseInvalid:
    case FindingKind::VersionUnpatched:
    case FindingKind::VersionEnded:
    case FindingKind::EnvironmentSecrets:
        return {};
    case FindingKind::OperationInterrupted:
    case FindingKind::OperationWaiting:
        return {u"operation"_s, u"show"_s, finding.subject};
    case FindingKind::ContainerUnhealthy:
    case FindingKind::ContainerRestarting:
    case FindingKind::ContainerStopped:
        return {u"logs"_s, finding.subject, u"--tail"_s, u"200"_s};
    case FindingKind::ContainerForgotten:
        return {u"operation"_s, u"sweep"_s, u"--dry-run"_s};
    case FindingKind::ContainerMissing:
    case FindingKind::HostUnserved:
    case FindingKind::HostContested:
    case FindingKind::HostForeign:
    case FindingKind::DatabaseMissing:
    case FindingKind::WorkspaceFailed:
        return finding.workspaces.empty() ? QStringList() : QStringList{u"workspace"_s, u"show"_s, finding.workspaces.front().slug};
    case FindingKind::BackupKeysMissing:
    case FindingKind::BackupDamaged:
    case FindingKind::BackupUnproven:
    case FindingKind::BackupMissing:
    case FindingKind::BackupOverdue:
        return backupWords(finding);
    case FindingKind::DiskFull:
    case FindingKind::MemoryFull:
    case FindingKind::ConnectionsFull:
    case FindingKind::PortsFull:
    case FindingKind::RedisFull:
    case FindingKind::ProcessorBusy:
        return roomWords(finding);
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateWrong:
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateUntrusted:
    case FindingKind::CertificateEnding:
    case FindingKind::CertificateMissing:
        return certificateWords(finding);
    case FindingKind::DatabaseKept:
        return keptWords(finding);
    case FindingKind::ImageDrift:
        return {u"container"_s, u"redeploy"_s, finding.subject, u"--product-image"_s};
    case FindingKind::SocketShared:
    case FindingKind::PortPublished:
    case FindingKind::CompanionUnkept:
        return {u"container"_s, u"inspect"_s, finding.subject};
    case FindingKind::TablesBehind:
        return migrationWords(finding);
    }
    return {};
}

} // namespace

QString findingRemedy(const Finding &finding, const QString &serverName)
{
    switch (finding.kind) {
    case FindingKind::NotConnected:
    case FindingKind::PartUnread:
        return finding.error ? errorText(*finding.error, serverName).remedy : Tr::tr("Read the server again.");
    case FindingKind::ContainerUnhealthy:
    case FindingKind::ContainerRestarting:
    case FindingKind::ContainerStopped:
    case FindingKind::ContainerMissing:
    case FindingKind::ContainerForgotten:
    case FindingKind::TablesBehind:
        return containerRemedy(finding);
    case FindingKind::BackupKeysMissing:
    case FindingKind::BackupDamaged:
    case FindingKind::BackupMissing:
    case FindingKind::BackupOverdue:
    case FindingKind::BackupUnproven:
        return backupRemedy(finding);
    case FindingKind::DiskFull:
    case FindingKind::MemoryFull:
    case FindingKind::ConnectionsFull:
    case FindingKind::PortsFull:
    case FindingKind::RedisFull:
    case FindingKind::ProcessorBusy:
        return roomRemedy(finding);
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateWrong:
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateUntrusted:
    case FindingKind::CertificateEnding:
    case FindingKind::CertificateMissing:
        return certificateRemedy(finding);
    case FindingKind::ImageDrift:
    case FindingKind::DatabaseKept:
        return driftRemedy(finding);
    case FindingKind::SocketShared:
    case FindingKind::PortPublished:
    case FindingKind::CompanionUnkept:
    case FindingKind::VersionUnpatched:
    case FindingKind::VersionEnded:
    case FindingKind::EnvironmentSecrets:
        return exposureRemedy(finding);
    case FindingKind::OperationInterrupted:
    case FindingKind::OperationWaiting:
    case FindingKind::HostUnserved:
    case FindingKind::HostContested:
    case FindingKind::HostForeign:
    case FindingKind::DatabaseMissing:
    case FindingKind::DatabaseInvalid:
    case FindingKind::WorkspaceFailed:
        return dataRemedy(finding);
    }
    return {};
}

QString findingCommand(const Finding &finding, const QString &serverName)
{
    if (finding.meansUnknown())
        return finding.subject == "backups"_L1 ? hints::listBackups(serverName) : hints::testServer(serverName);
    const QStringList verb = words(finding);
    if (verb.isEmpty())
        return {};
    QStringList argv = QStringList{u"tenant-master"_s} + verb;
    if (!serverName.isEmpty() && verb.constFirst() != "key"_L1)
        argv += {u"--server"_s, serverName};
    // A name that cannot be quoted safely is not put into a terminal at all.
    return posixCommand(argv).value_or(QString());
}

} // namespace tmc::ui
