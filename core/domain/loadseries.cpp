#include "core/domain/loadseries.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int minute = 60;
constexpr int hour = 60 * minute;
constexpr int day = 24 * hour;

} // namespace

int secondsOf(LoadStep step)
{
    switch (step) {
    case LoadStep::Second:
        return 1;
    case LoadStep::Minute:
        return minute;
    case LoadStep::QuarterHour:
        return 15 * minute;
    }
    return 1;
}

int keptSeconds(LoadStep step)
{
    switch (step) {
    case LoadStep::Second:
        return 10 * minute;
    case LoadStep::Minute:
        return 2 * day;
    case LoadStep::QuarterHour:
        return 90 * day;
    }
    return 0;
}

LoadStep stepFor(int seconds)
{
    for (const LoadStep step : {LoadStep::Second, LoadStep::Minute}) {
        if (seconds <= keptSeconds(step))
            return step;
    }
    return LoadStep::QuarterHour;
}

QString loadseries::containerProcessor(const QString &container)
{
    return u"container/"_s + container + u"/cpu"_s;
}

QString loadseries::containerMemory(const QString &container)
{
    return u"container/"_s + container + u"/memory"_s;
}

std::map<QString, double> seriesOf(const ResourceLoad &load, const std::vector<ContainerFacts> &containers)
{
    std::map<QString, double> figures;
    if (load.host) {
        figures[loadseries::memory] = static_cast<double>(load.host->memoryUsed.value);
        figures[loadseries::load1] = load.host->load1;
    }
    if (load.host && load.seconds > 0) {
        figures[loadseries::processor] = load.host->cpuPercent;
        figures[loadseries::received] = load.host->receivedPerSecond;
        figures[loadseries::sent] = load.host->sentPerSecond;
        figures[loadseries::diskRead] = load.host->diskReadPerSecond;
        figures[loadseries::diskWritten] = load.host->diskWrittenPerSecond;
    }
    for (const ContainerFacts &container : containers) {
        const ContainerLoad *used = load.container(container.id);
        if (!used)
            continue;
        figures[loadseries::containerMemory(container.name)] = static_cast<double>(used->memoryUsed.value);
        if (used->cpuPercent)
            figures[loadseries::containerProcessor(container.name)] = *used->cpuPercent;
    }
    return figures;
}

std::map<QString, double> seriesOf(const ClusterLoad &load, const ClusterLoad *earlier)
{
    std::map<QString, double> figures{{loadseries::connections, load.connections}};
    if (const auto hits = earlier ? load.cacheHitPercent(earlier) : std::nullopt)
        figures[loadseries::cacheHits] = *hits;
    return figures;
}

std::map<QString, double> seriesOf(const HostFacts &host)
{
    if (host.diskTotal.value <= 0)
        return {};
    return {{loadseries::diskUsed, static_cast<double>(host.diskTotal.value - host.diskFree.value)}};
}

} // namespace tmc
