#include "core/adapters/ssh/cgroupoutput.h"

#include "core/adapters/ssh/procfigures.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 unlimitedFrom = qint64(1) << 60; ///< cgroups v1 writes a number near 2^63 for "no limit"

/// The figures of one container while its lines are read.
struct Lines {
    std::optional<qint64> used;
    qint64 inactive = 0;
    std::optional<qint64> limit;
    std::optional<qint64> nanoseconds;
    std::optional<procfigures::Traffic> network;
    procfigures::Traffic bfq;
    procfigures::Traffic block;
    std::optional<int> processes;
};

void readLine(Lines &lines, QByteArrayView key, QByteArrayView text)
{
    if (key == "used")
        lines.used = procfigures::number(text);
    else if (key == "limit")
        lines.limit = procfigures::number(text); // "max" is no number
    else if (key == "stat")
        lines.inactive = procfigures::lastNumber(text).value_or(0);
    else if (key == "nanoseconds")
        lines.nanoseconds = procfigures::number(text);
    else if (key == "microseconds")
        lines.nanoseconds = procfigures::scaled(procfigures::lastNumber(text), 1000);
    else if (key == "pids")
        lines.processes = static_cast<int>(std::min(procfigures::number(text).value_or(0), qint64(1) << 30));
    else if (key == "net")
        procfigures::addLink(lines.network, text, procfigures::Links::AllButLoopback);
    else if (key == "bfq")
        procfigures::addBlockLine(lines.bfq, text);
    else if (key == "throttle")
        procfigures::addBlockLine(lines.block, text);
    else if (key == "io")
        procfigures::addIoStat(lines.block, text);
}

std::optional<ContainerCounters> counters(const Lines &lines, const ReadingTarget &target, const HostCounters &host)
{
    if (!lines.used || !lines.nanoseconds)
        return std::nullopt;
    // As runc does: where the block device's scheduler counts nothing, the throttling layer does.
    const procfigures::Traffic &block = lines.bfq.in + lines.bfq.out > 0 ? lines.bfq : lines.block;
    ContainerCounters counters{.id = target.id,
                               .at = host.at,
                               .cpuNanoseconds = *lines.nanoseconds,
                               .memoryUsed = {*lines.used - std::min(lines.inactive, *lines.used)},
                               .memoryLimit = {},
                               .received = {},
                               .sent = {},
                               .blockRead = Bytes{block.in},
                               .blockWritten = Bytes{block.out},
                               .processes = lines.processes};
    if (lines.limit && *lines.limit < std::min(unlimitedFrom, host.memoryTotal.value))
        counters.memoryLimit = Bytes{*lines.limit};
    if (lines.network && target.hasOwnNetwork) {
        counters.received = Bytes{lines.network->in};
        counters.sent = Bytes{lines.network->out};
    }
    return counters;
}

} // namespace

CgroupPlaces cgroupPlacesFromOutput(const QByteArray &output)
{
    static const QRegularExpression pattern(u"\\A/sys/fs/cgroup(/[A-Za-z0-9_.,@:\\\\+-]+)((?:/[A-Za-z0-9_.,@:\\\\+-]+)*)\\z"_s);
    static const QRegularExpression name(u"(?:\\A|/)(?:[a-z]+-)?([0-9a-f]{64})(?:\\.scope)?\\z"_s);
    static const QRegularExpression otherHierarchy(
        u"\\A/(?:[a-z_]+,)*(?:cpu|cpuacct|cpuset|blkio|pids|freezer|devices|systemd|unified|hugetlb|perf_event|net_cls|net_prio|rdma|misc|elogind)\\z"_s);
    CgroupPlaces places;
    for (const QByteArray &line : output.split('\n')) {
        const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(line));
        if (!match.hasMatch() || otherHierarchy.match(match.captured(1)).hasMatch())
            continue;
        const bool isUnified = match.captured(1) != "/memory"_L1;
        const QString path = isUnified ? match.captured(1) + match.captured(2) : match.captured(2);
        const QRegularExpressionMatch id = name.match(path);
        if (!id.hasMatch() || path.contains("/../"_L1))
            continue;
        const CgroupPlace place{.isUnified = isUnified, .path = path};
        CgroupPlace &known = places[ContainerId(id.captured(1))];
        if (known.path.isEmpty() || (known.isUnified && !isUnified)
            || (known.isUnified == isUnified && place.path.size() < known.path.size()))
            known = place;
    }
    return places;
}

Result<ResourceReading> readingFromOutput(const QByteArray &output, const std::vector<ReadingTarget> &targets,
                                          const CgroupPlaces &places)
{
    procfigures::HostLines host;
    std::vector<std::optional<Lines>> containers(targets.size());
    Lines *current = nullptr;
    qint64 cost = 0;
    for (const QByteArray &line : output.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        const QByteArrayView key = QByteArrayView(line).first(std::max(space, qsizetype(0)));
        const QByteArrayView text = QByteArrayView(line).sliced(space + 1);
        if (key == "container") {
            const std::optional<qint64> index = procfigures::number(text);
            const bool isNew = index && *index < static_cast<qint64>(targets.size()) && !containers[static_cast<std::size_t>(*index)];
            current = isNew ? &containers[static_cast<std::size_t>(*index)].emplace() : nullptr;
        } else if (key == "cost") {
            cost = procfigures::firstNumber(text).value_or(0);
        } else if (current) {
            readLine(*current, key, text);
        } else {
            host.read(key, text);
        }
    }
    const std::optional<HostCounters> read = host.counters();
    if (!read)
        return fail(
            {.code = ErrorCode::HostUnreadable, .detail = output.isEmpty() ? u"awk"_s : u"/proc"_s, .source = ErrorSource::Ssh});
    ResourceReading reading{.source = ReadingSource::CgroupV1, .host = *read, .containers = {}, .serverNanoseconds = cost};
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (const auto place = places.constFind(targets[i].id); place != places.cend() && place->isUnified)
            reading.source = ReadingSource::CgroupV2;
        if (auto found = containers[i] ? counters(*containers[i], targets[i], *read) : std::nullopt)
            reading.containers.push_back(std::move(*found));
    }
    return reading;
}

} // namespace tmc
