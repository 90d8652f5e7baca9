#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/snapshotcache.h"
#include "core/support/clock.h"

namespace tmc {

/// The bundled sample is always "in the cache" and never written there; every other server's snapshot is the given cache's affair.
class SampleSnapshotCache final : public SnapshotCache {
public:
    /// All outlive this one.
    SampleSnapshotCache(SnapshotCache &real, const SampleWorld &world, const Clock &clock);

    Result<SystemSnapshot> load(const QString &serverName) const override;
    Result<void> store(const SystemSnapshot &snapshot) override;
    Result<void> remove(const QString &serverName) override;

private:
    SnapshotCache &m_real;
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
