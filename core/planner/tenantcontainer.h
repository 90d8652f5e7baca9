#pragma once

#include "core/domain/container.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"
#include "core/domain/workspace.h"

namespace tmc {

/// The container of a dedicated tenant: environment, labels and limits by the contract of docs/TENANT-CONTRACT.md.
ContainerSpec tenantContainer(const Workspace &workspace, const Product &product, const Plan &plan, const QString &network);

/// The product's migrate command for one tenant. In a shared container it is told which database and role to work as.
QStringList migrateCommand(const Workspace &workspace, const Product &product);

} // namespace tmc
