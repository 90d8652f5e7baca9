#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/engine/watchstate.h"

namespace tmc::cli {

/// For monitoring, the same words in every language: "tenant-master-watch ATTENTION server=vps critical=1 warnings=0 notices=2
/// worst=container-stopped:erp-shared".
QString watchLine(const QString &server, const WatchState &state);

/// What was told last of one server, kept between runs in the cache directory.
class WatchMemory final {
public:
    WatchMemory(const LocalPaths &paths, const QString &server);

    /// See tmc::isNews(), against what was told last.
    bool isNews(const WatchState &state) const;
    /// A file that cannot be written only makes the same be told again.
    void keep(const WatchState &state) const;

private:
    QString m_path;
};

} // namespace tmc::cli
