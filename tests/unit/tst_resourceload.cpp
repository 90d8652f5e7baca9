#include "core/domain/resourceload.h"
#include "core/domain/samplingpace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc;

namespace tmtest {
namespace {

constexpr qint64 second = 1'000'000'000;

HostCounters host(qint64 at, qint64 busy, qint64 total)
{
    return {.at = at,
            .busyTicks = busy,
            .totalTicks = total,
            .cpus = 4,
            .memoryTotal = {8000},
            .memoryAvailable = {5000},
            .received = {at / 1000},
            .sent = {at / 500}};
}

ContainerCounters counters(const QString &id, qint64 at, qint64 cpu)
{
    return {.id = ContainerId(id),
            .at = at,
            .cpuNanoseconds = cpu,
            .memoryUsed = {300},
            .memoryLimit = Bytes{1000},
            .received = Bytes{cpu / 10},
            .sent = {},
            .blockRead = Bytes{7},
            .blockWritten = Bytes{cpu},
            .processes = 3};
}

ResourceReading reading(qint64 at, qint64 busy, qint64 total, std::vector<ContainerCounters> containers)
{
    return {.source = ReadingSource::CgroupV2, .host = host(at, busy, total), .containers = std::move(containers)};
}

} // namespace

class ResourceLoadTest final : public QObject {
    Q_OBJECT

private slots:
    void ratesAreMeansBetweenTwoReadings();
    void theFirstReadingHasAmountsOnly();
    void aContainerThatBeganAnewHasNoRates();
    void aServerThatWasStartedAgainHasNoRates();
    void readingsFromDifferentSourcesHaveNothingInCommon();
    void withoutTheServersFiguresTheContainersClocksCount();
    void onlyWhatMayRunIsRead();
    void missingFiguresAreNullInJson();
    void theBudgetIsKept_data();
    void theBudgetIsKept();
};

void ResourceLoadTest::ratesAreMeansBetweenTwoReadings()
{
    const auto earlier = reading(10 * second, 100, 1000, {counters(u"a"_s, 10 * second, 0)});
    const auto later = reading(12 * second, 300, 1800, {counters(u"a"_s, 12 * second, 3 * second)});
    const ResourceLoad load = loadBetween(&earlier, later);
    QCOMPARE(load.seconds, 2.0);
    QCOMPARE(load.host->cpuPercent, 25.0);
    QCOMPARE(load.host->memoryUsed.value, 3000);
    QCOMPARE(load.host->receivedPerSecond, 1e6);
    QCOMPARE(load.host->sentPerSecond, 2e6);
    const ContainerLoad *container = load.container(ContainerId(u"a"_s));
    QVERIFY(container);
    QCOMPARE(container->cpuPercent, std::optional(150.0)); // one and a half processors
    QCOMPARE(container->receivedPerSecond, std::optional(1.5e8));
    QVERIFY(!container->sentPerSecond);
    QCOMPARE(container->blockReadPerSecond, std::optional(0.0));
    QCOMPARE(container->memoryLimit, std::optional(Bytes{1000}));
}

void ResourceLoadTest::theFirstReadingHasAmountsOnly()
{
    const ResourceLoad load = loadBetween(nullptr, reading(second, 1, 2, {counters(u"a"_s, second, 5)}));
    QCOMPARE(load.seconds, 0.0);
    QCOMPARE(load.host->cpuPercent, 0.0);
    QCOMPARE(load.host->memoryTotal.value, 8000);
    QVERIFY(!load.containers.front().cpuPercent);
    QCOMPARE(load.containers.front().memoryUsed.value, 300);
}

void ResourceLoadTest::aContainerThatBeganAnewHasNoRates()
{
    const auto earlier = reading(second, 1, 100, {counters(u"a"_s, second, 900), counters(u"b"_s, second, 0)});
    const auto later = reading(2 * second, 2, 200, {counters(u"a"_s, 2 * second, 100), counters(u"c"_s, 2 * second, 0)});
    const ResourceLoad load = loadBetween(&earlier, later);
    QCOMPARE(load.containers.size(), std::size_t(2));
    QVERIFY(!load.container(ContainerId(u"a"_s))->cpuPercent);
    QVERIFY(!load.container(ContainerId(u"a"_s))->blockReadPerSecond);
    QVERIFY(!load.container(ContainerId(u"c"_s))->cpuPercent);
    QVERIFY(!load.container(ContainerId(u"b"_s)));
}

void ResourceLoadTest::aServerThatWasStartedAgainHasNoRates()
{
    const auto earlier = reading(900 * second, 1000, 90'000, {counters(u"a"_s, 900 * second, 1)});
    const auto later = reading(5 * second, 10, 500, {counters(u"a"_s, 5 * second, 900)});
    const ResourceLoad load = loadBetween(&earlier, later);
    QCOMPARE(load.seconds, 0.0);
    QCOMPARE(load.host->receivedPerSecond, 0.0);
    QVERIFY(!load.containers.front().cpuPercent);
}

void ResourceLoadTest::readingsFromDifferentSourcesHaveNothingInCommon()
{
    auto earlier = reading(second, 1, 100, {counters(u"a"_s, second, 1)});
    earlier.source = ReadingSource::Docker;
    const auto later = reading(2 * second, 2, 200, {counters(u"a"_s, 2 * second, 900)});
    QVERIFY(!loadBetween(&earlier, later).containers.front().cpuPercent);
}

void ResourceLoadTest::withoutTheServersFiguresTheContainersClocksCount()
{
    auto earlier = reading(second, 1, 100, {counters(u"a"_s, second, 0)});
    auto later = reading(3 * second, 2, 200, {counters(u"a"_s, 3 * second, second)});
    earlier.source = later.source = ReadingSource::Docker;
    earlier.host.reset();
    later.host.reset();
    const ResourceLoad load = loadBetween(&earlier, later);
    QCOMPARE(load.seconds, 2.0);
    QVERIFY(!load.host);
    QCOMPARE(load.containers.front().cpuPercent, std::optional(50.0));
}

void ResourceLoadTest::onlyWhatMayRunIsRead()
{
    const auto facts = [](const QString &id, const QString &state, const QMap<QString, QString> &networks) {
        ContainerFacts container;
        container.id = ContainerId(id);
        container.state = state;
        container.addresses = networks;
        return container;
    };
    const std::vector<ReadingTarget> targets = readingTargets(
        {facts(u"a"_s, u"running"_s, {{u"nginx-proxy"_s, u"172.18.0.2"_s}}), facts(u"b"_s, u"exited"_s, {}),
         facts(u"c"_s, u"running"_s, {{u"host"_s, QString()}}), facts(u"d"_s, u"paused"_s, {{u"bridge"_s, QString()}})});
    const std::vector<ReadingTarget> wanted{{ContainerId(u"a"_s), true}, {ContainerId(u"c"_s), false}, {ContainerId(u"d"_s), true}};
    QVERIFY(targets == wanted);
}

void ResourceLoadTest::missingFiguresAreNullInJson()
{
    const ResourceLoad load = loadBetween(nullptr, reading(second, 1, 2, {counters(u"a"_s, second, 5)}));
    const QJsonObject json = containerLoadToJson(load.containers.front());
    QVERIFY(json.value(u"cpuPercent"_s).isNull());
    QVERIFY(json.value(u"sentBytes"_s).isNull());
    QCOMPARE(json.value(u"memoryUsedBytes"_s).toInteger(), 300);
    QCOMPARE(hostLoadToJson(*load.host).value(u"cpus"_s).toInt(), 4);
}

void ResourceLoadTest::theBudgetIsKept_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<qint64>("cost");
    QTest::addColumn<int>("containers");
    QTest::addColumn<bool>("isWatched");
    QTest::addColumn<int>("milliseconds");
    const int kernel = static_cast<int>(ReadingSource::CgroupV1);
    const int docker = static_cast<int>(ReadingSource::Docker);
    QTest::newRow("cheap") << kernel << qint64(20'000'000) << 300 << true << 1000;
    QTest::newRow("twice the budget") << kernel << qint64(60'000'000) << 300 << true << 2000;
    QTest::newRow("never slower than once a minute") << kernel << qint64(9'000'000'000) << 300 << true << 60'000;
    QTest::newRow("nobody looks") << kernel << qint64(20'000'000) << 300 << false << 15'000;
    QTest::newRow("Docker, few") << docker << qint64(0) << 10 << true << 1000;
    QTest::newRow("Docker, many") << docker << qint64(0) << 300 << true << 20'000;
}

void ResourceLoadTest::theBudgetIsKept()
{
    QFETCH(const int, source);
    QFETCH(const qint64, cost);
    QFETCH(const int, containers);
    QFETCH(const bool, isWatched);
    QFETCH(const int, milliseconds);
    ResourceLoad load{.source = static_cast<ReadingSource>(source), .serverNanoseconds = cost};
    load.containers.resize(static_cast<std::size_t>(containers));
    const auto interval = samplingInterval(load, isWatched);
    QCOMPARE(interval.count(), milliseconds);
    if (milliseconds < 60'000)
        QVERIFY(samplingCostPercent(load, interval).value_or(0) <= samplingBudgetPercent + 1e-9);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::ResourceLoadTest)

#include "tst_resourceload.moc"
