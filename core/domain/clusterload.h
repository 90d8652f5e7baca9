#pragma once

#include "core/support/units.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tmc {

/// One database since its statistics were reset.
struct DatabaseLoad {
    QString name;
    int connections = 0;
    qint64 blocksHit = 0;  ///< found in PostgreSQL's own cache
    qint64 blocksRead = 0; ///< asked of the operating system
    qint64 committed = 0;
    qint64 rolledBack = 0;
    qint64 deadlocks = 0;
    Bytes temporary; ///< written to temporary files
    bool operator==(const DatabaseLoad &) const = default;
};

/// What has been running for longest.
struct LongestActivity {
    double seconds = 0;
    QString database;
    QString role;
    qint64 pid = 0;
    bool operator==(const LongestActivity &) const = default;
};

/// A standby that follows this server.
struct ReplicaLoad {
    QString name; ///< application_name; hostile
    QString state;
    std::optional<Bytes> behind; ///< written here and not yet replayed there; none: not told to this role
    bool operator==(const ReplicaLoad &) const = default;
};

/// What a PostgreSQL cluster is doing at one moment (pg_stat_*).
struct ClusterLoad {
    int maxConnections = 0;
    int reservedConnections = 0; ///< of them, for superusers
    int connections = 0;         ///< of clients
    QString role;                ///< that was asked as
    bool seesAll = false;        ///< false: this role is not told what other roles' sessions do, so that the next four are not known
    std::optional<int> active;
    std::optional<int> idleInTransaction;
    std::optional<LongestActivity> longestQuery; ///< none: nothing runs, or not known
    std::optional<LongestActivity> longestTransaction;
    int waitingLocks = 0;
    Bytes wal;                           ///< written since the cluster was made; 0 on a standby
    std::optional<double> behindSeconds; ///< of a standby: age of the last transaction that was replayed
    std::vector<DatabaseLoad> databases;
    std::vector<ReplicaLoad> replicas;
    bool operator==(const ClusterLoad &) const = default;

    /// Share of blocks found in the cache since `earlier`, 0 to 100; since the statistics were reset when that is null. None: nothing was
    /// read at all.
    std::optional<double> cacheHitPercent(const ClusterLoad *earlier = nullptr) const;
    /// What clients may still open, superusers' reserve left out; never below 0.
    int freeConnections() const;
};

/// The form in which the query of adapters/postgres answers; every field is read tolerantly, amounts are never negative.
ClusterLoad clusterLoadFromJson(const QJsonObject &json);
QJsonObject clusterLoadToJson(const ClusterLoad &load);

} // namespace tmc
