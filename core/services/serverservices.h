#pragma once

#include "core/services/attentionservice.h"
#include "core/services/backupservice.h"
#include "core/services/operationservice.h"
#include "core/services/samplingservice.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotservice.h"

namespace tmc {

/// What keeps one server at hand: its connection, its snapshot, its operations, its backups, what it uses and what of it needs attention. Each
/// opened server has one of its own, so that what happens to one server never touches another. Thread: GUI. Destruction closes the connection and waits for the calls under way.
class ServerServices final {
public:
    ServerServices(std::unique_ptr<ServerLink> link, const AdapterFactory &factory, SnapshotCache &cache,
                   const OperatorIdentity &identity, const Clock &clock)
        : connection(std::move(link), factory),
          snapshots(connection, factory, cache, clock),
          operations(connection, factory, identity, clock),
          backups(connection, snapshots, factory, identity, clock),
          sampling(
              connection, snapshots, factory, [&factory](const QString &name) { return factory.loadHistory(name); }, clock),
          attention(connection, snapshots, backups, sampling, factory, clock)
    {
    }
    Q_DISABLE_COPY_MOVE(ServerServices)

    ServerConnection connection;
    SnapshotService snapshots;
    OperationService operations;
    BackupService backups;
    SamplingService sampling;
    AttentionService attention;
};

} // namespace tmc
