#pragma once

#include "core/domain/resourceload.h"
#include "core/domain/systemsnapshot.h"

#include <QHash>

namespace tmc {

/// Whom a container serves.
struct ContainerOwner {
    ProductKey product; ///< empty: infrastructure, or somebody else's
    Environment environment = Environment::Production;
    std::vector<WorkspaceId> workspaces; ///< that it serves; one for a workspace's own container
    QString slug;                        ///< of the only one; empty for a container that several share
    bool operator==(const ContainerOwner &) const = default;
};

/// The owners of a snapshot's containers, by name. Costs a look at every workspace: make it once for a snapshot.
QHash<QString, ContainerOwner> containerOwners(const SystemSnapshot &snapshot);

/// What one tenant uses, or a container that several share and whose use cannot be told apart.
struct TenantUse {
    QString name;          ///< slug, or the shared container's name
    WorkspaceId workspace; ///< empty for a shared container
    ProductKey product;
    Environment environment = Environment::Production;
    int served = 0;                   ///< workspaces
    std::optional<double> cpuPercent; ///< 100 = one processor
    Bytes memory;
    std::optional<double> bytesPerSecond; ///< network, both ways
    bool operator==(const TenantUse &) const = default;
};

/// What one product was promised and uses in one environment.
struct ProductUse {
    ProductKey product; ///< empty: everything that belongs to no product
    Environment environment = Environment::Production;
    int workspaces = 0;
    Megabytes memoryAllotted;
    MilliCpu cpuAllotted;
    std::optional<Bytes> memoryUsed; ///< none: not measured
    std::optional<double> cpuPercent;
    bool operator==(const ProductUse &) const = default;
};

struct ServerUse {
    std::vector<TenantUse> tenants;   ///< most processor first, then most memory
    std::vector<ProductUse> products; ///< in the catalogue's order, production before QA, the rest last; those with containers only
    bool operator==(const ServerUse &) const = default;
};

/// Pure. `load` may be null: then only what was promised is known. What is promised is counted as capacityOf() does.
ServerUse serverUseOf(const SystemSnapshot &snapshot, const QHash<QString, ContainerOwner> &owners, const ResourceLoad *load);

} // namespace tmc
