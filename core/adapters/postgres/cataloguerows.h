#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"

#include <optional>

/// Products and plans as rows of the registry: the one place that knows their columns for writing. Call inside a transaction.
namespace tmc::cataloguerows {

/// What is there already stays as it is. `position` orders the products in lists.
Result<void> insertMissing(PgConnection &connection, const Product &product, std::size_t position);
Result<void> insertMissing(PgConnection &connection, const Plan &plan);

/// As RegistryTransaction::saveProduct and savePlan; the row stays locked until the transaction ends.
Result<void> save(PgConnection &connection, const std::optional<Product> &before, const Product &after);
Result<void> save(PgConnection &connection, const std::optional<Plan> &before, const Plan &after);

Result<void> removeProduct(PgConnection &connection, const ProductKey &key);
Result<void> removePlan(PgConnection &connection, const PlanKey &key);

} // namespace tmc::cataloguerows
