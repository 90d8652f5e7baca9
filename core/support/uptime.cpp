#include "core/support/uptime.h"

#include <ctime>

namespace tmc {
namespace {

std::chrono::milliseconds reading(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                 + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Uptime SystemUptimeClock::now() const
{
    return {.awake = reading(CLOCK_MONOTONIC), .total = reading(CLOCK_BOOTTIME)};
}

std::chrono::milliseconds SleepDetector::look()
{
    const Uptime now = m_clock.now();
    const std::chrono::milliseconds slept = (now.total - m_last.total) - (now.awake - m_last.awake);
    m_last = now;
    return slept < std::chrono::seconds(1) ? std::chrono::milliseconds(0) : slept;
}

} // namespace tmc
