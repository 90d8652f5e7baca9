#pragma once

#include "core/domain/capacity.h"
#include "core/domain/clusterload.h"

#include <QString>

#include <utility>
#include <vector>

/// What the overview of a server says in words. Pure; names are neutralised.
namespace tmc::ui {

/// A name and what is known of it.
using OverviewLine = std::pair<QString, QString>;

/// How many containers are in which state, and how often they were started again since they were made.
std::vector<OverviewLine> containerLines(const DockerFacts &docker, const QHash<ContainerId, int> &restarts);

/// The largest databases with their sizes, the sum of all first.
std::vector<OverviewLine> databaseLines(const ClusterFacts &cluster, std::size_t most);

/// What of memory, processors and disk is in use, whoever uses it, and what each environment was promised of its budget: "12 GB of 33.6 GB
/// (70 %)".
std::vector<OverviewLine> budgetLines(const SystemSnapshot &snapshot, const std::vector<Environment> &environments);

} // namespace tmc::ui
