#include "core/services/background.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>

using namespace std::chrono_literals;
using namespace tmc;

namespace {

std::atomic_int farewells = 0;

/// What a library keeps for each thread, and takes its time to give back when the thread ends.
struct SlowFarewell {
    ~SlowFarewell()
    {
        std::this_thread::sleep_for(100ms);
        ++farewells;
    }
    int touched = 0;
};

void touchThreadData()
{
    thread_local SlowFarewell data;
    ++data.touched;
}

/// Takes a thread until it is opened.
class Gate final {
public:
    void pass() { m_open.get_future().wait(); }
    void open() { m_open.set_value(); }

private:
    std::promise<void> m_open;
};

} // namespace

/// Threads that are gone when somebody has waited for them.
class TestWorkerThreads final : public QObject {
    Q_OBJECT

private slots:
    void waitsUntilTheThreadsHaveGivenTheirDataBack();
    void doesEverythingThatWasStartedBeforeItEnds();
    void startsNoMoreThreadsThanItMay();
    void startsASecondThreadWhileTheFirstIsBusy();
    void canBeUsedAfterItWasWaitedFor();
    void letsGoOfWhatTheWorkHoldsBeforeItDelivers();
    void deliversNothingToTheDead();
    void handsAFailureToWhoeverTakesTheValue();
};

void TestWorkerThreads::waitsUntilTheThreadsHaveGivenTheirDataBack()
{
    farewells = 0;
    WorkerThreads threads(2);
    Gate both;
    threads.start(WorkerThreads::Job([&both] {
        touchThreadData();
        both.pass();
    }));
    threads.start(WorkerThreads::Job([&both] {
        touchThreadData();
        both.open();
    }));
    threads.waitForDone();
    QCOMPARE(farewells.load(), 2);
}

void TestWorkerThreads::doesEverythingThatWasStartedBeforeItEnds()
{
    std::vector<int> done;
    {
        WorkerThreads threads(1);
        for (int number = 0; number < 50; ++number)
            threads.start(WorkerThreads::Job([&done, number] { done.push_back(number); }));
    }
    QCOMPARE(done.size(), 50U);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
}

void TestWorkerThreads::startsNoMoreThreadsThanItMay()
{
    std::atomic_int now = 0;
    std::atomic_int most = 0;
    WorkerThreads threads(3);
    for (int number = 0; number < 30; ++number) {
        threads.start(WorkerThreads::Job([&now, &most] {
            const int running = ++now;
            int seen = most.load();
            while (seen < running && !most.compare_exchange_weak(seen, running)) {}
            std::this_thread::sleep_for(2ms);
            --now;
        }));
    }
    threads.waitForDone();
    QVERIFY(most.load() >= 1 && most.load() <= 3);
}

void TestWorkerThreads::startsASecondThreadWhileTheFirstIsBusy()
{
    WorkerThreads threads(2);
    Gate gate;
    threads.start(WorkerThreads::Job([&gate] { gate.pass(); }));
    threads.start(WorkerThreads::Job([&gate] { gate.open(); })); // would never come behind the first one
    threads.waitForDone();
}

void TestWorkerThreads::canBeUsedAfterItWasWaitedFor()
{
    std::atomic_int done = 0;
    WorkerThreads threads(1);
    for (int round = 1; round <= 3; ++round) {
        threads.start(WorkerThreads::Job([&done] { ++done; }));
        threads.waitForDone();
        QCOMPARE(done.load(), round);
    }
}

void TestWorkerThreads::letsGoOfWhatTheWorkHoldsBeforeItDelivers()
{
    WorkerThreads threads(1);
    auto held = std::make_shared<int>(7);
    const std::weak_ptr<int> watch = held;
    std::optional<bool> wasGone;
    runInBackground(
        threads, this, [held = std::move(held)] { return *held; },
        [&wasGone, watch](int value) { wasGone = value == 7 && watch.expired(); });
    QTRY_VERIFY(wasGone.has_value());
    QVERIFY(*wasGone);
}

void TestWorkerThreads::deliversNothingToTheDead()
{
    bool isDelivered = false;
    WorkerThreads threads(1);
    Gate gate;
    auto context = std::make_unique<QObject>();
    runInBackground(
        threads, context.get(),
        [&gate] {
            gate.pass();
            return 1;
        },
        [&isDelivered](int) { isDelivered = true; });
    context.reset();
    gate.open();
    threads.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

void TestWorkerThreads::handsAFailureToWhoeverTakesTheValue()
{
    QFutureWatcher<int> *watcher = nullptr;
    WorkerThreads threads(1);
    QObject context;
    runInBackground(
        threads, &context, []() -> int { throw std::runtime_error("lost"); }, [](int) { QFAIL("there is no value"); });
    watcher = static_cast<QFutureWatcher<int> *>(context.children().constFirst());
    watcher->disconnect(); // it would be taken in the event loop, which nobody can catch from
    threads.waitForDone();
    QVERIFY_EXCEPTION_THROWN(watcher->future().takeResult(), std::runtime_error);
}

QTEST_GUILESS_MAIN(TestWorkerThreads)
#include "tst_workerthreads.moc"
