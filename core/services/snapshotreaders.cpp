#include "core/services/snapshotreaders.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {

SnapshotReaders KeptReaders::take(const PostgresAccess &access, const LinkEndpoints &endpoints)
{
    const QString place =
        QStringList{endpoints.dockerSocket, endpoints.controlSocket, access.directory, QString::number(access.port), access.role,
                    access.registryDatabase}
            .join(u'\n');
    std::optional<SnapshotReaders> kept;
    {
        const std::scoped_lock lock(m_mutex);
        kept = std::exchange(m_kept, std::nullopt);
    }
    if (kept && kept->place == place)
        return std::move(*kept);
    return {.place = place,
            .registry = m_factory.registryStore(access),
            .docker = m_factory.dockerEngine(endpoints.dockerSocket),
            .host = m_factory.hostReader(endpoints.controlSocket)};
}

void KeptReaders::keep(SnapshotReaders readers)
{
    std::optional<SnapshotReaders> replaced(std::move(readers));
    const std::scoped_lock lock(m_mutex);
    std::swap(m_kept, replaced);
}

void KeptReaders::drop()
{
    std::optional<SnapshotReaders> dropped;
    const std::scoped_lock lock(m_mutex);
    std::swap(m_kept, dropped);
}

} // namespace tmc
