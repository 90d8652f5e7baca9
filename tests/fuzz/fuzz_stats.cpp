// What servers have used, as the kernel's files and Docker Engine tell it: amounts are in range whatever they say, and a path that reaches
// a command is nothing but a path.
#include "core/adapters/docker/statsjson.h"
#include "core/adapters/ssh/cgroupoutput.h"
#include "core/domain/clusterload.h"
#include "core/domain/resourceload.h"
#include "core/support/json.h"
#include "fuzz/fuzzinput.h"

#include <algorithm>
#include <cmath>

using namespace tmc;

namespace {

constexpr qint64 largest = qint64(1) << 62;
constexpr std::size_t wanted = 3;

bool isAmount(const std::optional<Bytes> &bytes)
{
    return !bytes || (bytes->value >= 0 && bytes->value <= largest);
}

void checkContainer(const ContainerCounters &counters)
{
    fuzz::promise(counters.cpuNanoseconds >= 0 && counters.cpuNanoseconds <= largest, "processor time can be compared");
    fuzz::promise(isAmount(counters.memoryUsed) && isAmount(counters.memoryLimit), "memory is an amount");
    fuzz::promise(isAmount(counters.received) && isAmount(counters.sent), "traffic is an amount");
    fuzz::promise(isAmount(counters.blockRead) && isAmount(counters.blockWritten), "disk is an amount");
    fuzz::promise(counters.processes.value_or(0) >= 0, "processes are counted");
    fuzz::promise(counters.at >= 0, "time goes forward");
}

void checkRates(const ResourceReading &reading)
{
    // Against itself a moment later, whatever the counters are.
    ResourceReading later = reading;
    if (later.host)
        later.host->at += 1'000'000'000;
    for (ContainerCounters &counters : later.containers)
        counters.at = std::min(counters.at, largest / 2) + 1'000'000'000;
    const ResourceLoad load = loadBetween(&reading, later);
    fuzz::promise(load.containers.size() == reading.containers.size(), "no container is lost");
    for (const ContainerLoad &container : load.containers)
        fuzz::promise(std::isfinite(container.cpuPercent.value_or(0)) && container.cpuPercent.value_or(0) >= 0, "a rate is a number");
    if (load.host)
        fuzz::promise(load.host->cpuPercent >= 0 && load.host->cpuPercent <= 100, "a share is one");
}

void checkKernel(const QByteArray &output)
{
    std::vector<ReadingTarget> targets;
    for (std::size_t i = 0; i < wanted; ++i)
        targets.push_back({ContainerId(QString(64, QChar(static_cast<char16_t>(u'a' + i)))), i != 1});
    const auto reading = readingFromOutput(output, targets, {});
    if (!reading)
        return;
    fuzz::promise(reading->host.has_value() && reading->host->cpus >= 0, "the server's figures are there");
    fuzz::promise(reading->host->busyTicks <= reading->host->totalTicks, "no more than everything is busy");
    fuzz::promise(reading->containers.size() <= wanted, "a container is listed once");
    std::for_each(reading->containers.begin(), reading->containers.end(), checkContainer);
    checkRates(*reading);
}

void checkPlaces(const QByteArray &output)
{
    const CgroupPlaces places = cgroupPlacesFromOutput(output);
    std::vector<ReadingTarget> targets;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        targets.push_back({place.key(), true});
        fuzz::promise(place.key().value().size() == 64, "a container's id has 64 digits");
    }
    const QByteArray input = cgroupcommands::counterInput(targets, places);
    fuzz::promise(input.count('\n') == static_cast<qsizetype>(targets.size()), "one line each");
    fuzz::promise(input.count(' ') == 3 * static_cast<qsizetype>(targets.size()), "a path is one word");
    fuzz::promise(!input.contains("/../"), "no path leads upwards");
}

void checkDocker(const QByteArray &reply)
{
    const ReadingTarget target{ContainerId(QString(64, u'a')), true};
    if (const auto counters = dockerjson::countersFromStats(reply, target, Bytes{largest / 4}); counters && *counters)
        checkContainer(**counters);
    if (const auto restarts = dockerjson::restartCountFromInspect(reply))
        fuzz::promise(*restarts >= 0, "restarts are counted");
    if (const auto memory = dockerjson::memoryFromInfo(reply))
        fuzz::promise(memory->value > 0 && memory->value <= largest, "a server has memory");
}

void checkCluster(const QByteArray &answer)
{
    const auto json = parseJsonObject(answer);
    if (!json)
        return;
    const ClusterLoad load = clusterLoadFromJson(*json);
    fuzz::promise(load.freeConnections() >= 0 && load.waitingLocks >= 0 && load.wal.value >= 0, "amounts are not negative");
    const double hits = load.cacheHitPercent().value_or(0);
    fuzz::promise(hits >= 0 && hits <= 100, "a share is one");
    fuzz::promise(clusterLoadFromJson(clusterLoadToJson(load)) == load, "it survives the history");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int choice = input.choice() % 4;
    const QByteArray rest = input.rest();
    if (choice == 0)
        checkKernel(rest);
    else if (choice == 1)
        checkPlaces(rest);
    else if (choice == 2)
        checkDocker(rest);
    else
        checkCluster(rest);
    return 0;
}
