#include "core/planner/servednotices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

void noteOpenOperations(const std::vector<const Workspace *> &served, const SystemSnapshot &snapshot, Runbook &runbook)
{
    QStringList busy;
    for (const Workspace *workspace : served)
        if (std::ranges::any_of(snapshot.registry.value->operations, [workspace](const OperationRecord &operation) {
                return operation.isOpen() && operation.target == workspace->id.value();
            }))
            busy.append(workspace->slug);
    if (!busy.isEmpty())
        runbook.notices.push_back({NoticeCode::OperationsOpen, {QString::number(busy.size()), busy.join(u", "_s)}});
}

} // namespace

void noteServed(FactList &facts, const SystemSnapshot &snapshot, const ContainerFacts &container, const ServedBy &served,
                Runbook &runbook)
{
    runbook.touched.append(container.name);
    QStringList slugs;
    for (const Workspace *workspace : served.workspaces)
        slugs.append(workspace->slug);
    runbook.touched.append(slugs);
    const ProxyFacts *proxy = facts.proxy();
    if (proxy && proxy->container == container.name) {
        qsizetype hosts = 0;
        for (const ContainerFacts &each : snapshot.docker.value->containers)
            hosts += each.virtualHosts.size();
        runbook.notices.push_back({NoticeCode::ServesEveryHost, {container.name, QString::number(hosts)}});
    } else if (!slugs.isEmpty()) {
        runbook.notices.push_back(
            {NoticeCode::ServesWorkspaces, {container.name, QString::number(slugs.size()), slugs.join(u", "_s)}});
    } else if (!served.isKnown) {
        runbook.notices.push_back({NoticeCode::ServesNobody, {container.name}});
    }
    noteOpenOperations(served.workspaces, snapshot, runbook);
}

} // namespace tmc
