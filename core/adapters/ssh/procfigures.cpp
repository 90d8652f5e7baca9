#include "core/adapters/ssh/procfigures.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <cmath>

namespace tmc::procfigures {
namespace {

constexpr qint64 sectorBytes = 512;               ///< of /proc/diskstats, whatever the disk's own are
constexpr qint64 longestUptime = 100'000'000'000; ///< seconds

QByteArrayList words(QByteArrayView line)
{
    return line.toByteArray().simplified().split(' ');
}

qint64 sum(qint64 a, qint64 b)
{
    return std::min(largest, std::min(a, largest) + std::min(b, largest));
}

bool isServersOwn(const QByteArray &link)
{
    static constexpr std::array added{"lo",   "veth", "docker", "br-", "virbr", "cni",  "flannel",
                                      "cali", "tun",  "tap",    "wg",  "ifb",   "dummy"};
    return std::ranges::none_of(added, [&](const char *prefix) { return link.startsWith(prefix); });
}

/// A partition is named after its disk: sda1, nvme0n1p2.
bool isPartOf(const QByteArray &part, const QByteArray &disk)
{
    if (part.size() <= disk.size() || !part.startsWith(disk))
        return false;
    QByteArrayView rest = QByteArrayView(part).sliced(disk.size());
    if (rest.front() == 'p')
        rest = rest.sliced(1);
    return number(rest).has_value();
}

bool isRealDisk(const QByteArray &name)
{
    static constexpr std::array virtualDisks{"loop", "ram", "zram", "dm-", "md", "sr", "fd", "nbd"};
    return std::ranges::none_of(virtualDisks, [&](const char *prefix) { return name.startsWith(prefix); });
}

double decimal(const QByteArray &word)
{
    const double value = word.toDouble();
    return std::isfinite(value) ? std::clamp(value, 0.0, 1e9) : 0.0;
}

} // namespace

std::optional<qint64> number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 19 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? std::min(value, largest) : largest;
}

std::optional<qint64> firstNumber(QByteArrayView text)
{
    return number(words(text).constFirst());
}

std::optional<qint64> lastNumber(QByteArrayView text)
{
    return number(words(text).constLast());
}

std::optional<qint64> scaled(std::optional<qint64> value, qint64 factor)
{
    return value ? std::optional(*value > largest / factor ? largest : *value * factor) : std::nullopt;
}

void addLink(std::optional<Traffic> &traffic, QByteArrayView line, Links links)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return;
    const QByteArray name = line.first(colon).trimmed().toByteArray();
    const QByteArrayList columns = words(line.sliced(colon + 1));
    if (columns.size() < 9)
        return;
    const auto in = number(columns[0]);
    const auto out = number(columns[8]);
    if (!in || !out)
        return;
    if (!traffic)
        traffic.emplace();
    if (name == "lo" || (links == Links::ServersOwn && !isServersOwn(name)))
        return;
    *traffic = {sum(traffic->in, *in), sum(traffic->out, *out)};
}

void addBlockLine(Traffic &traffic, QByteArrayView line)
{
    const QByteArrayList columns = words(line);
    if (columns.size() != 3)
        return;
    const qint64 bytes = number(columns[2]).value_or(0);
    if (columns[1] == "Read")
        traffic.in = sum(traffic.in, bytes);
    else if (columns[1] == "Write")
        traffic.out = sum(traffic.out, bytes);
}

void addIoStat(Traffic &traffic, QByteArrayView line)
{
    for (const QByteArray &word : words(line)) {
        if (word.startsWith("rbytes="))
            traffic.in = sum(traffic.in, number(QByteArrayView(word).sliced(7)).value_or(0));
        else if (word.startsWith("wbytes="))
            traffic.out = sum(traffic.out, number(QByteArrayView(word).sliced(7)).value_or(0));
    }
}

void HostLines::readProcessor(QByteArrayView line)
{
    const QByteArrayList columns = words(line);
    if (columns.constFirst() != "cpu") {
        ++m_counters.cpus;
        return;
    }
    // user nice system idle iowait irq softirq steal; guest times are part of user and nice already
    std::array<qint64, 8> ticks{};
    for (std::size_t i = 0; i < ticks.size() && static_cast<qsizetype>(i) + 1 < columns.size(); ++i)
        ticks[i] = std::min(number(columns[static_cast<qsizetype>(i) + 1]).value_or(0), largest / 16);
    m_counters.stolenTicks = ticks[7];
    m_counters.busyTicks = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
    m_counters.totalTicks = m_counters.busyTicks + ticks[3] + ticks[4] + ticks[7];
    m_known.insert("cpu");
}

void HostLines::readMemory(QByteArrayView line)
{
    const QByteArrayList columns = words(line);
    const auto kilobytes = columns.size() == 3 ? number(columns[1]) : std::nullopt;
    if (!kilobytes)
        return;
    const Bytes bytes{*scaled(kilobytes, 1024)};
    const QByteArray &name = columns.constFirst();
    if (name == "MemTotal:")
        m_counters.memoryTotal = bytes;
    else if (name == "MemAvailable:")
        m_counters.memoryAvailable = bytes;
    else if (name == "SwapTotal:")
        m_counters.swapTotal = bytes;
    else if (name == "SwapFree:")
        m_counters.swapFree = bytes;
    m_known.insert(name);
}

void HostLines::read(QByteArrayView key, QByteArrayView line)
{
    const QByteArrayList columns = words(line);
    if (key == "uptime") {
        const double seconds = std::min(decimal(columns.constFirst()), static_cast<double>(longestUptime));
        m_counters.at = std::llround(seconds * 100) * 10'000'000;
        m_known.insert("uptime");
    } else if (key == "load" && columns.size() >= 3) {
        m_counters.load1 = decimal(columns[0]);
        m_counters.load5 = decimal(columns[1]);
        m_counters.load15 = decimal(columns[2]);
        m_known.insert("load");
    } else if (key == "cpu") {
        readProcessor(line);
    } else if (key == "memory") {
        readMemory(line);
    } else if (key == "link") {
        addLink(m_links, line, Links::ServersOwn);
    } else if (key == "disk" && columns.size() >= 10 && isRealDisk(columns[2])) {
        m_disks.push_back(
            {columns[2],
             {*scaled(number(columns[5]).value_or(0), sectorBytes), *scaled(number(columns[9]).value_or(0), sectorBytes)}});
    }
}

std::optional<HostCounters> HostLines::counters() const
{
    for (const char *needed : {"uptime", "load", "cpu", "MemTotal:", "MemAvailable:"})
        if (!m_known.contains(needed))
            return std::nullopt;
    HostCounters counters = m_counters;
    if (m_links) {
        counters.received = {m_links->in};
        counters.sent = {m_links->out};
    }
    for (const Disk &disk : m_disks) {
        const bool isPart = std::ranges::any_of(m_disks, [&](const Disk &whole) { return isPartOf(disk.name, whole.name); });
        if (isPart)
            continue;
        counters.diskRead = {sum(counters.diskRead.value, disk.traffic.in)};
        counters.diskWritten = {sum(counters.diskWritten.value, disk.traffic.out)};
    }
    return counters;
}

} // namespace tmc::procfigures
