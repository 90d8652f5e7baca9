#include "core/adapters/postgres/leasekeeper.h"

#include "core/support/logging.h"
#include "core/support/pause.h"

#include <time.h>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto patience = 10s; // for a renewal that another thread is in the middle of
constexpr auto farewell = 2s;
constexpr auto tick = 250ms;

/// Time that goes on while the laptop sleeps, unlike CLOCK_MONOTONIC and therefore unlike QElapsedTimer.
std::chrono::nanoseconds bootTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

Error lostError()
{
    return {.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Postgres, .retryable = true};
}

} // namespace

LeaseKeeper::LeaseKeeper(PostgresAccess access, OperatorIdentity identity, LockProof proof, std::function<void()> keepSessionAlive,
                         std::function<void()> inDoubt)
    : m_access(std::move(access)),
      m_identity(std::move(identity)),
      m_proof(std::move(proof)),
      m_keepSessionAlive(std::move(keepSessionAlive)),
      m_inDoubt(std::move(inDoubt)),
      m_thread([this](const std::stop_token &stop) { run(stop); }),
      m_watch([this](const std::stop_token &stop) { watch(stop); })
{
}

LeaseKeeper::~LeaseKeeper()
{
    m_thread.request_stop();
    std::unique_lock lock(m_waitMutex);
    while (!m_finished) {
        if (m_wait.wait_for(lock, farewell, [this] { return m_finished; }))
            break;
        interrupt();
    }
}

void LeaseKeeper::interrupt()
{
    const std::scoped_lock pointerLock(m_pointerMutex);
    if (m_connection)
        m_connection->interrupt();
}

/// Counts its own wake-ups instead of time: a laptop that slept, or a process that was frozen, gets the chance to ask first.
void LeaseKeeper::watch(const std::stop_token &stop)
{
    while (pauseUnlessStopped(tick, stop)) {
        if (++m_ticksSinceRenewal * tick < m_proof.times.ttl)
            continue;
        if (m_inDoubt)
            m_inDoubt();
        interrupt();
        return;
    }
}

void LeaseKeeper::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_waitMutex);
    while (!stop.stop_requested() && !m_fenced) {
        m_wait.wait_for(lock, stop, m_proof.times.renewal, [] { return false; });
        if (stop.stop_requested())
            break;
        lock.unlock();
        if (const auto renewed = renew(); !renewed)
            logger("tm.pg")->warn("the lease on {} was not renewed: {}", m_proof.target.toStdString(),
                                  errorCodeName(renewed.error().code).toStdString());
        m_keepSessionAlive();
        lock.lock();
    }
    m_finished = true;
    m_wait.notify_all();
}

Result<void> LeaseKeeper::renew()
{
    std::unique_lock lock(m_mutex, std::defer_lock);
    if (!lock.try_lock_for(patience)) {
        interrupt();
        return fail(lostError());
    }
    return renewLocked();
}

Result<void> LeaseKeeper::renewLocked()
{
    // Twice, because the first answer may belong to a request from before the laptop slept.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (m_fenced)
            return fail(Error{.code = ErrorCode::OperationFenced, .source = ErrorSource::Postgres});
        const auto deadline = bootTime() + m_proof.times.ttl - m_proof.times.margin;
        TM_TRY(const bool isOurs, ask());
        if (!isOurs) {
            m_fenced = true;
            return fail(Error{.code = ErrorCode::OperationFenced, .source = ErrorSource::Postgres});
        }
        m_ticksSinceRenewal = 0;
        if (bootTime() < deadline)
            return {};
    }
    return fail(lostError());
}

Result<bool> LeaseKeeper::ask()
{
    if (m_connection && m_connection->isOpen()) {
        auto renewed = renewLease(*m_connection, m_proof);
        if (renewed || renewed.error().code != ErrorCode::PostgresConnectionLost)
            return renewed;
    }
    auto opened = PgConnection::open(pgOptions(m_access, m_identity, PgSessionClass::Operation), m_access.password);
    if (!opened)
        return fail(opened.error().code == ErrorCode::PostgresUnreachable ? lostError() : opened.error());
    {
        const std::scoped_lock pointerLock(m_pointerMutex);
        m_connection = std::move(*opened);
    }
    return renewLease(*m_connection, m_proof);
}

} // namespace tmc
