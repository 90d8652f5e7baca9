#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"

namespace tmc {

/// Inserts the products and plans that are missing and grants every product's application role, where the server has it, its view of
/// the directory. Call as tm_owner, inside a transaction.
Result<void> seedCatalogueRows(PgConnection &connection, const std::vector<Product> &products, const std::vector<Plan> &plans);

} // namespace tmc
