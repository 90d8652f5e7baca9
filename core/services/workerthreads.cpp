#include "core/services/workerthreads.h"

#include <utility>

namespace tmc {

void WorkerThreads::start(Job job)
{
    {
        const std::lock_guard guard(m_mutex);
        m_jobs.push_back(std::move(job));
        if (m_jobs.size() > m_waiting && m_threads.size() < m_most)
            m_threads.emplace_back([this] { work(); });
    }
    m_changed.notify_one();
}

void WorkerThreads::waitForDone()
{
    std::vector<std::thread> ending;
    {
        const std::lock_guard guard(m_mutex);
        m_isEnding = true;
        ending.swap(m_threads);
    }
    m_changed.notify_all();
    for (std::thread &thread : ending)
        thread.join();
    m_isEnding = false;
}

void WorkerThreads::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_waiting;
        m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        --m_waiting;
        if (m_jobs.empty())
            return;
        {
            Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            job(); // and what it holds is gone before the next one begins
        }
        lock.lock();
    }
}

} // namespace tmc
