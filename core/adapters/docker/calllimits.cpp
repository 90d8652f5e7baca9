#include "core/adapters/docker/calllimits.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace tmc {

CallLimits::CallLimits(std::chrono::milliseconds budget, std::stop_token stop, QString what)
    : m_budget(budget),
      m_deadline(std::chrono::steady_clock::now() + budget),
      m_stop(std::move(stop)),
      m_what(std::move(what)),
      m_stopDescriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_callback.emplace(m_stop, [descriptor = m_stopDescriptor] {
        if (descriptor >= 0)
            std::ignore = ::eventfd_write(descriptor, 1);
    });
}

CallLimits::~CallLimits()
{
    // First the callback, which may run in another thread right now, then the descriptor that it writes.
    m_callback.reset();
    if (m_stopDescriptor >= 0)
        ::close(m_stopDescriptor);
}

Result<void> CallLimits::check() const
{
    if (m_stop.stop_requested())
        return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Docker, .retryable = true});
    if (std::chrono::steady_clock::now() >= m_deadline) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_budget).count();
        return fail({.code = ErrorCode::TimedOut,
                     .args = {m_what, QString::number(seconds)},
                     .source = ErrorSource::Docker,
                     .retryable = true});
    }
    return {};
}

int CallLimits::pollTimeout() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp(left, 0ms, 60'000ms).count());
}

Result<void> CallLimits::pause(std::chrono::milliseconds time) const
{
    TM_CHECK(check());
    pollfd stopped{.fd = m_stopDescriptor, .events = POLLIN, .revents = 0};
    ::poll(&stopped, 1, std::min(pollTimeout(), static_cast<int>(time.count())));
    return check();
}

} // namespace tmc
