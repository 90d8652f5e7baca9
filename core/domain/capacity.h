#pragma once

#include "core/domain/systemsnapshot.h"

#include <array>

namespace tmc {

/// What workspaces share and can run out of.
enum class Resource { Memory, Cpu, Disk, Ports, Connections, RedisIndexes };
inline constexpr std::array allResources = {Resource::Memory, Resource::Cpu,         Resource::Disk,
                                            Resource::Ports,  Resource::Connections, Resource::RedisIndexes};

/// One resource of a server. Memory and disk are counted in megabytes, processors in thousandths of one, the others in pieces.
struct ResourceCapacity {
    Resource resource = Resource::Memory;
    std::optional<qint64> total;    ///< what the server has; none: not known
    std::optional<qint64> budget;   ///< how much of it may be promised; none: not known, so that nothing can be said
    qint64 allotted = 0;            ///< promised to somebody already
    std::optional<qint64> measured; ///< in use when the server was read, whoever uses it; none: not measured
    std::optional<qint64> spare;    ///< what can still be promised, never below 0; none: not known
    bool operator==(const ResourceCapacity &) const = default;
};

/// Share of a server's memory, processors and disk that one environment's workspaces may be promised, in percent.
int budgetPercent(Environment environment);

/// What a container of its own keeps open of PostgreSQL's connections, as the product's documentation assumes (docs/CAPACITY.md).
inline constexpr int connectionsOfAContainer = 5;

using Capacity = std::array<ResourceCapacity, allResources.size()>;

/// All resources, in the order of allResources. Ports are those of `product`; for a product without ports of its own their budget is not
/// known. Pure; thread: any.
Capacity capacityOf(const SystemSnapshot &snapshot, Environment environment, const Product &product);
/// The same resources of the server as a whole, without ports.
Capacity capacityOf(const SystemSnapshot &snapshot, Environment environment);

const ResourceCapacity &resourceIn(const Capacity &capacity, Resource resource);

QString resourceName(Resource resource);
std::optional<Resource> resourceFromName(const QString &name);
QJsonObject resourceCapacityToJson(const ResourceCapacity &capacity);

} // namespace tmc
