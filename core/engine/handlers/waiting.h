#pragma once

#include "core/engine/stephandler.h"

#include <chrono>
#include <functional>

namespace tmc {

/// Asks `attempt` again and again until it gives a value, fails, or the time is over (no value). Renews the lease before each attempt
/// and ends with ErrorCode::Cancelled on abort.
template <typename T>
Result<std::optional<T>> waitFor(std::chrono::seconds timeout, std::chrono::milliseconds pause, StepContext &context,
                                 const std::function<Result<std::optional<T>>()> &attempt);

/// Sleeps for `pause` or until abort is requested; false on abort.
bool pauseUnlessAborted(std::chrono::milliseconds pause, const std::stop_token &abort);

template <typename T>
Result<std::optional<T>> waitFor(std::chrono::seconds timeout, std::chrono::milliseconds pause, StepContext &context,
                                 const std::function<Result<std::optional<T>>()> &attempt)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    while (true) {
        TM_CHECK(context.session.renew());
        TM_TRY(std::optional<T> value, attempt());
        if (value || std::chrono::steady_clock::now() >= deadline)
            return value;
        if (!pauseUnlessAborted(pause, context.abort))
            return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Engine, .effect = Effect::Unknown});
    }
}

} // namespace tmc
