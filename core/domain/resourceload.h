#pragma once

#include "core/domain/container.h"
#include "core/domain/resourcereading.h"

#include <QJsonObject>

namespace tmc {

/// What the server did between two readings. Rates are means over that time, amounts those of its end.
struct HostLoad {
    double cpuPercent = 0;    ///< of all processors together, 0 to 100
    double stolenPercent = 0; ///< of the same
    int cpus = 0;
    Bytes memoryTotal;
    Bytes memoryUsed; ///< what programs could not get any more (MemTotal - MemAvailable)
    Bytes swapTotal;
    Bytes swapUsed;
    double load1 = 0;
    double load5 = 0;
    double load15 = 0;
    double receivedPerSecond = 0; ///< bytes
    double sentPerSecond = 0;
    double diskReadPerSecond = 0;
    double diskWrittenPerSecond = 0;
    bool operator==(const HostLoad &) const = default;
};

/// The same of one container. A rate is missing for a container that was not running at both ends.
struct ContainerLoad {
    ContainerId id;
    std::optional<double> cpuPercent; ///< 100 = one processor, as `docker stats` counts it
    Bytes memoryUsed;
    std::optional<Bytes> memoryLimit; ///< none: unlimited
    std::optional<Bytes> received;    ///< since the container's start
    std::optional<Bytes> sent;
    std::optional<double> receivedPerSecond;
    std::optional<double> sentPerSecond;
    std::optional<Bytes> blockRead;
    std::optional<Bytes> blockWritten;
    std::optional<double> blockReadPerSecond;
    std::optional<double> blockWrittenPerSecond;
    std::optional<int> processes;
    bool operator==(const ContainerLoad &) const = default;
};

/// What two readings tell together.
struct ResourceLoad {
    ReadingSource source = ReadingSource::Docker;
    double seconds = 0; ///< between the readings, by the server's clock; 0: there was no earlier one that fits
    std::optional<HostLoad> host;
    std::vector<ContainerLoad> containers;
    qint64 serverNanoseconds = 0; ///< processor time that the later reading took on the server; 0 = not known
    bool operator==(const ResourceLoad &) const = default;

    const ContainerLoad *container(const ContainerId &id) const;
};

/// Pure. Readings from different sources, or of a server that was started in between, have nothing in common: then amounts are told and
/// no rates. `earlier` may be null.
ResourceLoad loadBetween(const ResourceReading *earlier, const ResourceReading &later);

/// What is worth reading: the running containers, and which of them have a network of their own.
std::vector<ReadingTarget> readingTargets(const std::vector<ContainerFacts> &containers);

/// Missing figures are null.
QJsonObject hostLoadToJson(const HostLoad &load);
QJsonObject containerLoadToJson(const ContainerLoad &load);

} // namespace tmc
