#pragma once

#include "core/domain/resourcereading.h"

#include <QByteArrayView>

#include <optional>
#include <set>
#include <vector>

/// Lines of the kernel's files as figures. Pure functions over bytes of another machine: no number is negative or above `largest`.
namespace tmc::procfigures {

inline constexpr qint64 largest = qint64(1) << 62;

/// The whole text, or nothing.
std::optional<qint64> number(QByteArrayView text);
/// The first and the last word of a line.
std::optional<qint64> firstNumber(QByteArrayView text);
std::optional<qint64> lastNumber(QByteArrayView text);
std::optional<qint64> scaled(std::optional<qint64> value, qint64 factor);

/// Bytes in and out, or read and written.
struct Traffic {
    qint64 in = 0;
    qint64 out = 0;
};

enum class Links {
    AllButLoopback, ///< inside a container all of them are its own
    ServersOwn,     ///< without those that containers, bridges and tunnels add, whose traffic passes another one as well
};
/// A line of /proc/net/dev.
void addLink(std::optional<Traffic> &traffic, QByteArrayView line, Links links);
/// "254:0 Read 4096" of the block controller of cgroups v1.
void addBlockLine(Traffic &traffic, QByteArrayView line);
/// "254:0 rbytes=4096 wbytes=0 rios=1 …" of cgroups v2.
void addIoStat(Traffic &traffic, QByteArrayView line);

/// The server's own lines, gathered.
class HostLines final {
public:
    void read(QByteArrayView key, QByteArrayView line);
    /// None while time, processors, memory or load are missing.
    std::optional<HostCounters> counters() const;

private:
    void readProcessor(QByteArrayView line);
    void readMemory(QByteArrayView line);

    struct Disk {
        QByteArray name;
        Traffic traffic;
    };
    HostCounters m_counters;
    std::optional<Traffic> m_links;
    std::vector<Disk> m_disks;
    std::set<QByteArray> m_known; ///< which of the necessary figures there were
};

} // namespace tmc::procfigures
