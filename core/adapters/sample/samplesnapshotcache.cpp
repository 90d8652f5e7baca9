#include "core/adapters/sample/samplesnapshotcache.h"

#include "core/domain/sampleserver.h"

namespace tmc {

SampleSnapshotCache::SampleSnapshotCache(SnapshotCache &real, const SampleWorld &world, const Clock &clock)
    : m_real(real),
      m_world(world),
      m_clock(clock)
{
}

Result<SystemSnapshot> SampleSnapshotCache::load(const QString &serverName) const
{
    if (serverName != sampleServerName)
        return m_real.load(serverName);
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    return world.snapshot;
}

Result<void> SampleSnapshotCache::store(const SystemSnapshot &snapshot)
{
    if (snapshot.serverName == sampleServerName)
        return {};
    return m_real.store(snapshot);
}

Result<void> SampleSnapshotCache::remove(const QString &serverName)
{
    if (serverName == sampleServerName)
        return {};
    return m_real.remove(serverName);
}

} // namespace tmc
