#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace tmc {

/// At most `most` threads that do jobs in the order in which they came; a thread is started when there is more to do than threads that
/// wait. Used instead of QThreadPool, whose threads are detached: its waitForDone() comes back while a thread is still giving its data
/// back to the libraries. When that was the last thing before the program's end, libcrypto was cleared away twice, once by the thread
/// (libpq logs in with it) and once by exit(). Here a thread that was waited for is gone. Thread: the one that made it.
class WorkerThreads final {
public:
    using Job = std::packaged_task<void()>;

    explicit WorkerThreads(std::size_t most) : m_most(most) {}
    /// Waits for everything that was started.
    ~WorkerThreads() { waitForDone(); }
    WorkerThreads(const WorkerThreads &) = delete;
    WorkerThreads &operator=(const WorkerThreads &) = delete;

    void start(Job job);

    /// Every job is done and its thread has ended when this returns. More may be started afterwards.
    void waitForDone();

private:
    void work();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::vector<std::thread> m_threads;
    std::size_t m_waiting = 0; ///< threads without a job
    bool m_isEnding = false;
};

} // namespace tmc
