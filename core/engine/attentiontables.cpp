#include "core/engine/attentionparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

/// Whatever has changed the workspace since may have mended it; if not, the next request says so again.
bool wasChangedSince(const RegistryFacts &registry, const Workspace &workspace, const QDateTime &at)
{
    return std::ranges::any_of(registry.operations, [&](const OperationRecord &operation) {
        return operation.target == workspace.id.value() && operation.state == OperationState::Done && operation.finishedAt >= at;
    });
}

} // namespace

void lookAtTables(const std::vector<MissingTables> &missing, const SystemSnapshot &snapshot, std::vector<Finding> &findings)
{
    if (!snapshot.registry.value || !snapshot.docker.value)
        return;
    const RegistryFacts &registry = *snapshot.registry.value;
    for (const MissingTables &each : missing) {
        const ContainerFacts *container = snapshot.docker.value->container(each.container);
        if (!container || container->id != each.containerId)
            continue;
        Finding finding{.kind = FindingKind::TablesBehind,
                        .severity = FindingSeverity::Warning,
                        .subject = each.container,
                        .detail = each.missing,
                        .since = each.lastAt};
        for (const Workspace &workspace : registry.workspaces) {
            const bool isMeant = each.workspace.isEmpty() ? workspace.containerName == each.container : workspace.id == each.workspace;
            if (isMeant && isServed(workspace) && !wasChangedSince(registry, workspace, each.lastAt))
                finding.workspaces.push_back(affected(workspace));
        }
        if (finding.workspaces.empty())
            continue;
        if (!each.workspace.isEmpty())
            finding.subject = finding.workspaces.front().slug;
        findings.push_back(std::move(finding));
    }
}

} // namespace tmc::attention
