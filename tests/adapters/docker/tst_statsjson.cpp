#include "core/adapters/docker/statsjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const ReadingTarget target{ContainerId(QString(64, u'a')), true};
constexpr Bytes serverMemory{25'276'502'016};

// As Docker Engine 20.10 answers on a server with cgroups v2.
const QByteArray reply = R"({"read":"2026-11-26T02:03:04.567891234Z","preread":"0001-01-01T00:00:00Z",
"pids_stats":{"current":5,"limit":18446744073709551615},
"blkio_stats":{"io_service_bytes_recursive":[{"major":254,"minor":0,"op":"read","value":4096},{"major":254,"minor":0,"op":"write","value":12288},
 {"major":259,"minor":0,"op":"Read","value":1}]},
"num_procs":0,"cpu_stats":{"cpu_usage":{"total_usage":1234567890},"system_cpu_usage":9876543210,"online_cpus":2},
"memory_stats":{"usage":20000000,"stats":{"inactive_file":5000000},"limit":25276502016},
"name":"/postgres","networks":{"eth0":{"rx_bytes":100,"tx_bytes":7},"eth1":{"rx_bytes":11,"tx_bytes":1}}})";

ContainerCounters read(const QByteArray &json, const ReadingTarget &of = target)
{
    const auto counters = dockerjson::countersFromStats(json, of, serverMemory);
    return counters && *counters ? **counters : ContainerCounters{};
}

} // namespace

class StatsJsonTest final : public QObject {
    Q_OBJECT

private slots:
    void figuresAreRead();
    void memoryOfVersion1HasItsTotal();
    void aLimitOfItsOwnIsTold();
    void theNetworkOfOthersIsNotItsOwn();
    void aStoppedContainerIsNoValue();
    void nonsenseIsAnErrorOrBounded();
    void restartsAreCounted();
};

void StatsJsonTest::figuresAreRead()
{
    const ContainerCounters counters = read(reply);
    QCOMPARE(counters.id, target.id);
    QCOMPARE(counters.at % 1'000'000'000, 567'000'000 + (counters.at % 1'000'000'000 > 567'500'000 ? 1'000'000 : 0));
    QCOMPARE(counters.cpuNanoseconds, 1'234'567'890);
    QCOMPARE(counters.memoryUsed.value, 15'000'000);
    QVERIFY(!counters.memoryLimit); // the engine gives the server's memory where there is no limit
    QCOMPARE(counters.received, std::optional(Bytes{111}));
    QCOMPARE(counters.sent, std::optional(Bytes{8}));
    QCOMPARE(counters.blockRead, std::optional(Bytes{4097}));
    QCOMPARE(counters.blockWritten, std::optional(Bytes{12288}));
    QCOMPARE(counters.processes, std::optional(5));
}

void StatsJsonTest::memoryOfVersion1HasItsTotal()
{
    const ContainerCounters counters =
        read(QByteArray(reply).replace("{\"inactive_file\":5000000}", "{\"inactive_file\":1,\"total_inactive_file\":6000000}"));
    QCOMPARE(counters.memoryUsed.value, 14'000'000);
    // As docker's own client: what cannot be is not taken off.
    QCOMPARE(read(QByteArray(reply).replace("5000000}", "90000000}")).memoryUsed.value, 20'000'000);
}

void StatsJsonTest::aLimitOfItsOwnIsTold()
{
    QCOMPARE(read(QByteArray(reply).replace("\"limit\":25276502016", "\"limit\":67108864")).memoryLimit,
             std::optional(Bytes{67108864}));
}

void StatsJsonTest::theNetworkOfOthersIsNotItsOwn()
{
    const ContainerCounters counters = read(reply, {target.id, false});
    QVERIFY(!counters.received);
    QVERIFY(!counters.sent);
}

void StatsJsonTest::aStoppedContainerIsNoValue()
{
    const QByteArray stopped = R"({"read":"0001-01-01T00:00:00Z","preread":"0001-01-01T00:00:00Z","pids_stats":{},
        "cpu_stats":{"cpu_usage":{"total_usage":0}},"memory_stats":{},"name":"/shop"})";
    const auto counters = dockerjson::countersFromStats(stopped, target, serverMemory);
    QVERIFY(counters.has_value());
    QVERIFY(!counters->has_value());
}

void StatsJsonTest::nonsenseIsAnErrorOrBounded()
{
    QVERIFY(!dockerjson::countersFromStats("no JSON", target, serverMemory).has_value());
    QVERIFY(!dockerjson::countersFromStats("[]", target, serverMemory).has_value());
    const ContainerCounters counters = read(QByteArray(reply).replace("\"usage\":20000000", "\"usage\":-3").replace("4096", "1e30"));
    QCOMPARE(counters.memoryUsed.value, 0);
    QCOMPARE(counters.blockRead->value, qint64(1) << 62);
}

void StatsJsonTest::restartsAreCounted()
{
    QCOMPARE(dockerjson::restartCountFromInspect(R"({"RestartCount":7})").value_or(-1), 7);
    QCOMPARE(dockerjson::restartCountFromInspect(R"({"RestartCount":-7})").value_or(-1), 0);
    QVERIFY(!dockerjson::restartCountFromInspect("{}").has_value());
    QCOMPARE(dockerjson::memoryFromInfo(R"({"MemTotal":25276502016})").value_or(Bytes{}).value, serverMemory.value);
    QVERIFY(!dockerjson::memoryFromInfo("{}").has_value());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::StatsJsonTest)

#include "tst_statsjson.moc"
