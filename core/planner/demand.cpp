#include "core/planner/demand.h"

#include "core/planner/tenantcontainer.h"

#include <algorithm>

namespace tmc {
namespace {

/// One amount for each resource, in the order of allResources.
using Amounts = std::array<qint64, allResources.size()>;

qint64 &in(Amounts &amounts, Resource resource)
{
    return amounts.at(static_cast<std::size_t>(resource));
}

Amounts amountsOf(const Product &product, const Plan &plan)
{
    const bool ownSchema = product.isolation == Isolation::Schema;
    const bool own = product.hosting == HostingRule::AlwaysOwnContainers || plan.hosting == Hosting::Dedicated;
    const WorkspaceLimits limits = containerLimits(product, plan);
    Amounts amounts{};
    in(amounts, Resource::Memory) = limits.memory.value + (ownSchema ? frontendMemory.value : 0);
    in(amounts, Resource::Cpu) = limits.cpu.value + (ownSchema ? frontendCpu.value : 0);
    in(amounts, Resource::Disk) = plan.storage.value;
    in(amounts, Resource::Ports) = own && product.firstDedicatedPort > 0 ? 1 : 0;
    in(amounts, Resource::Connections) = own ? connectionsOfAContainer : 0;
    in(amounts, Resource::RedisIndexes) = own ? 1 : 0;
    return amounts;
}

Amounts held(const Workspace &workspace, const Product &product, const Plan *present)
{
    const bool ownSchema = product.isolation == Isolation::Schema;
    const bool own = ownSchema || workspace.hosting == Hosting::Dedicated;
    Amounts amounts{};
    in(amounts, Resource::Memory) = workspace.limits.memory.value + (ownSchema ? frontendMemory.value : 0);
    in(amounts, Resource::Cpu) = workspace.limits.cpu.value + (ownSchema ? frontendCpu.value : 0);
    in(amounts, Resource::Disk) = present ? present->storage.value : 0;
    in(amounts, Resource::Ports) = workspace.port ? 1 : 0;
    in(amounts, Resource::Connections) = own ? connectionsOfAContainer : 0;
    in(amounts, Resource::RedisIndexes) = workspace.redisIndex ? 1 : 0;
    return amounts;
}

std::vector<ResourceDemand> listed(const Amounts &amounts)
{
    std::vector<ResourceDemand> demands;
    for (const Resource resource : allResources)
        if (const qint64 amount = amounts.at(static_cast<std::size_t>(resource)); amount != 0)
            demands.push_back({resource, amount});
    return demands;
}

} // namespace

std::vector<ResourceDemand> demandsOf(const Product &product, const Plan &plan)
{
    return listed(amountsOf(product, plan));
}

std::vector<ResourceDemand> changeDemands(const Workspace &workspace, const Product &product, const Plan *present, const Plan &target)
{
    const Amounts before = held(workspace, product, present);
    Amounts more = amountsOf(product, target);
    for (const Resource resource : allResources)
        in(more, resource) -= before.at(static_cast<std::size_t>(resource));
    for (const Resource kept : {Resource::Ports, Resource::RedisIndexes})
        in(more, kept) = std::max<qint64>(0, in(more, kept));
    return listed(more);
}

} // namespace tmc
