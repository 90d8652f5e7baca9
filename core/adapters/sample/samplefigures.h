#pragma once

#include "core/domain/clusterload.h"
#include "core/domain/systemsnapshot.h"
#include "core/domain/resourcereading.h"

/// What the bundled sample's server uses, as functions of the time and of the containers' names: it goes up and down like days of work, and
/// reading twice at one time gives the same. Pure; thread: any.
namespace tmc {

/// The sample's time.
double sampleSeconds(const QDateTime &at);
/// Counters of the server and of those containers that run.
ResourceReading sampleReading(const std::vector<ContainerFacts> &containers, double seconds);
ClusterLoad sampleClusterLoad(const ClusterFacts &cluster, double seconds);
/// What the server says of itself now.
HostFacts sampleHost();
/// Bytes on its disk so long ago.
double sampleDiskUsed(double secondsAgo);
/// Bytes of a database so many days ago: each grows in its own way.
double sampleDatabaseSize(const DatabaseFacts &database, double daysAgo);

} // namespace tmc
