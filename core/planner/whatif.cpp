#include "core/planner/whatif.h"

#include "core/support/json.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<void> requireRegistry(const SystemSnapshot &snapshot)
{
    if (snapshot.registry.value)
        return {};
    return fail(snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
}

QJsonValue nameOrNull(std::optional<Resource> resource)
{
    return resource ? QJsonValue(resourceName(*resource)) : QJsonValue(QJsonValue::Null);
}

/// The server while one change after the other is added up. Ports are counted for each product, the rest for each environment or, where
/// both share it, for all.
class RunningTotals {
public:
    explicit RunningTotals(const SystemSnapshot &snapshot) : m_snapshot(snapshot) {}

    ChangeRoom add(const Workspace &workspace, const Product &product, const std::vector<ResourceDemand> &demands)
    {
        Capacity &now = capacity(workspace.environment, product);
        ChangeRoom room{.workspace = nameOf(workspace)};
        if (const std::optional<ResourceDemand> shortage = firstShortage(now, demands)) {
            room.fits = false;
            room.lacking = shortage->resource;
            room.needed = shortage->amount;
            room.spare = resourceIn(now, shortage->resource).spare.value_or(0);
            return room;
        }
        for (const ResourceDemand &demand : demands) {
            take(workspace, product, demand);
            m_sums[demand.resource] += demand.amount;
        }
        return room;
    }

    std::vector<ResourceChange> changes(Environment environment, const Product &product) const
    {
        std::vector<ResourceDemand> demands;
        for (const auto &[resource, amount] : m_sums)
            demands.push_back({resource, amount});
        return serverChanges(capacityOf(m_snapshot, environment, product), demands);
    }

private:
    using Key = std::pair<Environment, QString>;

    Capacity &capacity(Environment environment, const Product &product)
    {
        const Key key{environment, product.key.value()};
        const auto found = m_capacities.find(key);
        if (found != m_capacities.end())
            return found->second;
        Capacity fresh = capacityOf(m_snapshot, environment, product);
        for (const Taken &taken : m_taken)
            if (concerns(taken, key))
                use(fresh, taken.demand);
        return m_capacities.emplace(key, fresh).first->second;
    }

    struct Taken {
        Key key;
        ResourceDemand demand;
    };

    /// An environment's memory is also the server's, but only its own share is kept here: the other share is smaller than the server.
    static bool concerns(const Taken &taken, const Key &key)
    {
        switch (taken.demand.resource) {
        case Resource::Ports:
            return taken.key.second == key.second;
        case Resource::Connections:
        case Resource::RedisIndexes:
            return true;
        case Resource::Memory:
        case Resource::Cpu:
        case Resource::Disk:
            break;
        }
        return taken.key.first == key.first;
    }

    static void use(Capacity &capacity, const ResourceDemand &demand)
    {
        ResourceCapacity &resource = capacity.at(static_cast<std::size_t>(demand.resource));
        resource.allotted += demand.amount;
        if (resource.spare)
            resource.spare = std::max<qint64>(0, *resource.spare - demand.amount);
    }

    void take(const Workspace &workspace, const Product &product, const ResourceDemand &demand)
    {
        const Taken taken{{workspace.environment, product.key.value()}, demand};
        m_taken.push_back(taken);
        for (auto &[key, capacity] : m_capacities)
            if (concerns(taken, key))
                use(capacity, demand);
    }

    const SystemSnapshot &m_snapshot;
    std::map<Key, Capacity> m_capacities;
    std::vector<Taken> m_taken;
    std::map<Resource, qint64> m_sums;
};

} // namespace

WorkspaceName nameOf(const Workspace &workspace)
{
    return {.product = workspace.product, .slug = workspace.slug, .environment = workspace.environment};
}

Result<Room> roomFor(const SystemSnapshot &snapshot, const ProductKey &productKey, const PlanKey &planKey, Environment environment)
{
    TM_CHECK(requireRegistry(snapshot));
    const Product *product = snapshot.registry.value->product(productKey);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {productKey.value()});
    const Plan *plan = snapshot.registry.value->plan(planKey);
    if (!plan)
        return fail(ErrorCode::PlanUnknown, {planKey.value()});
    const std::vector<ResourceDemand> demands = demandsOf(*product, *plan);
    Room room;
    for (const ResourceCapacity &capacity : capacityOf(snapshot, environment, *product)) {
        ResourceRoom one{.capacity = capacity};
        for (const ResourceDemand &demand : demands)
            if (demand.resource == capacity.resource)
                one.needed = demand.amount;
        if (one.needed > 0 && capacity.spare)
            one.more = *capacity.spare / one.needed;
        if (one.more && (!room.more || *one.more < *room.more)) {
            room.more = one.more;
            room.limiting = capacity.resource;
        }
        room.resources.push_back(one);
    }
    return room;
}

Result<ChangedRoom> roomForChange(const SystemSnapshot &snapshot, const std::vector<WorkspaceName> &workspaces, const PlanKey &planKey)
{
    TM_CHECK(requireRegistry(snapshot));
    const RegistryFacts &registry = *snapshot.registry.value;
    const Plan *plan = registry.plan(planKey);
    if (!plan)
        return fail(ErrorCode::PlanUnknown, {planKey.value()});
    RunningTotals totals(snapshot);
    ChangedRoom changed;
    for (const WorkspaceName &name : workspaces) {
        const Workspace *workspace = registry.workspace(name.slug, name.product, name.environment);
        const Product *product = registry.product(name.product);
        if (!workspace || !product)
            return fail(ErrorCode::WorkspaceUnknown, {name.slug});
        const ChangeRoom room =
            totals.add(*workspace, *product, changeDemands(*workspace, *product, registry.plan(workspace->plan), *plan));
        if (!room.fits && !changed.firstMisfit)
            changed.firstMisfit = changed.workspaces.size();
        changed.workspaces.push_back(room);
    }
    if (!workspaces.empty())
        changed.resources = totals.changes(workspaces.front().environment, *registry.product(workspaces.front().product));
    return changed;
}

QJsonObject roomToJson(const Room &room)
{
    const auto resource = [](const ResourceRoom &one) {
        QJsonObject json = resourceCapacityToJson(one.capacity);
        json.insert(u"needed"_s, one.needed);
        json.insert(u"more"_s, one.more ? QJsonValue(*one.more) : QJsonValue(QJsonValue::Null));
        return json;
    };
    return {{u"more"_s, room.more ? QJsonValue(*room.more) : QJsonValue(QJsonValue::Null)},
            {u"limiting"_s, nameOrNull(room.limiting)},
            {u"resources"_s, arrayToJson(room.resources, resource)}};
}

QJsonObject changedRoomToJson(const ChangedRoom &room)
{
    const auto workspace = [](const ChangeRoom &one) {
        QJsonObject json{{u"product"_s, one.workspace.product.value()},
                         {u"slug"_s, one.workspace.slug},
                         {u"environment"_s, environmentName(one.workspace.environment)},
                         {u"fits"_s, one.fits},
                         {u"lacking"_s, nameOrNull(one.lacking)}};
        if (!one.fits) {
            json.insert(u"needed"_s, one.needed);
            json.insert(u"spare"_s, one.spare);
        }
        return json;
    };
    const std::optional<std::size_t> misfit = room.firstMisfit;
    return {{u"workspaces"_s, arrayToJson(room.workspaces, workspace)},
            {u"firstMisfit"_s, misfit ? QJsonValue(room.workspaces.at(*misfit).workspace.slug) : QJsonValue(QJsonValue::Null)},
            {u"resources"_s, arrayToJson(room.resources, resourceChangeToJson)}};
}

} // namespace tmc
