#pragma once

#include "core/domain/clusterexposure.h"
#include "core/domain/clusterload.h"
#include "core/domain/runningquery.h"
#include "core/support/result.h"

namespace tmc {

/// Reads what a PostgreSQL cluster is doing. One instance belongs to one thread. Blocks.
class ClusterLoadReader {
public:
    virtual ~ClusterLoadReader() = default;
    /// One round trip, whatever the number of databases and sessions; reads no file of any table.
    virtual Result<ClusterLoad> readLoad() = 0;
    /// What clients are doing, the asking session left out. One round trip.
    virtual Result<RunningQueries> readQueries() = 0;
    /// Who may do more than a tenant's server should allow. One round trip, whatever the number of databases and roles.
    virtual Result<ClusterAccess> readAccess() = 0;
};

} // namespace tmc
