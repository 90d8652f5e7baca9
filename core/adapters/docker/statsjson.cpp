#include "core/adapters/docker/statsjson.h"

#include "core/support/json.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::dockerjson {
namespace {

constexpr qint64 largest = qint64(1) << 62;
constexpr qint64 largestPids = qint64(1) << 30;

tl::unexpected<Error> unusable(const QString &what)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = what, .source = ErrorSource::Docker, .retryable = true});
}

/// Absent, negative or beyond 64 bits ("no limit" is 2^64 - 1) as well.
qint64 amount(const QJsonValue &value)
{
    const double approximate = value.toDouble();
    if (!(approximate > 0))
        return 0;
    return approximate >= static_cast<double>(largest) ? largest : std::clamp(value.toInteger(), qint64(0), largest);
}

qint64 sum(qint64 a, qint64 b)
{
    return std::min(largest, a + b);
}

void readNetworks(const QJsonValue &networks, ContainerCounters &counters)
{
    if (!networks.isObject())
        return;
    qint64 received = 0;
    qint64 sent = 0;
    for (const QJsonValue &network : networks.toObject()) {
        received = sum(received, amount(network.toObject().value(u"rx_bytes"_s)));
        sent = sum(sent, amount(network.toObject().value(u"tx_bytes"_s)));
    }
    counters.received = Bytes{received};
    counters.sent = Bytes{sent};
}

void readBlocks(const QJsonObject &blocks, ContainerCounters &counters)
{
    qint64 read = 0;
    qint64 written = 0;
    for (const QJsonValue &entry : blocks.value(u"io_service_bytes_recursive"_s).toArray()) {
        const QString direction = entry.toObject().value(u"op"_s).toString().toLower();
        const qint64 bytes = amount(entry.toObject().value(u"value"_s));
        if (direction == "read"_L1)
            read = sum(read, bytes);
        else if (direction == "write"_L1)
            written = sum(written, bytes);
    }
    counters.blockRead = Bytes{read};
    counters.blockWritten = Bytes{written};
}

Bytes usedMemory(const QJsonObject &memory)
{
    const qint64 usage = amount(memory.value(u"usage"_s));
    const QJsonObject details = memory.value(u"stats"_s).toObject();
    const QJsonValue ofVersion1 = details.value(u"total_inactive_file"_s);
    const qint64 inactive = amount(ofVersion1.isDouble() ? ofVersion1 : details.value(u"inactive_file"_s));
    return {inactive < usage ? usage - inactive : usage};
}

} // namespace

Result<std::optional<ContainerCounters>> countersFromStats(const QByteArray &reply, const ReadingTarget &target, Bytes serverMemory)
{
    const auto json = parseJsonObject(reply);
    if (!json)
        return unusable(u"container statistics"_s);
    const QDateTime at = QDateTime::fromString(json->value(u"read"_s).toString(), Qt::ISODateWithMs);
    const qint64 milliseconds = at.isValid() ? at.toMSecsSinceEpoch() : 0;
    const qint64 processor = amount(json->value(u"cpu_stats"_s).toObject().value(u"cpu_usage"_s).toObject().value(u"total_usage"_s));
    const QJsonObject memory = json->value(u"memory_stats"_s).toObject();
    if (milliseconds <= 0 || milliseconds > largest / 1'000'000 || processor == 0 || !memory.contains(u"usage"_s))
        return std::optional<ContainerCounters>();
    ContainerCounters counters{.id = target.id,
                               .at = milliseconds * 1'000'000,
                               .cpuNanoseconds = processor,
                               .memoryUsed = usedMemory(memory),
                               .memoryLimit = {},
                               .received = {},
                               .sent = {},
                               .blockRead = {},
                               .blockWritten = {},
                               .processes = {}};
    if (const qint64 limit = amount(memory.value(u"limit"_s));
        limit > 0 && limit < (serverMemory.value > 0 ? serverMemory.value : largest))
        counters.memoryLimit = Bytes{limit};
    if (target.hasOwnNetwork)
        readNetworks(json->value(u"networks"_s), counters);
    readBlocks(json->value(u"blkio_stats"_s).toObject(), counters);
    const QJsonValue processes = json->value(u"pids_stats"_s).toObject().value(u"current"_s);
    if (processes.isDouble())
        counters.processes = static_cast<int>(std::min(amount(processes), largestPids));
    return std::optional(counters);
}

Result<int> restartCountFromInspect(const QByteArray &reply)
{
    const auto json = parseJsonObject(reply);
    if (!json || !json->value(u"RestartCount"_s).isDouble())
        return unusable(u"RestartCount"_s);
    return static_cast<int>(std::min(amount(json->value(u"RestartCount"_s)), largestPids));
}

Result<Bytes> memoryFromInfo(const QByteArray &reply)
{
    const auto json = parseJsonObject(reply);
    const qint64 memory = json ? amount(json->value(u"MemTotal"_s)) : 0;
    if (memory == 0)
        return unusable(u"MemTotal"_s);
    return Bytes{memory};
}

} // namespace tmc::dockerjson
