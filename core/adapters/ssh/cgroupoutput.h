#pragma once

#include "core/adapters/ssh/cgroupcommands.h"
#include "core/domain/resourcereading.h"
#include "core/support/result.h"

namespace tmc {

/// Directories out of what `find` prints. Names that are no container's, paths that could be anything but a path, and hierarchies that are
/// not read are left out. A container that is in both versions' trees has its figures in version 1's.
CgroupPlaces cgroupPlacesFromOutput(const QByteArray &output);

/// A reading out of what cgroupcommands::readCounters() prints. Pure function over bytes of another machine: amounts are never negative, a
/// container appears at most once, and one without processor time or memory is left out. Fails with HostUnreadable when a figure of the
/// server itself is missing; `detail` says what could not be used.
/// Sources: proc(5), the kernel's Documentation/admin-guide/cgroup-v1 and cgroup-v2.rst.
Result<ResourceReading> readingFromOutput(const QByteArray &output, const std::vector<ReadingTarget> &targets,
                                          const CgroupPlaces &places);

} // namespace tmc
