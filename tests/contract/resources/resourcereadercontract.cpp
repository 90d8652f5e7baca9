#include "contract/resources/resourcereadercontract.h"

#include "contract/docker/contractchecks.h"

using namespace tmc;

namespace tmtest {

void ResourceReaderContract::init()
{
    m_reader = m_fixture.makeReader();
}

void ResourceReaderContract::everyWantedContainerIsReadInItsOrder()
{
    const auto reading = read(both());
    VERIFY_OK(reading);
    QCOMPARE(reading->containers.size(), std::size_t(2));
    QCOMPARE(reading->containers[0].id, m_fixture.busy);
    QCOMPARE(reading->containers[1].id, m_fixture.idle);
    const auto reversed = read({{m_fixture.idle, true}, {m_fixture.busy, true}});
    VERIFY_OK(reversed);
    QCOMPARE(reversed->containers[0].id, m_fixture.idle);
    for (const ContainerCounters &counters : reading->containers) {
        QVERIFY(counters.at > 0);
        QVERIFY(counters.memoryUsed.value > 0);
        QVERIFY(counters.processes.value_or(0) > 0);
    }
}

void ResourceReaderContract::oneThatDoesNotRunIsLeftOut()
{
    const ContainerId unknown(QString(64, u'0'));
    const auto reading = read({{m_fixture.stopped, true}, {m_fixture.idle, true}, {unknown, true}});
    VERIFY_OK(reading);
    QCOMPARE(reading->containers.size(), std::size_t(1));
    QCOMPARE(reading->containers[0].id, m_fixture.idle);
}

void ResourceReaderContract::nothingWantedIsNoError()
{
    const auto reading = read({});
    VERIFY_OK(reading);
    QVERIFY(reading->containers.empty());
}

void ResourceReaderContract::countersOnlyGrow()
{
    auto earlier = read(both());
    VERIFY_OK(earlier);
    for (int i = 0; i < 2; ++i) {
        m_fixture.pass();
        const auto later = read(both());
        VERIFY_OK(later);
        for (std::size_t n = 0; n < 2; ++n) {
            QVERIFY(later->containers[n].at > earlier->containers[n].at);
            QVERIFY(later->containers[n].cpuNanoseconds >= earlier->containers[n].cpuNanoseconds);
        }
        if (later->host) {
            QVERIFY(later->host->at > earlier->host->at);
            QVERIFY(later->host->totalTicks > earlier->host->totalTicks);
            QVERIFY(later->host->busyTicks >= earlier->host->busyTicks);
            QVERIFY(later->host->memoryAvailable <= later->host->memoryTotal);
        }
        earlier = later;
    }
}

void ResourceReaderContract::theBusyOneUsesMoreThanTheIdleOne()
{
    const auto earlier = read(both());
    VERIFY_OK(earlier);
    m_fixture.pass();
    const auto later = read(both());
    VERIFY_OK(later);
    const auto used = [&](std::size_t n) { return later->containers[n].cpuNanoseconds - earlier->containers[n].cpuNanoseconds; };
    QVERIFY2(used(0) > 10 * used(1) && used(0) > 100'000'000, qPrintable(QString::number(used(0))));
    QVERIFY(used(0) < later->containers[0].at - earlier->containers[0].at); // less than one processor
}

void ResourceReaderContract::limitsAreToldWhereThereAreAny()
{
    const auto reading = read(both());
    VERIFY_OK(reading);
    QCOMPARE(reading->containers[0].memoryLimit, std::optional(m_fixture.busyMemoryLimit));
    QVERIFY(!reading->containers[1].memoryLimit);
    QVERIFY(reading->containers[0].memoryUsed <= m_fixture.busyMemoryLimit);
}

void ResourceReaderContract::theNetworkOfOthersIsNotItsOwn()
{
    const auto reading = read({{m_fixture.busy, true}, {m_fixture.idle, false}});
    VERIFY_OK(reading);
    QVERIFY(reading->containers[0].received.has_value());
    QVERIFY(reading->containers[0].sent.has_value());
    QVERIFY(!reading->containers[1].received.has_value());
    QVERIFY(!reading->containers[1].sent.has_value());
}

void ResourceReaderContract::aNewReaderContinuesTheCounters()
{
    const auto earlier = read(both());
    VERIFY_OK(earlier);
    const auto later = m_fixture.makeReader()->read(both(), {});
    VERIFY_OK(later);
    QCOMPARE(later->source, earlier->source);
    QVERIFY(later->containers[0].cpuNanoseconds >= earlier->containers[0].cpuNanoseconds);
}

} // namespace tmtest
