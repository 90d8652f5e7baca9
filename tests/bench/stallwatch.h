#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// How long the event loop of the GUI thread does not turn, for the benchmarks of pages.
namespace tmtest {

/// Processor time of the calling thread in nanoseconds: what the work itself costs, whatever else the machine does.
inline qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

struct Stall {
    double wall = 0; ///< milliseconds
    double cpu = 0;  ///< milliseconds
};

/// The longest time between two turns of the event loop.
class StallWatch final {
public:
    StallWatch()
    {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
    }
    void start()
    {
        m_wall = m_cpu = 0;
        m_sinceTurn.start();
        m_cpuAtTurn = threadTime();
        m_timer.start();
    }
    Stall stop()
    {
        turn();
        m_timer.stop();
        return {static_cast<double>(m_wall) / 1e6, static_cast<double>(m_cpu) / 1e6};
    }

private:
    void turn()
    {
        m_wall = std::max(m_wall, m_sinceTurn.nsecsElapsed());
        m_cpu = std::max(m_cpu, threadTime() - m_cpuAtTurn);
        m_sinceTurn.restart();
        m_cpuAtTurn = threadTime();
    }

    QTimer m_timer;
    QElapsedTimer m_sinceTurn;
    qint64 m_cpuAtTurn = 0;
    qint64 m_wall = 0;
    qint64 m_cpu = 0;
};

inline void report(const char *what, std::vector<Stall> stalls)
{
    const auto sorted = [&stalls](double Stall::*figure) {
        std::ranges::sort(stalls, {}, figure);
        return std::pair(stalls.at(stalls.size() / 2).*figure, stalls.back().*figure);
    };
    const auto [wallMedian, wallMost] = sorted(&Stall::wall);
    const auto [cpuMedian, cpuMost] = sorted(&Stall::cpu);
    std::printf("%-58s median %6.1f ms (processor %6.1f ms), longest %6.1f ms (%6.1f ms)\n", what, wallMedian, cpuMedian, wallMost,
                cpuMost);
}

} // namespace tmtest
