#pragma once

#include "core/planner/resourcechange.h"

namespace tmc {

/// What one more workspace of `product` on `plan` takes of the server. Resources that it takes nothing of are left out.
std::vector<ResourceDemand> demandsOf(const Product &product, const Plan &plan);

/// What it takes more (or less) when `workspace` changes from its plan to `target`. A port and a Redis index that it has are not given
/// back: they stay reserved while the container that used them is kept. `present` is its plan as the catalogue has it; may be null.
std::vector<ResourceDemand> changeDemands(const Workspace &workspace, const Product &product, const Plan *present, const Plan &target);

} // namespace tmc
