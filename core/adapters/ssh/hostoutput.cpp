#include "core/adapters/ssh/hostoutput.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 largestKilobytes = qint64(1) << 50;

std::optional<qint64> kilobytes(const QString &line, QLatin1StringView name)
{
    static const QRegularExpression pattern(u"\\A\\w+:\\s+([0-9]{1,16}) kB\\z"_s);
    if (!line.startsWith(name))
        return std::nullopt;
    const QRegularExpressionMatch match = pattern.match(line);
    return match.hasMatch() ? std::optional(std::min(match.captured(1).toLongLong(), largestKilobytes)) : std::nullopt;
}

/// "  12: 0100007F:1F90 00000000:0000 0A …": local address and port, remote ones, state. 0A is TCP_LISTEN.
std::optional<int> listeningPort(const QString &line)
{
    static const QRegularExpression pattern(
        u"\\A\\s*[0-9]+: (?:[0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) (?:[0-9A-F]{8}|[0-9A-F]{32}):[0-9A-F]{4} 0A "_s);
    const QRegularExpressionMatch match = pattern.match(line);
    return match.hasMatch() ? std::optional(match.captured(1).toInt(nullptr, 16)) : std::nullopt;
}

/// The last line: where several paths were asked for, that of the last one that exists.
void readDisk(const QByteArray &df, HostFacts &facts)
{
    static const QRegularExpression pattern(u"\\A.*\\s([0-9]{1,16})\\s+[0-9]{1,16}\\s+([0-9]{1,16})\\s+[0-9]{1,3}%\\s"_s);
    for (const QByteArray &line : df.split('\n')) {
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        facts.diskTotal = {std::min(match.captured(1).toLongLong(), largestKilobytes) * 1024};
        facts.diskFree = {std::min(match.captured(2).toLongLong(), largestKilobytes) * 1024};
    }
}

} // namespace

Result<HostFacts> hostFactsFromOutput(const QByteArray &proc, const QByteArray &df)
{
    static const QRegularExpression loadPattern(u"\\A([0-9]{1,7}\\.[0-9]{2}) [0-9.]+ [0-9.]+ [0-9]+/[0-9]+ [0-9]+\\z"_s);
    HostFacts facts;
    std::optional<qint64> total;
    std::optional<qint64> available;
    std::optional<double> load;
    std::set<int> ports;
    for (const QByteArray &bytes : proc.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (const auto memory = kilobytes(line, "MemTotal:"_L1))
            total = memory;
        else if (const auto free = kilobytes(line, "MemAvailable:"_L1))
            available = free;
        else if (const auto port = listeningPort(line); port && *port > 0)
            ports.insert(*port);
        else if (const QRegularExpressionMatch match = loadPattern.match(line); match.hasMatch())
            load = match.captured(1).toDouble();
    }
    if (!total || !available || !load)
        return fail({.code = ErrorCode::HostUnreadable,
                     .detail = u"/proc/meminfo or /proc/loadavg"_s,
                     .source = ErrorSource::Ssh,
                     .retryable = true});
    facts.memoryTotal = {*total / 1024};
    facts.memoryAvailable = {*available / 1024};
    facts.load1 = *load;
    facts.listeningPorts.assign(ports.begin(), ports.end());
    readDisk(df, facts);
    return facts;
}

} // namespace tmc
