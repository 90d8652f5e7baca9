#include "core/adapters/sample/samplefigures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr double nanoseconds = 1e9;
constexpr int processors = 16;
constexpr qint64 megabyte = 1024 * 1024;
constexpr double epoch = 1.7e9; ///< seconds since 1970 from which the sample counts: small numbers make exact sums
constexpr double dayTurns = 2 * std::numbers::pi / 86'400;
constexpr double peakOffset = 44'000; ///< puts the peak into the afternoon
constexpr double dayPart = 0.35;
constexpr double swingPart = 0.6;
constexpr double diskBytesADay = 7e9;
constexpr double fastestADay = 0.012; ///< part of its size that a database grows
constexpr int limitedEvery = 7;       ///< so many of the containers have no limit: one of them

/// A number between 0 and 1 that belongs to a name, the same on every machine.
double fraction(const QString &name, int which)
{
    quint32 hash = 2166136261U + static_cast<quint32>(which);
    for (const char byte : name.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return static_cast<double>(hash % 10007U) / 10007.0;
}

/// Between -1 at night and 1 in the afternoon.
double timeOfDay(double seconds)
{
    return std::sin(dayTurns * (seconds + peakOffset));
}

/// Something used at a rate that swings around its mean and follows the day: how much of it up to `seconds`. Never falls.
double used(double mean, double swing, double period, double phase, double seconds)
{
    const double turns = 2 * std::numbers::pi / period;
    const double part = swingPart * swing / turns * (std::cos(phase) - std::cos(turns * seconds + phase));
    const double day = dayPart / dayTurns * (1 - std::cos(dayTurns * (seconds + peakOffset)));
    return mean * (seconds + part + day);
}

ContainerCounters countersOf(const ReadingTarget &target, const ContainerFacts &facts, double seconds)
{
    const double size = 0.2 + fraction(facts.name, 1);
    const double phase = 6 * fraction(facts.name, 2);
    const double cores = (facts.name.contains("shared"_L1) || facts.name == "postgres"_L1 ? 0.5 : 0.09) * size;
    const double traffic = 40'000 * size * (facts.name.contains("proxy"_L1) ? 12 : 1);
    const double memory = (facts.name.contains("shared"_L1) ? 1900.0 : 240.0) * size
                          * (1 + 0.06 * std::sin(seconds / 70 + phase) + 0.1 * timeOfDay(seconds));
    ContainerCounters counters{.id = target.id,
                               .at = std::llround(seconds * nanoseconds),
                               .cpuNanoseconds = std::llround(used(cores, 0.6, 180 + 200 * size, phase, seconds) * nanoseconds),
                               .memoryUsed = {static_cast<qint64>(memory) * megabyte},
                               .memoryLimit = {},
                               .received = Bytes{std::llround(used(traffic, 0.7, 90 + 60 * size, phase, seconds))},
                               .sent = Bytes{std::llround(used(2.4 * traffic, 0.7, 90 + 60 * size, phase, seconds))},
                               .blockRead = Bytes{std::llround(used(3'000 * size, 0.5, 400, phase, seconds))},
                               .blockWritten = Bytes{std::llround(used(22'000 * size, 0.8, 240, phase, seconds))},
                               .processes = 3 + static_cast<int>(14 * size)};
    if (facts.memoryLimit.value > 0)
        counters.memoryLimit = toBytes(facts.memoryLimit);
    else if (std::llround(10'000 * fraction(facts.name, 3)) % limitedEvery != 0)
        counters.memoryLimit = Bytes{2048 * megabyte};
    return counters;
}

HostCounters hostOf(const std::vector<ContainerCounters> &containers, double seconds)
{
    HostCounters host{.at = std::llround(seconds * nanoseconds),
                      .busyTicks = 0,
                      .stolenTicks = std::llround(seconds * 0.2),
                      .totalTicks = std::llround(seconds * 100 * processors),
                      .cpus = processors,
                      .memoryTotal = {49'152 * megabyte},
                      .memoryAvailable = {},
                      .swapTotal = {4'096 * megabyte},
                      .swapFree = {3'890 * megabyte},
                      .load1 = 3.1 + 0.9 * timeOfDay(seconds) + 0.3 * std::sin(seconds / 50),
                      .load5 = 3.1 + 0.4 * std::sin(seconds / 200),
                      .load15 = 2.9,
                      .received = {},
                      .sent = {},
                      .diskRead = {},
                      .diskWritten = {}};
    qint64 busy = 0;
    qint64 memory = 23'000 * megabyte;
    for (const ContainerCounters &container : containers) {
        busy += container.cpuNanoseconds;
        memory += container.memoryUsed.value;
        host.received = host.received + container.received.value_or(Bytes{});
        host.sent = host.sent + container.sent.value_or(Bytes{});
        host.diskRead = host.diskRead + container.blockRead.value_or(Bytes{});
        host.diskWritten = host.diskWritten + container.blockWritten.value_or(Bytes{});
    }
    host.busyTicks = std::llround(static_cast<double>(busy) / nanoseconds * 100 + seconds * 40);
    host.memoryAvailable = {std::max(qint64(0), host.memoryTotal.value - memory)};
    return host;
}

} // namespace

double sampleSeconds(const QDateTime &at)
{
    return static_cast<double>(at.toMSecsSinceEpoch()) / 1000.0 - epoch;
}

ResourceReading sampleReading(const std::vector<ContainerFacts> &containers, double seconds)
{
    ResourceReading reading{.source = ReadingSource::Sample, .host = {}, .containers = {}};
    for (const ContainerFacts &facts : containers) {
        if (facts.isRunning())
            reading.containers.push_back(countersOf({.id = facts.id, .hasOwnNetwork = true}, facts, seconds));
    }
    reading.host = hostOf(reading.containers, seconds);
    return reading;
}

ClusterLoad sampleClusterLoad(const ClusterFacts &cluster, double seconds)
{
    ClusterLoad load{.maxConnections = cluster.maxConnections > 0 ? cluster.maxConnections : 200,
                     .reservedConnections = 3,
                     .connections = 0,
                     .role = u"tm_operator"_s,
                     .seesAll = true,
                     .active = 2 + static_cast<int>(std::lround(std::sin(seconds / 9) + 1)),
                     .idleInTransaction = 1,
                     .longestQuery = {},
                     .longestTransaction = {},
                     .waitingLocks = 0,
                     .wal = {std::llround(used(90'000, 0.8, 300, 0, seconds))},
                     .behindSeconds = {},
                     .databases = {},
                     .replicas = {}};
    for (const DatabaseFacts &database : cluster.databases) {
        const double size = 0.2 + fraction(database.name, 4);
        load.connections += database.connections;
        load.databases.push_back({.name = database.name,
                                  .connections = database.connections,
                                  .blocksHit = std::llround(used(900 * size, 0.5, 120, 0, seconds)),
                                  .blocksRead = std::llround(used(7 * size, 0.5, 120, 0, seconds)),
                                  .committed = std::llround(used(12 * size, 0.5, 120, 0, seconds)),
                                  .rolledBack = std::llround(used(0.1 * size, 0.5, 120, 0, seconds)),
                                  .deadlocks = 0,
                                  .temporary = {}});
    }
    if (!load.databases.empty()) {
        const QString busiest = load.databases.back().name;
        const double running = std::fmod(seconds, 40.0) / 10;
        load.longestQuery = LongestActivity{.seconds = running, .database = busiest, .role = busiest, .pid = 4711};
        load.longestTransaction = LongestActivity{.seconds = running + 1.5, .database = busiest, .role = busiest, .pid = 4711};
    }
    load.connections += static_cast<int>(std::lround(5 * timeOfDay(seconds) + 2 * std::sin(seconds / 300)));
    return load;
}

HostFacts sampleHost()
{
    constexpr qint64 gigabyte = 1'000'000'000;
    return {.memoryTotal = {49'152},
            .memoryAvailable = {18'412},
            .load1 = 3.38,
            .diskTotal = {640 * gigabyte},
            .diskFree = {84 * gigabyte},
            .listeningPorts = {22, 80, 443, 5432, 8001}};
}

double sampleDatabaseSize(const DatabaseFacts &database, double daysAgo)
{
    const double growth = fastestADay * std::pow(fraction(database.name, 5), 3) * daysAgo;
    return static_cast<double>(database.size.value) * std::max(0.0, 1 - growth);
}

double sampleDiskUsed(double secondsAgo)
{
    const HostFacts host = sampleHost();
    const double days = secondsAgo / 86'400;
    // Once a week somebody cleans up.
    const double cleaned = 9e9 * std::floor(days / 7);
    return std::max(0.2 * static_cast<double>(host.diskTotal.value),
                    static_cast<double>(host.diskTotal.value - host.diskFree.value) - diskBytesADay * days + cleaned);
}

} // namespace tmc
