#pragma once

#include "core/support/strongid.h"
#include "core/support/units.h"

#include <optional>
#include <vector>

namespace tmc {

/// Where the figures of one reading come from (docs/SAMPLING.md).
enum class ReadingSource {
    CgroupV1, ///< the kernel's files, separate hierarchies
    CgroupV2, ///< the kernel's files, one hierarchy
    Docker,   ///< Docker Engine's statistics, one answer for each container
    Sample,   ///< the bundled sample
};
QString readingSourceName(ReadingSource source);

/// What the kernel has counted for the whole server up to one moment. Counters only grow until the server starts again.
struct HostCounters {
    qint64 at = 0;          ///< nanoseconds since the server started
    qint64 busyTicks = 0;   ///< of all processors: time that was neither idle nor spent waiting for a disk
    qint64 stolenTicks = 0; ///< time that the hypervisor gave to others although this server had work; part of totalTicks only
    qint64 totalTicks = 0;
    int cpus = 0;
    Bytes memoryTotal;
    Bytes memoryAvailable;
    Bytes swapTotal;
    Bytes swapFree;
    double load1 = 0;
    double load5 = 0;
    double load15 = 0;
    Bytes received; ///< through the server's own network interfaces, without those of containers and bridges
    Bytes sent;
    Bytes diskRead; ///< of whole disks
    Bytes diskWritten;
    bool operator==(const HostCounters &) const = default;
};

/// The same for one container.
struct ContainerCounters {
    ContainerId id;
    qint64 at = 0; ///< nanoseconds; only differences between readings of one source mean anything
    qint64 cpuNanoseconds = 0;
    Bytes memoryUsed;                 ///< without file pages that the kernel may take back at once, as `docker stats` counts it
    std::optional<Bytes> memoryLimit; ///< none: unlimited
    std::optional<Bytes> received;    ///< none: shares a network that is not its own, or not readable
    std::optional<Bytes> sent;
    std::optional<Bytes> blockRead;
    std::optional<Bytes> blockWritten;
    std::optional<int> processes; ///< with threads, as the kernel limits them
    bool operator==(const ContainerCounters &) const = default;
};

/// Everything that was read at one moment.
struct ResourceReading {
    ReadingSource source = ReadingSource::Docker;
    std::optional<HostCounters> host;          ///< none: this source does not tell
    std::vector<ContainerCounters> containers; ///< those of the wanted ones that ran, in the order in which they were asked for
    qint64 serverNanoseconds = 0;              ///< processor time that the reading itself took on the server; 0 = not known
    bool operator==(const ResourceReading &) const = default;
};

/// A container to be read.
struct ReadingTarget {
    ContainerId id;
    bool hasOwnNetwork = true; ///< false: it uses the server's or another container's network, whose traffic is not its own
    bool operator==(const ReadingTarget &) const = default;
};

} // namespace tmc
