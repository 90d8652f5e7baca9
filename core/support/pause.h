#pragma once

#include <chrono>
#include <stop_token>

namespace tmc {

/// Sleeps for `time` or until a stop is requested; false when it was. Thread: any.
bool pauseUnlessStopped(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace tmc
