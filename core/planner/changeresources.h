#pragma once

#include "core/planner/demand.h"

namespace tmc {

/// What a change of plan does to the limits of the workspace's own container and to what is promised on the server. Empty when it changes
/// neither. `before` and `after` are the registry's rows; `present` is the plan from before as the catalogue has it, may be null.
std::vector<ResourceChange> changeResources(const SystemSnapshot &snapshot, const Product &product, const Workspace &before,
                                            const Workspace &after, const Plan *present, const Plan &target);

} // namespace tmc
