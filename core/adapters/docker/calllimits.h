#pragma once

#include "core/support/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace tmc {

/// What ends one blocking call early: its deadline and the caller's stop token. A stop wakes a poll() at once, because the token
/// writes an eventfd that every wait of the call watches. Thread: the calling one; the token may be stopped from any.
class CallLimits final {
public:
    /// `what` names the call in the error TimedOut.
    CallLimits(std::chrono::milliseconds budget, std::stop_token stop, QString what);
    ~CallLimits();
    CallLimits(const CallLimits &) = delete;
    CallLimits &operator=(const CallLimits &) = delete;

    /// Fails with Cancelled or TimedOut (effect none: who calls knows what had been sent).
    Result<void> check() const;

    /// Readable as soon as the stop was requested; -1 when the machine had no descriptor left (then stops are seen between waits).
    int stopDescriptor() const { return m_stopDescriptor; }

    /// For poll(): milliseconds until the deadline, rounded up, at most one minute.
    int pollTimeout() const;

    /// Waits for at most `time`; fails like check().
    Result<void> pause(std::chrono::milliseconds time) const;

private:
    std::chrono::milliseconds m_budget;
    std::chrono::steady_clock::time_point m_deadline;
    std::stop_token m_stop;
    QString m_what;
    int m_stopDescriptor = -1;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

} // namespace tmc
