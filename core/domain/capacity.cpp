#include "core/domain/capacity.h"

#include "core/domain/names.h"

#include <QHash>
#include <QJsonValue>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// What PostgreSQL keeps for its own superuser and the console for itself.
constexpr qint64 keptConnections = 10;

qint64 share(qint64 total, Environment environment)
{
    return total * budgetPercent(environment) / 100;
}

bool isCounted(const Workspace &workspace)
{
    return workspace.state != WorkspaceState::Archived;
}

bool hasOwnContainer(const Workspace &workspace)
{
    return workspace.hosting == Hosting::Dedicated || !workspace.schemaName.isEmpty();
}

/// Whose limits a container's are: those of a workspace in this environment, in another one, or nobody's that the registry knows.
enum class Owner { Ours, Other, Retired };

/// The containers that belong to one workspace alone, by name.
QHash<QString, Owner> ownersByName(const RegistryFacts &registry, Environment environment)
{
    QHash<QString, Owner> owners;
    for (const Workspace &workspace : registry.workspaces) {
        if (workspace.retired)
            owners.insert(workspace.retired->container, Owner::Retired);
        if (!isCounted(workspace) || !hasOwnContainer(workspace))
            continue;
        const Owner owner = workspace.environment == environment ? Owner::Ours : Owner::Other;
        owners.insert(workspace.containerName, owner);
        if (!workspace.schemaName.isEmpty())
            owners.insert(names::frontendContainerName(Product{.key = workspace.product}, workspace.slug,
                                                       workspace.environment == Environment::Qa),
                          owner);
    }
    return owners;
}

/// What is promised to this environment, and to everybody on the server.
struct Promised {
    qint64 ours = 0;
    qint64 all = 0;
};

/// A container's own limit counts; a workspace whose container is not there yet counts with what the registry promises. A stopped
/// container of nobody that the registry knows takes nothing, and neither does one that is kept stopped for its way back.
template <typename OfContainer, typename OfWorkspace>
Promised promised(const SystemSnapshot &snapshot, Environment environment, OfContainer ofContainer, OfWorkspace ofWorkspace)
{
    Promised sum;
    QHash<QString, Owner> owners =
        snapshot.registry.value ? ownersByName(*snapshot.registry.value, environment) : QHash<QString, Owner>();
    std::set<QString> limited;
    const std::vector<ContainerFacts> none;
    for (const ContainerFacts &container : snapshot.docker.value ? snapshot.docker.value->containers : none) {
        const auto owner = owners.constFind(container.name);
        const bool isOurs = owner == owners.cend() ? environment == Environment::Production : *owner == Owner::Ours;
        const bool isKnown = owner != owners.cend() && *owner != Owner::Retired;
        const qint64 limit = ofContainer(container);
        if (limit == 0 || (!isKnown && !container.isRunning()))
            continue;
        limited.insert(container.name);
        sum.all += limit;
        sum.ours += isOurs ? limit : 0;
    }
    if (!snapshot.registry.value)
        return sum;
    for (const Workspace &workspace : snapshot.registry.value->workspaces) {
        if (!isCounted(workspace) || !hasOwnContainer(workspace) || limited.contains(workspace.containerName))
            continue;
        sum.all += ofWorkspace(workspace);
        sum.ours += workspace.environment == environment ? ofWorkspace(workspace) : 0;
    }
    return sum;
}

/// What is left of the environment's share, and of the whole server: promises to others cannot be promised again.
std::optional<qint64> spareOf(std::optional<qint64> total, std::optional<qint64> budget, const Promised &sum)
{
    if (!total || !budget)
        return std::nullopt;
    return std::max<qint64>(0, std::min(*budget - sum.ours, *total - sum.all));
}

ResourceCapacity memoryOf(const SystemSnapshot &snapshot, Environment environment)
{
    ResourceCapacity memory{.resource = Resource::Memory};
    if (snapshot.docker.value && snapshot.docker.value->memoryTotal.value > 0)
        memory.total = snapshot.docker.value->memoryTotal.value;
    if (snapshot.host.value) {
        const HostFacts &host = *snapshot.host.value;
        memory.measured = std::max<qint64>(0, host.memoryTotal.value - host.memoryAvailable.value);
        if (!memory.total && host.memoryTotal.value > 0)
            memory.total = host.memoryTotal.value;
    }
    if (memory.total)
        memory.budget = share(*memory.total, environment);
    const Promised sum = promised(
        snapshot, environment, [](const ContainerFacts &container) { return container.memoryLimit.value; },
        [](const Workspace &workspace) { return workspace.limits.memory.value; });
    memory.allotted = sum.ours;
    memory.spare = spareOf(memory.total, memory.budget, sum);
    return memory;
}

ResourceCapacity cpuOf(const SystemSnapshot &snapshot, Environment environment)
{
    ResourceCapacity cpu{.resource = Resource::Cpu};
    if (snapshot.docker.value && snapshot.docker.value->cpus > 0)
        cpu.total = 1000LL * snapshot.docker.value->cpus;
    if (snapshot.host.value)
        cpu.measured = static_cast<qint64>(1000 * snapshot.host.value->load1);
    if (cpu.total)
        cpu.budget = share(*cpu.total, environment);
    const Promised sum = promised(
        snapshot, environment, [](const ContainerFacts &container) { return container.cpuLimit.value; },
        [](const Workspace &workspace) { return workspace.limits.cpu.value; });
    cpu.allotted = sum.ours;
    cpu.spare = spareOf(cpu.total, cpu.budget, sum);
    return cpu;
}

ResourceCapacity diskOf(const SystemSnapshot &snapshot, Environment environment)
{
    ResourceCapacity disk{.resource = Resource::Disk};
    if (!snapshot.registry.value)
        return disk;
    const RegistryFacts &registry = *snapshot.registry.value;
    QHash<QString, qint64> storage;
    for (const Plan &plan : registry.plans)
        storage.insert(plan.key.value(), plan.storage.value);
    for (const Workspace &workspace : registry.workspaces)
        if (isCounted(workspace) && workspace.environment == environment)
            disk.allotted += storage.value(workspace.plan.value());
    if (!snapshot.host.value || snapshot.host.value->diskTotal.value == 0)
        return disk;
    constexpr qint64 bytesOfAMegabyte = 1024 * 1024;
    const HostFacts &host = *snapshot.host.value;
    const qint64 free = host.diskFree.value / bytesOfAMegabyte;
    disk.total = host.diskTotal.value / bytesOfAMegabyte;
    disk.budget = share(*disk.total, environment);
    disk.measured = std::max<qint64>(0, *disk.total - free);
    disk.spare = std::max<qint64>(0, std::min(*disk.budget - disk.allotted, free));
    return disk;
}

ResourceCapacity portsOf(const SystemSnapshot &snapshot, const Product &product)
{
    ResourceCapacity ports{.resource = Resource::Ports};
    if (product.firstDedicatedPort == 0 || !snapshot.registry.value)
        return ports;
    const auto inRange = [&product](int port) { return port >= product.firstDedicatedPort && port <= product.lastDedicatedPort; };
    std::set<int> reserved;
    std::set<int> listened;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.port && inRange(*workspace.port))
            reserved.insert(*workspace.port);
    if (snapshot.docker.value)
        for (const ContainerFacts &container : snapshot.docker.value->containers)
            std::ranges::copy_if(container.hostPorts, std::inserter(listened, listened.end()), inRange);
    if (snapshot.host.value)
        std::ranges::copy_if(snapshot.host.value->listeningPorts, std::inserter(listened, listened.end()), inRange);
    ports.total = ports.budget = product.lastDedicatedPort - product.firstDedicatedPort + 1;
    ports.measured = static_cast<qint64>(listened.size());
    reserved.merge(listened);
    ports.allotted = static_cast<qint64>(reserved.size());
    ports.spare = std::max<qint64>(0, *ports.budget - ports.allotted);
    return ports;
}

ResourceCapacity connectionsOf(const SystemSnapshot &snapshot)
{
    ResourceCapacity connections{.resource = Resource::Connections};
    if (snapshot.registry.value)
        connections.allotted =
            connectionsOfAContainer * std::ranges::count_if(snapshot.registry.value->workspaces, [](const Workspace &workspace) {
                return isCounted(workspace) && hasOwnContainer(workspace);
            });
    if (!snapshot.cluster.value)
        return connections;
    qint64 open = 0;
    for (const DatabaseFacts &database : snapshot.cluster.value->databases)
        open += database.connections;
    connections.measured = open;
    if (snapshot.cluster.value->maxConnections == 0)
        return connections;
    connections.total = snapshot.cluster.value->maxConnections;
    connections.budget = std::max<qint64>(0, *connections.total - keptConnections);
    connections.spare = std::max<qint64>(0, *connections.budget - std::max(connections.allotted, open));
    return connections;
}

ResourceCapacity redisOf(const SystemSnapshot &snapshot)
{
    ResourceCapacity redis{.resource = Resource::RedisIndexes};
    if (!snapshot.registry.value)
        return redis;
    const RegistryFacts &registry = *snapshot.registry.value;
    redis.total = registry.redisIndexCount;
    // Index 0 belongs to the shared containers and to whatever ran before the console.
    redis.budget = std::max(0, registry.redisIndexCount - 1);
    redis.allotted = std::ranges::count_if(registry.workspaces, [](const Workspace &w) { return w.redisIndex.has_value(); });
    redis.spare = std::max<qint64>(0, *redis.budget - redis.allotted);
    return redis;
}

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

constexpr std::array resourceNames = {"memory"_L1, "cpu"_L1, "disk"_L1, "ports"_L1, "connections"_L1, "redis-indexes"_L1};

} // namespace

int budgetPercent(Environment environment)
{
    return environment == Environment::Production ? 70 : 30;
}

Capacity capacityOf(const SystemSnapshot &snapshot, Environment environment, const Product &product)
{
    return {memoryOf(snapshot, environment), cpuOf(snapshot, environment), diskOf(snapshot, environment),
            portsOf(snapshot, product),      connectionsOf(snapshot),      redisOf(snapshot)};
}

Capacity capacityOf(const SystemSnapshot &snapshot, Environment environment)
{
    return capacityOf(snapshot, environment, Product{});
}

const ResourceCapacity &resourceIn(const Capacity &capacity, Resource resource)
{
    return capacity.at(static_cast<std::size_t>(resource));
}

QString resourceName(Resource resource)
{
    return resourceNames.at(static_cast<std::size_t>(resource));
}

std::optional<Resource> resourceFromName(const QString &name)
{
    for (const Resource resource : allResources)
        if (name == resourceNames.at(static_cast<std::size_t>(resource)))
            return resource;
    return std::nullopt;
}

QJsonObject resourceCapacityToJson(const ResourceCapacity &capacity)
{
    return {{u"resource"_s, resourceName(capacity.resource)}, {u"total"_s, numberOrNull(capacity.total)},
            {u"budget"_s, numberOrNull(capacity.budget)},     {u"allotted"_s, capacity.allotted},
            {u"measured"_s, numberOrNull(capacity.measured)}, {u"spare"_s, numberOrNull(capacity.spare)}};
}

} // namespace tmc
