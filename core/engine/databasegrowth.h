#pragma once

#include "core/domain/databasegrowth.h"
#include "core/domain/systemsnapshot.h"
#include "core/ports/sizehistory.h"

namespace tmc {

/// Keeps the sizes of a snapshot's databases, unless they are old or were not measured, and says how all that are known have grown. Blocks for file
/// accesses. Fails with LocalFile.
Result<DatabaseGrowths> followGrowth(LoadHistory &history, const Section<ClusterFacts> &cluster, const QDateTime &now);

} // namespace tmc
