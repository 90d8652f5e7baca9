#include "core/engine/handlers/waiting.h"

#include <condition_variable>
#include <mutex>

namespace tmc {

bool pauseUnlessAborted(std::chrono::milliseconds pause, const std::stop_token &abort)
{
    std::mutex mutex;
    std::condition_variable_any wakeUp;
    std::unique_lock lock(mutex);
    wakeUp.wait_for(lock, abort, pause, [] { return false; });
    return !abort.stop_requested();
}

} // namespace tmc
