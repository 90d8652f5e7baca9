#include "core/services/pathwatch.h"
#include "core/services/retrypause.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace tmc;

namespace {

class FakeUptime final : public UptimeClock {
public:
    Uptime now() const override { return m_now; }
    void work(std::chrono::milliseconds time)
    {
        m_now.awake += time;
        m_now.total += time;
    }
    void sleep(std::chrono::milliseconds time) { m_now.total += time; }

private:
    Uptime m_now{.awake = 1h, .total = 3h}; // has slept before
};

} // namespace

/// Sleep of this machine, and the pauses between attempts.
class TestPathWatch final : public QObject {
    Q_OBJECT

private slots:
    void onlySleepCountsAsSleep();
    void sleepIsToldOnce();
    void theRealClockDoesNotSleepInATest();
    void pausesGrowWithTheLossAndAreSpread();
};

void TestPathWatch::onlySleepCountsAsSleep()
{
    FakeUptime clock;
    SleepDetector detector(clock);
    QCOMPARE(detector.look(), 0ms);
    clock.work(48h); // a busy machine, or one whose process was stopped
    QCOMPARE(detector.look(), 0ms);
    clock.sleep(500ms);
    QCOMPARE(detector.look(), 0ms);
    clock.work(2s);
    clock.sleep(8h);
    QCOMPARE(detector.look(), 8h);
    QCOMPARE(detector.look(), 0ms);
}

void TestPathWatch::sleepIsToldOnce()
{
    FakeUptime clock;
    PathWatch watch(clock, 5ms);
    QSignalSpy changed(&watch, &PathWatch::changed);
    QTest::qWait(50);
    QCOMPARE(changed.count(), 0);
    clock.sleep(10min);
    QTRY_COMPARE(changed.count(), 1);
    QTest::qWait(50);
    QCOMPARE(changed.count(), 1);
}

void TestPathWatch::theRealClockDoesNotSleepInATest()
{
    const SystemUptimeClock clock;
    SleepDetector detector(clock);
    QVERIFY(clock.now().awake > 0ms && clock.now().total >= clock.now().awake);
    QCOMPARE(detector.look(), 0ms);
}

void TestPathWatch::pausesGrowWithTheLossAndAreSpread()
{
    QCOMPARE(retryPause(0s, 0.5), 1s);
    QCOMPARE(retryPause(30s, 0.5), 1s);
    QCOMPARE(retryPause(1min, 0.5), 2s);
    QCOMPARE(retryPause(5min, 0.5), 10s);
    QCOMPARE(retryPause(15min, 0.5), 30s);
    QCOMPARE(retryPause(48h, 0.5), 30s);
    QCOMPARE(retryPause(15min, 0.0), 24s);
    QCOMPARE(retryPause(15min, 1.0), 36s);
}

QTEST_GUILESS_MAIN(TestPathWatch)
#include "tst_pathwatch.moc"
