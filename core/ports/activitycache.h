#pragma once

#include "core/domain/operation.h"
#include "core/support/result.h"

namespace tmc {

/// The newest part of a server's activity log as it was read last.
struct ActivityRead {
    std::vector<ActivityEntry> entries; ///< newest first
    QDateTime readAt;                   ///< UTC
    bool operator==(const ActivityRead &) const = default;
};

/// What was last read of each server's activity log, on this machine. Writes are atomic: a crash leaves the old one or the new one.
/// Thread: any.
class ActivityCache {
public:
    virtual ~ActivityCache() = default;
    /// NotFound when there is none; ConfigurationInvalid when the file is damaged.
    virtual Result<ActivityRead> load(const QString &serverName) const = 0;
    virtual Result<void> store(const QString &serverName, const ActivityRead &read) = 0;
    virtual Result<void> remove(const QString &serverName) = 0;
};

} // namespace tmc
