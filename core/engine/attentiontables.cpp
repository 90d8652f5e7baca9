#include "core/engine/attentionparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

/// What an operation on a container has begun anew: its code may have been brought back to what the tables are.
bool beginsAnew(OperationKind kind)
{
    return kind == OperationKind::StartContainer || kind == OperationKind::RestartContainer
           || kind == OperationKind::RedeployContainer;
}

/// Whatever has changed the workspace or its container since may have mended it; if not, the next request says so again.
bool wasChangedSince(const RegistryFacts &registry, const Workspace &workspace, const QDateTime &at)
{
    const QString container = u"container:"_s + workspace.containerName;
    return std::ranges::any_of(registry.operations, [&](const OperationRecord &operation) {
        if (operation.state != OperationState::Done || operation.finishedAt < at)
            return false;
        return operation.target == workspace.id.value() || (operation.target == container && beginsAnew(operation.kind));
    });
}

/// Those that a line may be about: the one that it names, or all that its container serves or has served.
std::vector<const Workspace *> meantBy(const MissingTables &missing, const RegistryFacts &registry)
{
    std::vector<const Workspace *> meant;
    for (const Workspace &workspace : registry.workspaces) {
        const bool isNamed = !missing.workspace.isEmpty() && workspace.id == missing.workspace && isServed(workspace);
        const bool isPossible = missing.workspace.isEmpty() && workspace.containerName == missing.container;
        if (isNamed || isPossible)
            meant.push_back(&workspace);
    }
    return meant;
}

} // namespace

void lookAtTables(const std::vector<MissingTables> &missing, const SystemSnapshot &snapshot, std::vector<Finding> &findings)
{
    if (!snapshot.registry.value || !snapshot.docker.value)
        return;
    const RegistryFacts &registry = *snapshot.registry.value;
    for (const MissingTables &each : missing) {
        const ContainerFacts *container = snapshot.docker.value->container(each.container);
        if (each.missing.isEmpty() || !container || container->id != each.containerId)
            continue;
        const std::vector<const Workspace *> meant = meantBy(each, registry);
        const bool isAnyServed = std::ranges::any_of(meant, [](const Workspace *workspace) { return isServed(*workspace); });
        // Where nobody is named, it may have been the changed one's: nothing may be said of the others then.
        if (!isAnyServed || std::ranges::any_of(meant, [&](const Workspace *workspace) {
                return wasChangedSince(registry, *workspace, each.lastAt);
            }))
            continue;
        Finding finding{.kind = FindingKind::TablesBehind,
                        .severity = FindingSeverity::Warning,
                        .subject = each.workspace.isEmpty() ? each.container : meant.front()->slug,
                        .detail = each.missing,
                        .since = each.lastAt};
        for (const Workspace *workspace : meant)
            if (workspace->state != WorkspaceState::Archived)
                finding.workspaces.push_back(affected(*workspace));
        findings.push_back(std::move(finding));
    }
}

} // namespace tmc::attention
