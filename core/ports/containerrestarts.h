#pragma once

#include "core/support/result.h"
#include "core/support/strongid.h"

#include <QHash>

#include <stop_token>
#include <vector>

namespace tmc {

/// How often containers were started again by their restart policy. Blocks; any one thread at a time.
class ContainerRestarts {
public:
    virtual ~ContainerRestarts() = default;
    /// Costs one question for each container: ask about those of which something is new. One that is gone is left out.
    virtual Result<QHash<ContainerId, int>> readRestarts(const std::vector<ContainerId> &containers, std::stop_token stop) = 0;
};

} // namespace tmc
