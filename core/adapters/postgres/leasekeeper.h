#pragma once

#include "core/adapters/postgres/operationlock.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tmc {

/// Keeps one lease alive from a thread of its own, on a connection of its own, as often as its LeaseTimes
/// say. Thread-safe.
class LeaseKeeper final {
public:
    /// `keepSessionAlive` is called after each renewal, in the keeper's thread; it must return soon. `inDoubt` is called at most once,
    /// in another thread, when no renewal has succeeded for as long as a lease lasts: a network that says nothing blocks for ever.
    LeaseKeeper(PostgresAccess access, OperatorIdentity identity, LockProof proof, std::function<void()> keepSessionAlive,
                std::function<void()> inDoubt = {});
    /// Ends the thread; a renewal that does not come back is broken off after two seconds.
    ~LeaseKeeper();
    LeaseKeeper(const LeaseKeeper &) = delete;
    LeaseKeeper &operator=(const LeaseKeeper &) = delete;

    /// Renews now. Success means that nobody can take the lease before it could have been used: the time limit starts when the request
    /// starts and counts suspended time (CLOCK_BOOTTIME). Fails with OperationFenced or PostgresConnectionLost.
    Result<void> renew();

    /// True once the server has said that the lease belongs to somebody else.
    bool isFenced() const { return m_fenced; }

private:
    void run(const std::stop_token &stop);
    void watch(const std::stop_token &stop);
    void interrupt();
    Result<void> renewLocked();
    Result<bool> ask();

    PostgresAccess m_access;
    OperatorIdentity m_identity;
    LockProof m_proof;
    std::function<void()> m_keepSessionAlive;
    std::function<void()> m_inDoubt;
    std::atomic<int> m_ticksSinceRenewal = 0;
    std::atomic<bool> m_fenced = false;
    std::timed_mutex m_mutex;  // one user of the connection at a time
    std::mutex m_pointerMutex; // the connection as an object, for breaking a call off from outside
    std::shared_ptr<PgConnection> m_connection;
    std::mutex m_waitMutex;
    std::condition_variable_any m_wait;
    bool m_finished = false;
    std::jthread m_thread;
    std::jthread m_watch;
};

} // namespace tmc
