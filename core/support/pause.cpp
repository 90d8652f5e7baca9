#include "core/support/pause.h"

#include <condition_variable>
#include <mutex>

namespace tmc {

bool pauseUnlessStopped(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wakeUp;
    std::unique_lock lock(mutex);
    wakeUp.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace tmc
