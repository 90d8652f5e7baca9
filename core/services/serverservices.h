#pragma once

#include "core/services/backupservice.h"
#include "core/services/operationservice.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotservice.h"

namespace tmc {

/// What keeps one server at hand: its connection, its snapshot, its operations and its backups. Each opened server has one of its own, so that what
/// happens to one server never touches another. Thread: GUI. Destruction closes the connection and waits for the calls under way.
class ServerServices final {
public:
    ServerServices(std::unique_ptr<ServerLink> link, const AdapterFactory &factory, SnapshotCache &cache,
                   const OperatorIdentity &identity, const Clock &clock)
        : connection(std::move(link), factory),
          snapshots(connection, factory, cache, clock),
          operations(connection, factory, identity, clock),
          backups(connection, snapshots, factory, identity, clock)
    {
    }
    Q_DISABLE_COPY_MOVE(ServerServices)

    ServerConnection connection;
    SnapshotService snapshots;
    OperationService operations;
    BackupService backups;
};

} // namespace tmc
