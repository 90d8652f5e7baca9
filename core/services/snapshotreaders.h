#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/serverlink.h"

#include <memory>
#include <mutex>
#include <optional>

namespace tmc {

/// What one snapshot is read with, and the sockets that it leads through.
struct SnapshotReaders {
    QString place;
    std::unique_ptr<RegistryStore> registry;
    std::unique_ptr<DockerEngine> docker;
    std::unique_ptr<HostReader> host;
};

/// Keeps the readers of the last snapshot, so that the next one finds its connections open: signing in to PostgreSQL anew would take
/// more round trips than reading. Thread: any.
class KeptReaders final {
public:
    explicit KeptReaders(const AdapterFactory &factory) : m_factory(factory) {}

    /// Those that were kept, when they lead to the same place; else new ones.
    SnapshotReaders take(const PostgresAccess &access, const LinkEndpoints &endpoints);
    void keep(SnapshotReaders readers);
    /// Their connections are closed: the path that they lead through is gone.
    void drop();

private:
    const AdapterFactory &m_factory;
    std::mutex m_mutex;
    std::optional<SnapshotReaders> m_kept;
};

} // namespace tmc
