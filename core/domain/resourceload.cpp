#include "core/domain/resourceload.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr double nanosecondsPerSecond = 1e9;

/// None when the counter fell: then it began anew in between.
std::optional<double> rate(std::optional<Bytes> earlier, std::optional<Bytes> later, double seconds)
{
    if (!earlier || !later || seconds <= 0 || *later < *earlier)
        return std::nullopt;
    return static_cast<double>(later->value - earlier->value) / seconds;
}

double share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::clamp(100.0 * static_cast<double>(part) / static_cast<double>(whole), 0.0, 100.0) : 0.0;
}

bool continues(const HostCounters &earlier, const HostCounters &later)
{
    return later.at > earlier.at && later.totalTicks > earlier.totalTicks && later.busyTicks >= earlier.busyTicks;
}

HostLoad hostAmounts(const HostCounters &counters)
{
    return {.cpus = counters.cpus,
            .memoryTotal = counters.memoryTotal,
            .memoryUsed = {std::max(qint64(0), counters.memoryTotal.value - counters.memoryAvailable.value)},
            .swapTotal = counters.swapTotal,
            .swapUsed = {std::max(qint64(0), counters.swapTotal.value - counters.swapFree.value)},
            .load1 = counters.load1,
            .load5 = counters.load5,
            .load15 = counters.load15};
}

HostLoad hostBetween(const HostCounters &earlier, const HostCounters &later)
{
    HostLoad load = hostAmounts(later);
    const double seconds = static_cast<double>(later.at - earlier.at) / nanosecondsPerSecond;
    load.cpuPercent = share(later.busyTicks - earlier.busyTicks, later.totalTicks - earlier.totalTicks);
    load.stolenPercent = share(later.stolenTicks - earlier.stolenTicks, later.totalTicks - earlier.totalTicks);
    load.receivedPerSecond = rate(earlier.received, later.received, seconds).value_or(0);
    load.sentPerSecond = rate(earlier.sent, later.sent, seconds).value_or(0);
    load.diskReadPerSecond = rate(earlier.diskRead, later.diskRead, seconds).value_or(0);
    load.diskWrittenPerSecond = rate(earlier.diskWritten, later.diskWritten, seconds).value_or(0);
    return load;
}

ContainerLoad containerAmounts(const ContainerCounters &counters)
{
    return {.id = counters.id,
            .cpuPercent = {},
            .memoryUsed = counters.memoryUsed,
            .memoryLimit = counters.memoryLimit,
            .received = counters.received,
            .sent = counters.sent,
            .receivedPerSecond = {},
            .sentPerSecond = {},
            .blockRead = counters.blockRead,
            .blockWritten = counters.blockWritten,
            .blockReadPerSecond = {},
            .blockWrittenPerSecond = {},
            .processes = counters.processes};
}

ContainerLoad containerBetween(const ContainerCounters &earlier, const ContainerCounters &later)
{
    ContainerLoad load = containerAmounts(later);
    const qint64 elapsed = later.at - earlier.at;
    // A processor counter that fell belongs to another run of the container; so do the others then.
    if (elapsed <= 0 || later.cpuNanoseconds < earlier.cpuNanoseconds)
        return load;
    const double seconds = static_cast<double>(elapsed) / nanosecondsPerSecond;
    load.cpuPercent = 100.0 * static_cast<double>(later.cpuNanoseconds - earlier.cpuNanoseconds) / static_cast<double>(elapsed);
    load.receivedPerSecond = rate(earlier.received, later.received, seconds);
    load.sentPerSecond = rate(earlier.sent, later.sent, seconds);
    load.blockReadPerSecond = rate(earlier.blockRead, later.blockRead, seconds);
    load.blockWrittenPerSecond = rate(earlier.blockWritten, later.blockWritten, seconds);
    return load;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<Bytes> &value)
{
    return value ? QJsonValue(value->value) : QJsonValue(QJsonValue::Null);
}

} // namespace

const ContainerLoad *ResourceLoad::container(const ContainerId &id) const
{
    const auto found = std::ranges::find(containers, id, &ContainerLoad::id);
    return found == containers.end() ? nullptr : &*found;
}

ResourceLoad loadBetween(const ResourceReading *earlier, const ResourceReading &later)
{
    if (earlier && earlier->source != later.source)
        earlier = nullptr;
    if (earlier && later.host && (!earlier->host || !continues(*earlier->host, *later.host)))
        earlier = nullptr;
    ResourceLoad load{.source = later.source, .host = {}, .containers = {}, .serverNanoseconds = later.serverNanoseconds};
    if (later.host)
        load.host = earlier ? hostBetween(*earlier->host, *later.host) : hostAmounts(*later.host);
    if (earlier && later.host)
        load.seconds = static_cast<double>(later.host->at - earlier->host->at) / nanosecondsPerSecond;
    QHash<ContainerId, const ContainerCounters *> before;
    if (earlier)
        for (const ContainerCounters &counters : earlier->containers)
            before.insert(counters.id, &counters);
    for (const ContainerCounters &counters : later.containers) {
        const ContainerCounters *known = before.value(counters.id);
        load.containers.push_back(known ? containerBetween(*known, counters) : containerAmounts(counters));
        if (known && !later.host)
            load.seconds = std::max(load.seconds, static_cast<double>(counters.at - known->at) / nanosecondsPerSecond);
    }
    return load;
}

std::vector<ReadingTarget> readingTargets(const std::vector<ContainerFacts> &containers)
{
    std::vector<ReadingTarget> targets;
    for (const ContainerFacts &container : containers) {
        // A paused container keeps its memory; one that restarts has its files only now and then.
        if (container.state != "running"_L1 && container.state != "paused"_L1 && container.state != "restarting"_L1)
            continue;
        const QStringList networks = container.addresses.keys();
        const bool hasOwn = std::ranges::any_of(networks, [](const QString &name) { return name != "host"_L1 && name != "none"_L1; });
        targets.push_back({container.id, hasOwn});
    }
    return targets;
}

QJsonObject hostLoadToJson(const HostLoad &load)
{
    return {{u"cpuPercent"_s, load.cpuPercent},
            {u"stolenPercent"_s, load.stolenPercent},
            {u"cpus"_s, load.cpus},
            {u"memoryTotalBytes"_s, load.memoryTotal.value},
            {u"memoryUsedBytes"_s, load.memoryUsed.value},
            {u"swapTotalBytes"_s, load.swapTotal.value},
            {u"swapUsedBytes"_s, load.swapUsed.value},
            {u"load1"_s, load.load1},
            {u"load5"_s, load.load5},
            {u"load15"_s, load.load15},
            {u"receivedBytesPerSecond"_s, load.receivedPerSecond},
            {u"sentBytesPerSecond"_s, load.sentPerSecond},
            {u"diskReadBytesPerSecond"_s, load.diskReadPerSecond},
            {u"diskWrittenBytesPerSecond"_s, load.diskWrittenPerSecond}};
}

QJsonObject containerLoadToJson(const ContainerLoad &load)
{
    return {{u"id"_s, load.id.value()},
            {u"cpuPercent"_s, orNull(load.cpuPercent)},
            {u"memoryUsedBytes"_s, load.memoryUsed.value},
            {u"memoryLimitBytes"_s, orNull(load.memoryLimit)},
            {u"receivedBytes"_s, orNull(load.received)},
            {u"sentBytes"_s, orNull(load.sent)},
            {u"receivedBytesPerSecond"_s, orNull(load.receivedPerSecond)},
            {u"sentBytesPerSecond"_s, orNull(load.sentPerSecond)},
            {u"blockReadBytes"_s, orNull(load.blockRead)},
            {u"blockWrittenBytes"_s, orNull(load.blockWritten)},
            {u"blockReadBytesPerSecond"_s, orNull(load.blockReadPerSecond)},
            {u"blockWrittenBytesPerSecond"_s, orNull(load.blockWrittenPerSecond)},
            {u"processes"_s, load.processes ? QJsonValue(*load.processes) : QJsonValue(QJsonValue::Null)}};
}

} // namespace tmc
