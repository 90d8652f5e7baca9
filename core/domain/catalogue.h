#pragma once

#include "core/domain/plan.h"
#include "core/domain/product.h"

#include <vector>

/// What `init-products` puts into a new registry; afterwards the registry's rows are the truth and can be edited.
namespace tmc::catalogue {

/// The five products with their images, ports and names. `baseDomain` is the domain below which each product gets its own:
/// "example.com" makes inventario.example.com, and a tenant of it acme.inventario.example.com.
std::vector<Product> products(const QString &baseDomain);

/// free, starter, business (shared), enterprise and lifetime (dedicated: 2 GB memory and one core).
std::vector<Plan> plans();

} // namespace tmc::catalogue
