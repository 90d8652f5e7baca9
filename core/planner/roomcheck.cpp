#include "core/planner/roomcheck.h"

#include "core/planner/workspacedraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

std::vector<ResourceDemand> demandsFor(const FactList &facts, const RoomQuestion &question, const Plan &plan)
{
    if (!question.workspace)
        return demandsOf(question.product, plan);
    return changeDemands(*question.workspace, question.product, facts.catalogue().plan(question.workspace->plan), plan);
}

bool canBeShared(const RoomQuestion &question)
{
    return std::ranges::all_of(question.hosts, [&](const QString &host) { return host.endsWith(u'.' + question.product.baseDomain); });
}

/// The best plan below the wanted one that would fit and is another one than the workspace has; null when there is none.
const Plan *nearestPlan(const FactList &facts, const RoomQuestion &question)
{
    const Plan *nearest = nullptr;
    const Capacity capacity = facts.capacity(question.environment, question.product);
    const bool followsPlan = question.product.hosting == HostingRule::ByPlan;
    for (const Plan &candidate : facts.catalogue().plans) {
        if (candidate.rank >= question.plan.rank || (question.workspace && candidate.key == question.workspace->plan))
            continue;
        if (followsPlan && candidate.hosting == Hosting::Shared && !canBeShared(question))
            continue;
        if (firstShortage(capacity, demandsFor(facts, question, candidate)))
            continue;
        if (!nearest || candidate.rank > nearest->rank)
            nearest = &candidate;
    }
    return nearest;
}

} // namespace

void checkRoom(FactList &facts, const RoomQuestion &question, Runbook &runbook)
{
    for (const ResourceDemand &demand : demandsFor(facts, question, question.plan)) {
        const bool isBudgeted = demand.resource == Resource::Memory || demand.resource == Resource::Connections;
        if (!isBudgeted || demand.amount <= 0)
            continue;
        const std::optional<qint64> left = facts.spare(question.environment, question.product, demand);
        if (!left)
            continue;
        if (demand.amount > *left)
            blockFor(facts, question, demand, *left,
                     plannerError(ErrorCode::CapacityExceeded,
                                  {resourceName(demand.resource), QString::number(demand.amount), QString::number(*left)}),
                     runbook);
        else if (demand.resource == Resource::Memory && *left - demand.amount < demand.amount)
            runbook.notices.push_back({NoticeCode::LowMemory, {QString::number(*left - demand.amount)}});
    }
}

void blockFor(const FactList &facts, const RoomQuestion &question, const ResourceDemand &demand, qint64 left, const Error &otherwise,
              Runbook &runbook)
{
    const Plan *nearest = nearestPlan(facts, question);
    runbook.blockers.push_back(
        !nearest ? otherwise
                 : plannerError(ErrorCode::DoesNotFit, {resourceName(demand.resource), QString::number(demand.amount),
                                                        QString::number(left), nearest->name}));
}

std::optional<int> choosePort(FactList &facts, const RoomQuestion &question, Runbook &runbook)
{
    const Product &product = question.product;
    const std::optional<int> port = facts.freePort(product.firstDedicatedPort, product.lastDedicatedPort);
    if (!port)
        blockFor(facts, question, {Resource::Ports, 1}, 0,
                 plannerError(ErrorCode::PortRangeExhausted,
                              {product.name, QString::number(product.firstDedicatedPort), QString::number(product.lastDedicatedPort)}),
                 runbook);
    return port;
}

std::optional<int> chooseRedisIndex(FactList &facts, const RoomQuestion &question, Runbook &runbook)
{
    const std::optional<int> index = facts.freeRedisIndex();
    if (!index)
        blockFor(facts, question, {Resource::RedisIndexes, 1}, 0,
                 plannerError(ErrorCode::RedisExhausted, {QString::number(facts.redisIndexCount())}), runbook);
    return index;
}

} // namespace tmc
