#pragma once

#include "core/domain/container.h"
#include "core/planner/workspacedraft.h"

namespace tmc {

/// Limits of a schema product's web container when its plan names none (docs/SCHEMA-PRODUCT.md), and of every front-end container.
inline constexpr Megabytes defaultWebMemory{2048};
inline constexpr MilliCpu defaultWebCpu{1000};
inline constexpr Megabytes frontendMemory{128};
inline constexpr MilliCpu frontendCpu{250};

/// What a workspace with containers of its own gets from `plan`: the limits of its (web) container. Nothing for shared hosting. Requests
/// per minute are not in it, because the proxy enforces them and no container.
WorkspaceLimits containerLimits(const Product &product, const Plan &plan);

/// The container of a dedicated tenant of a database product: environment, labels and limits by docs/TENANT-CONTRACT.md.
ContainerSpec dedicatedContainer(const WorkspaceDraft &draft);

/// The two containers of a schema product's tenant. They never claim the same host.
ContainerSpec webContainer(const WorkspaceDraft &draft);
ContainerSpec frontendContainer(const WorkspaceDraft &draft);

/// The product's migrate command for one tenant. In a shared container it is told which database and role to work as.
QStringList migrateCommand(const Workspace &workspace, const Product &product);

} // namespace tmc
