#include "core/planner/changelimits.h"

#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

ContainerLimits limitsOf(const Workspace &workspace)
{
    return {.memory = workspace.limits.memory, .cpu = workspace.limits.cpu};
}

void addContainerLimits(const PlanChangeDraft &draft, Runbook &runbook)
{
    const ContainerLimits before = limitsOf(draft.workspace);
    const ContainerLimits after = limitsOf(draft.after);
    if (before == after)
        return;
    if (after.memory < before.memory)
        runbook.notices.push_back(
            {NoticeCode::MemoryShrinks, {QString::number(before.memory.value), QString::number(after.memory.value)}});
    runbook.steps.push_back(
        {.key = u"update-container"_s,
         .action = action::UpdateContainer{
             {.name = draft.workspace.containerName, .product = draft.product.key.value(), .workspace = draft.workspace.slug},
             before,
             after}});
}

/// The hosts that the workspace's (web) container answers for; front-ends serve static pages and cannot say whose they are.
QStringList probedHosts(const PlanChangeDraft &draft, const ContainerFacts *container)
{
    if (draft.workspace.schemaName.isEmpty() || !container)
        return draft.workspace.hosts;
    QStringList hosts;
    for (const QString &host : draft.workspace.hosts)
        if (container->virtualHosts.contains(host))
            hosts.append(host);
    return hosts;
}

} // namespace

void planLimits(FactList &facts, PlanChangeDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const ContainerFacts *container = facts.container(workspace.containerName);
    if (!container || !container->isRunning())
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {workspace.containerName}));
    checkRoom(facts, roomQuestion(draft), runbook);
    addBegin(draft, runbook);
    if (workspace.hosting == Hosting::Dedicated)
        addContainerLimits(draft, runbook);
    if (!workspace.schemaName.isEmpty() && workspace.plan != draft.plan.key)
        runbook.steps.push_back({.key = u"subscription"_s,
                                 .action = action::UpdateSubscription{workspace.databaseName, workspace.tenantId,
                                                                      workspace.plan.value(), draft.plan.key.value()}});
    addRequestLimit(draft, runbook);
    addProbes(draft, u"probe"_s, workspace.containerName, probedHosts(draft, container), runbook);
    addComplete(draft, runbook);
    runbook.touched = QStringList{workspace.containerName} + workspace.hosts;
}

} // namespace tmc
