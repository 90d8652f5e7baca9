#pragma once

#include "core/engine/stephandler.h"
#include "core/support/pause.h"

#include <algorithm>
#include <chrono>
#include <functional>

namespace tmc {

/// Asks `attempt` again and again until it gives a value, fails, or the time is over (no value). Renews the lease before each attempt
/// and ends with ErrorCode::Cancelled on abort. What is nearly ready is asked again at once: pauses begin short and double up to `pause`.
template <typename T>
Result<std::optional<T>> waitFor(std::chrono::seconds timeout, std::chrono::milliseconds pause, StepContext &context,
                                 const std::function<Result<std::optional<T>>()> &attempt);

inline constexpr std::chrono::milliseconds shortestPause{20};

template <typename T>
Result<std::optional<T>> waitFor(std::chrono::seconds timeout, std::chrono::milliseconds pause, StepContext &context,
                                 const std::function<Result<std::optional<T>>()> &attempt)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    std::chrono::milliseconds next = std::min(pause, shortestPause);
    while (true) {
        TM_CHECK(context.session.renew());
        TM_TRY(std::optional<T> value, attempt());
        if (value || std::chrono::steady_clock::now() >= deadline)
            return value;
        if (!pauseUnlessStopped(next, context.abort))
            return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Engine, .effect = Effect::Unknown});
        next = std::min(pause, 2 * next);
    }
}

} // namespace tmc
