#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// The last good snapshot of each server on this machine. Writes are atomic: a crash leaves the old one or the new one.
class SnapshotCache {
public:
    virtual ~SnapshotCache() = default;
    /// NotFound when there is none; ConfigurationInvalid when the file is damaged.
    virtual Result<SystemSnapshot> load(const QString &serverName) const = 0;
    virtual Result<void> store(const SystemSnapshot &snapshot) = 0;
    virtual Result<void> remove(const QString &serverName) = 0;
};

} // namespace tmc
