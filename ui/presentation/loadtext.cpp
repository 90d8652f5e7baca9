#include "ui/presentation/loadtext.h"

#include "core/domain/sqlstatements.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LoadText)
};

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString swapText(const HostLoad &load)
{
    if (load.swapTotal.value == 0)
        return Tr::tr("no swap");
    return Tr::tr("swap %1 of %2").arg(byteSize(load.swapUsed), byteSize(load.swapTotal));
}

QString activityText(const std::optional<LongestActivity> &activity, bool isKnown)
{
    if (!isKnown)
        return unknownFigure();
    if (!activity)
        return Tr::tr("none");
    return Tr::tr("%1 in %2").arg(duration(std::llround(activity->seconds * 1000)), quoted(activity->database));
}

QString replicaText(const ReplicaLoad &replica)
{
    return Tr::tr("Standby %1: %2, behind by %3").arg(quoted(replica.name), replica.state, amountText(replica.behind));
}

} // namespace

QString unknownFigure()
{
    return u"—"_s;
}

QString percentText(std::optional<double> percent)
{
    return percent ? Tr::tr("%1 %").arg(decimal(*percent, 1)) : unknownFigure();
}

QString rateText(std::optional<double> bytesPerSecond)
{
    if (!bytesPerSecond)
        return unknownFigure();
    //: A rate: %1 is an amount such as "1.5 MB".
    return Tr::tr("%1/s").arg(byteSize({std::llround(*bytesPerSecond)}));
}

QString amountText(std::optional<Bytes> bytes)
{
    return bytes ? byteSize(*bytes) : unknownFigure();
}

QString readingSourceText(ReadingSource source)
{
    switch (source) {
    case ReadingSource::CgroupV1:
        return Tr::tr("the kernel's files (cgroups v1)");
    case ReadingSource::CgroupV2:
        return Tr::tr("the kernel's files (cgroups v2)");
    case ReadingSource::Docker:
        return Tr::tr("Docker's statistics");
    case ReadingSource::Sample:
        return Tr::tr("the sample data");
    }
    return {};
}

QString whyNotKernelText(const Error &error)
{
    if (error.detail == "awk"_L1)
        return Tr::tr("The server has no program \"awk\" that this login may run, so Docker was asked for every container instead.");
    return Tr::tr("The kernel's figures could not be read from %1 on the server, so Docker was asked for every container instead.")
        .arg(error.detail);
}

QStringList hostLines(const HostLoad &load)
{
    QString processor = Tr::tr("Processor: %1 of %2", "share of all processors")
                            .arg(percentText(load.cpuPercent), cpuText({qint64(load.cpus) * 1000}));
    if (load.stolenPercent >= 0.05)
        processor += Tr::tr(" (%1 taken by other machines of the same host)").arg(percentText(load.stolenPercent));
    return {processor,
            Tr::tr("Load: %1 · %2 · %3 (1, 5 and 15 minutes)")
                .arg(decimal(load.load1, 2), decimal(load.load5, 2), decimal(load.load15, 2)),
            Tr::tr("Memory: %1 of %2; %3").arg(byteSize(load.memoryUsed), byteSize(load.memoryTotal), swapText(load)),
            Tr::tr("Network: in %1, out %2").arg(rateText(load.receivedPerSecond), rateText(load.sentPerSecond)),
            Tr::tr("Disk: read %1, written %2").arg(rateText(load.diskReadPerSecond), rateText(load.diskWrittenPerSecond))};
}

QString sampleLine(const ResourceLoad &load)
{
    const QString measured =
        Tr::tr("Measured over %1 from %2.").arg(duration(std::llround(load.seconds * 1000)), readingSourceText(load.source));
    if (load.serverNanoseconds <= 0)
        return measured;
    return measured + u' '
           + Tr::tr("Reading took %1 ms of the server's processor.")
                 .arg(decimal(static_cast<double>(load.serverNanoseconds) / 1e6, 1));
}

QStringList clusterLines(const ClusterLoad &load, const ClusterLoad *earlier, double seconds)
{
    const auto known = [](std::optional<int> number) { return number ? count(*number) : unknownFigure(); };
    QStringList lines{
        Tr::tr("Connections: %1 of %2 (%3 kept for administrators); active %4, idle in a transaction %5")
            .arg(count(load.connections), count(load.maxConnections), count(load.reservedConnections), known(load.active),
                 known(load.idleInTransaction)),
        Tr::tr("Found in the cache: %1 since the statistics began, %2 just now")
            .arg(percentText(load.cacheHitPercent()), percentText(earlier ? load.cacheHitPercent(earlier) : std::nullopt)),
        Tr::tr("Longest query: %1; longest transaction: %2")
            .arg(activityText(load.longestQuery, load.seesAll), activityText(load.longestTransaction, load.seesAll)),
        Tr::tr("Waiting for locks: %1").arg(count(load.waitingLocks))};
    if (earlier && seconds > 0 && load.wal >= earlier->wal)
        lines.append(Tr::tr("Write-ahead log: %1").arg(rateText(static_cast<double>(load.wal.value - earlier->wal.value) / seconds)));
    if (load.behindSeconds)
        lines.append(Tr::tr("This is a standby, behind by %1").arg(duration(std::llround(*load.behindSeconds * 1000))));
    for (const ReplicaLoad &replica : load.replicas)
        lines.append(replicaText(replica));
    if (!load.seesAll)
        lines.append(Tr::tr("The console's role is not told what other sessions do. An administrator of PostgreSQL can allow it: %1")
                         .arg(sql::grantStatistics(load.role).value_or(QString())));
    return lines;
}

} // namespace tmc::ui
