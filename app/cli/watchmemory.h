#pragma once

#include "app/cli/attentionrun.h"

namespace tmc::cli {

/// What a watch tells of one look, for comparing it with another.
struct WatchState {
    QString status; ///< "ok", "attention", "unknown", "unreachable"
    QStringList critical;
    QStringList warnings; ///< keys of findings, sorted
    QStringList notices;
    QString worst; ///< key of the first finding
    bool operator==(const WatchState &) const = default;
};

WatchState watchStateOf(const AttentionReport &report);

/// For monitoring, the same words in every language: "tenant-master-watch ATTENTION server=vps critical=1 warnings=0 notices=2
/// worst=container-stopped:erp-shared".
QString watchLine(const QString &server, const WatchState &state);

/// What was told last of one server, kept between runs in the cache directory.
class WatchMemory final {
public:
    WatchMemory(const LocalPaths &paths, const QString &server);

    /// True when it is another trouble than the one told last, or the end of it. Notices are no news. A first "ok" is none either.
    bool isNews(const WatchState &state) const;
    /// A file that cannot be written only makes the same be told again.
    void keep(const WatchState &state) const;

private:
    QString m_path;
};

} // namespace tmc::cli
