#include "core/engine/remedy.h"

#include "core/domain/acmecompanion.h"
#include "core/engine/tablesfinding.h"
#include "core/planner/containercommand.h"
#include "core/planner/renewcertificate.h"
#include "core/planner/restoreworkspace.h"
#include "core/planner/runcommand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const Workspace *workspaceWith(const SystemSnapshot &snapshot, const WorkspaceId &id)
{
    if (!snapshot.registry.value)
        return nullptr;
    const auto found = std::ranges::find(snapshot.registry.value->workspaces, id, &Workspace::id);
    return found == snapshot.registry.value->workspaces.end() ? nullptr : &*found;
}

bool companionRuns(const SystemSnapshot &snapshot)
{
    const ContainerFacts *companion = snapshot.docker.value ? findAcmeCompanion(*snapshot.docker.value) : nullptr;
    return companion && companion->isRunning();
}

Remedy ofCertificate(OperationKind kind, const QString &host)
{
    return {.way = Remedy::Way::Certificate,
            .kind = kind,
            .container = {},
            .operation = {},
            .database = {},
            .workspace = {},
            .host = host};
}

std::optional<Remedy> certificateRemedy(const Finding &finding, const SystemSnapshot &snapshot)
{
    // Where nothing at all is served, the proxy's configuration has no certificate for the host, and a reload does not change that.
    const bool isServed = finding.expected.isValid();
    const bool isNewerStored = finding.detail == newerIsStored;
    if (finding.kind == FindingKind::CertificateUnserved ? isServed : isNewerStored)
        return ofCertificate(OperationKind::ServeCertificate, finding.subject);
    if (finding.kind != FindingKind::CertificateUnserved && finding.detail != noneIsStored && companionRuns(snapshot))
        return ofCertificate(OperationKind::RenewCertificate, finding.subject);
    return std::nullopt;
}

/// Where the log does not say whose tables they are, a person has to find out.
std::optional<Remedy> migrationRemedy(const Finding &finding, const SystemSnapshot &snapshot)
{
    const AffectedWorkspace *behind = workspaceBehind(finding);
    const Workspace *workspace = behind ? workspaceWith(snapshot, behind->id) : nullptr;
    const Product *product = workspace ? snapshot.registry.value->product(workspace->product) : nullptr;
    if (!product || product->migrateCommand.isEmpty())
        return std::nullopt;
    return Remedy{.way = Remedy::Way::Migrate,
                  .kind = OperationKind::RunCommand,
                  .container = workspace->containerName,
                  .operation = {},
                  .database = {},
                  .workspace = workspace->id};
}

} // namespace

std::optional<Remedy> remedyFor(const Finding &finding, const SystemSnapshot &snapshot)
{
    switch (finding.kind) {
    case FindingKind::ContainerStopped:
        // One that was paused or is being removed is in somebody's hands.
        if (finding.detail == "exited"_L1 || finding.detail == "created"_L1)
            return Remedy{.way = Remedy::Way::Command, .kind = OperationKind::StartContainer, .container = finding.subject};
        return std::nullopt;
    case FindingKind::ContainerUnhealthy:
        // What nobody of ours depends on is somebody else's.
        if (!finding.workspaces.empty())
            return Remedy{.way = Remedy::Way::Command, .kind = OperationKind::RestartContainer, .container = finding.subject};
        return std::nullopt;
    case FindingKind::OperationInterrupted:
        if (finding.operation)
            return Remedy{
                .way = Remedy::Way::Resume, .kind = *finding.operation, .container = {}, .operation = OperationId(finding.subject)};
        return std::nullopt;
    case FindingKind::DatabaseKept:
        if (!finding.workspaces.empty() && workspaceWith(snapshot, finding.workspaces.front().id))
            return Remedy{.way = Remedy::Way::Drop,
                          .kind = OperationKind::DropKeptDatabase,
                          .container = {},
                          .operation = {},
                          .database = finding.subject,
                          .workspace = finding.workspaces.front().id};
        return std::nullopt;
    case FindingKind::ImageDrift:
        return Remedy{.way = Remedy::Way::Command, .kind = OperationKind::RedeployContainer, .container = finding.subject};
    case FindingKind::CertificateUnserved:
    case FindingKind::CertificateEnded:
    case FindingKind::CertificateEnding:
        return certificateRemedy(finding, snapshot);
    case FindingKind::TablesBehind:
        return migrationRemedy(finding, snapshot);
    default:
        return std::nullopt;
    }
}

Result<Runbook> makeRemedyRunbook(const Remedy &remedy, const OperationId &operation, const SystemSnapshot &snapshot,
                                  const ServerProfile &profile)
{
    if (remedy.way == Remedy::Way::Drop || remedy.way == Remedy::Way::Migrate) {
        const Workspace *workspace = workspaceWith(snapshot, remedy.workspace);
        if (!workspace)
            return fail(ErrorCode::NotFound, {u"workspace"_s, remedy.workspace.value()});
        if (remedy.way == Remedy::Way::Migrate)
            return makeCommandRunbook({.operation = operation,
                                       .purpose = CommandPurpose::Migrate,
                                       .product = workspace->product,
                                       .slug = workspace->slug,
                                       .environment = workspace->environment},
                                      snapshot);
        return makeDropKeptRunbook({.operation = operation,
                                    .product = workspace->product,
                                    .slug = workspace->slug,
                                    .environment = workspace->environment,
                                    .database = remedy.database},
                                   snapshot);
    }
    if (remedy.way == Remedy::Way::Certificate)
        return makeCertificateRunbook({.operation = operation, .kind = remedy.kind, .host = remedy.host}, snapshot);
    ContainerRequest request{.operation = operation,
                             .kind = remedy.kind,
                             .container = remedy.container,
                             .registryContainer = {},
                             .pull = false,
                             .productImage = remedy.kind == OperationKind::RedeployContainer};
    applyProfile(request, profile);
    return makeContainerRunbook(request, snapshot);
}

} // namespace tmc
