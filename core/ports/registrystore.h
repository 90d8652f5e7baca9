#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/domain/workspacerecord.h"
#include "core/support/result.h"

#include <stop_token>

namespace tmc {

/// Read side of the registry and its cluster, as the console's role. One instance belongs to one thread. Calls block.
class RegistryStore {
public:
    virtual ~RegistryStore() = default;

    /// Version of the registry's schema. Fails with RegistryMissing on a server that has not been prepared.
    virtual Result<int> schemaVersion() = 0;

    /// One round trip, whatever the number of workspaces.
    virtual Result<RegistryFacts> readRegistry() = 0;

    /// One round trip, whatever the number of databases.
    virtual Result<ClusterFacts> readCluster() = 0;

    /// Newest first. `limit` 1..10000. Only rows with a sequence below `before`, for reading on; 0 = from the newest.
    virtual Result<std::vector<ActivityEntry>> readActivity(int limit, qint64 before = 0) = 0;

    /// Recomputes the hash chain; the sequence number of the first row that does not fit, or no value.
    virtual Result<std::optional<qint64>> firstTamperedActivity() = 0;

    /// The whole journal of one operation, runbook included.
    virtual Result<OperationRecord> readOperation(const OperationId &id) = 0;

    /// Users and history of one workspace in one round trip. Empty for a workspace that the registry has never known.
    virtual Result<WorkspaceRecord> readWorkspaceRecord(const WorkspaceId &id) = 0;
};

} // namespace tmc
