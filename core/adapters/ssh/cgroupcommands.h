#pragma once

#include "core/domain/resourcereading.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace tmc {

/// Where the kernel accounts for one container.
struct CgroupPlace {
    bool isUnified = false; ///< version 2: below /sys/fs/cgroup; otherwise below each of its hierarchies
    QString path;           ///< with a leading slash
    bool operator==(const CgroupPlace &) const = default;
};
using CgroupPlaces = QHash<ContainerId, CgroupPlace>;

/// The two commands with which containers' figures are read on the server, and what the second one is given. Pure. The commands never
/// change; paths come from the server's own list, are checked, and reach awk as data. docs/SAMPLING.md says why awk.
namespace cgroupcommands {

/// Lists the directories below /sys/fs/cgroup whose names may hold a container's id.
QStringList findPlaces();

/// Prints one line for each figure: its key and the line of the kernel's file (cgroupoutput.h).
QStringList readCounters();

/// The input of readCounters(): one line for each target with a known place, told apart by its index.
QByteArray counterInput(const std::vector<ReadingTarget> &targets, const CgroupPlaces &places);

} // namespace cgroupcommands
} // namespace tmc
