#pragma once

#include "core/ports/activitycache.h"

namespace tmc {

/// Nothing of the bundled sample is kept on this machine; every other server's activity is the given cache's affair.
class SampleActivityCache final : public ActivityCache {
public:
    /// `real` outlives this one.
    explicit SampleActivityCache(ActivityCache &real);

    Result<ActivityRead> load(const QString &serverName) const override;
    Result<void> store(const QString &serverName, const ActivityRead &read) override;
    Result<void> remove(const QString &serverName) override;

private:
    ActivityCache &m_real;
};

} // namespace tmc
