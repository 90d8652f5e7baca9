#pragma once

#include "core/domain/clusterload.h"
#include "core/domain/forecast.h"
#include "core/domain/resourceload.h"
#include "core/domain/systemsnapshot.h"
#include "core/engine/attentionlimits.h"
#include "core/engine/backupoverview.h"
#include "core/engine/checkup.h"
#include "core/engine/finding.h"

#include <QHash>

namespace tmc {

/// How often a container was started again by its restart policy since some moment.
struct RestartsSeen {
    int count = 0;
    QDateTime since;
    bool operator==(const RestartsSeen &) const = default;
};

/// What is known of a server's backups. Nothing is said of them when it is not given.
struct BackupFacts {
    std::vector<WorkspaceBackups> workspaces;
    bool hasKeys = false;
    std::optional<Error> error; ///< of the last reading
    QDateTime readAt = {};      ///< invalid = not known
};

/// What is looked at. Whatever is not given is not spoken of; whatever could not be read becomes a finding.
struct AttentionFacts {
    SnapshotPtr snapshot; ///< never null
    bool isConnected = true;
    QDateTime lostSince;                  ///< of a connection that was there
    std::optional<Error> connectionError; ///< why there is none
    std::optional<BackupFacts> backups;
    std::optional<ClusterLoad> cluster;    ///< newer than the snapshot's
    std::optional<Error> loadError;        ///< why figures could not be read
    QHash<QString, RestartsSeen> restarts; ///< by the container's name
    std::vector<LoadPoint> diskUsed;       ///< history in bytes, oldest first
    std::optional<HostLoad> load;          ///< newer than the snapshot's
    std::optional<Checkup> checkup;
    AttentionLimits limits;
};

/// So many restarts within an hour are a loop.
inline constexpr int loopRestarts = 3;

/// Everything that needs attention, the worst first; equal ones in the order of their kinds, then by subject. Pure; thread: any.
std::vector<Finding> findingsOf(const AttentionFacts &facts, const QDateTime &now);

/// True when a part of the server could not be looked at, so that no findings do not mean that all is well.
bool hasUnknown(const std::vector<Finding> &findings);
/// The worst severity; none without findings.
std::optional<FindingSeverity> worstOf(const std::vector<Finding> &findings);

} // namespace tmc
