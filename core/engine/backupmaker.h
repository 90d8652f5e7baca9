#pragma once

#include "core/domain/dumpcommands.h"
#include "core/ports/backupsource.h"
#include "core/ports/backupstore.h"
#include "core/ports/containercommands.h"

#include <functional>

namespace tmc {

/// Makes one backup: holds a moment of the database, counts what is there, lets pg_dump write exactly that moment, and publishes the
/// encrypted copy when everything that can be asked says that it is whole. Changes nothing on the server (docs/adr/0009): whatever
/// ends it early leaves neither a file nor a session. Blocks; one thread.
class BackupMaker final {
public:
    struct Ports {
        BackupSource &source;
        ContainerCommands &commands;
        BackupStore &store;
    };

    struct Order {
        BackupId id;
        BackupSubject subject; ///< the cluster's identifier is filled in from the server
        QString container;     ///< of the database
        QString login;         ///< the console's role
        QString madeBy;
        QString madeWith;
        BackupId previous;
        qint64 previousBytes = 0; ///< plain size of that one; 0 = there is none
        std::chrono::seconds limit = dumpcommands::defaultLimit;
    };

    struct Progress {
        qint64 dumpedBytes = 0;
        qint64 tableBytes = 0; ///< on the server's disk, an upper bound of what is dumped in most cases
    };
    using Listener = std::function<void(const Progress &)>;

    BackupMaker(const Ports &ports, Listener listener) : m_ports(ports), m_listener(std::move(listener)) {}

    /// Fails with LargeObjectsInSchema, BackupSpace, BackupKeysNotMade, ExecFailed (with what the dump said), TimedOut, Cancelled, BackupDamaged, or
    /// as the ports do.
    Result<BackupManifest> make(Order order, std::stop_token stop);

private:
    Result<void> dump(const Order &order, BackupManifest &manifest, const QString &snapshot, BackupWriting &writing,
                      const std::stop_token &stop);
    Result<QString> dumpVersion(const Order &order, const std::stop_token &stop);
    Result<std::unique_ptr<RunningCommand>> startGuard(const Order &order);

    Ports m_ports;
    Listener m_listener;
};

} // namespace tmc
