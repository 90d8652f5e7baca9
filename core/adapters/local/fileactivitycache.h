#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/activitycache.h"

namespace tmc {

/// One file for each server: <cache>/<32 hexadecimal digits of SHA-256(name)>.activity.json, mode 0600. The newest 2,000 entries are
/// kept. A file of another format or server is ConfigurationInvalid{path}. Thread: any; of two writers the last one wins.
class FileActivityCache final : public ActivityCache {
public:
    explicit FileActivityCache(const LocalPaths &paths);

    Result<ActivityRead> load(const QString &serverName) const override;
    Result<void> store(const QString &serverName, const ActivityRead &read) override;
    Result<void> remove(const QString &serverName) override;

private:
    QString pathOf(const QString &serverName) const;

    QString m_directory;
};

} // namespace tmc
