#pragma once

#include <chrono>

namespace tmc {

/// How long the machine has been running. `total` counts the time that it slept, `awake` does not; both never go back.
struct Uptime {
    std::chrono::milliseconds awake{};
    std::chrono::milliseconds total{};
};

/// Source of Uptime; passed in, so that tests can let a machine sleep. Thread: any.
class UptimeClock {
public:
    virtual ~UptimeClock() = default;
    virtual Uptime now() const = 0;
};

/// CLOCK_MONOTONIC and CLOCK_BOOTTIME of Linux.
class SystemUptimeClock final : public UptimeClock {
public:
    Uptime now() const override;
};

/// Notices that the machine slept between two looks at the clock. The wall clock is not asked: it may be set at any time.
class SleepDetector final {
public:
    explicit SleepDetector(const UptimeClock &clock) : m_clock(clock), m_last(clock.now()) {}

    /// How long the machine slept since the last call (or since construction); zero for less than a second, which is no sleep but the
    /// moment between the readings of two clocks.
    std::chrono::milliseconds look();

private:
    const UptimeClock &m_clock;
    Uptime m_last;
};

} // namespace tmc
