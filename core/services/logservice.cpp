#include "core/services/logservice.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr std::size_t mostWaiting = 50'000; ///< lines that the thread may be ahead
constexpr qsizetype mostWaitingBytes = 16 * 1024 * 1024;
constexpr std::size_t portion = 4'000; ///< handed over in one turn of the event loop

} // namespace

/// What passes between the thread and the service.
struct LogService::Shared {
    std::mutex mutex;
    std::condition_variable_any taken;
    std::deque<LogLine> lines;
    qsizetype bytes = 0;
    std::deque<std::pair<qsizetype, LogEvent>> events; ///< with the number of lines still before it
    std::optional<Result<void>> end;
    LogCursor cursor; ///< the thread's while it runs

    void put(std::vector<LogLine> more, const std::stop_token &stop)
    {
        std::unique_lock lock(mutex);
        taken.wait(lock, stop, [this] { return lines.size() < mostWaiting && bytes < mostWaitingBytes; });
        for (LogLine &line : more) {
            bytes += line.text.size();
            lines.push_back(std::move(line));
        }
    }
    void put(const LogEvent &event)
    {
        const std::scoped_lock lock(mutex);
        events.emplace_back(static_cast<qsizetype>(lines.size()), event);
    }
};

LogService::LogService(ServerConnection &connection, const AdapterFactory &factory, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_factory(factory),
      m_clock(clock)
{
    m_take.setInterval(20ms);
    m_retry.setInterval(2s);
    m_retry.setSingleShot(true);
    connect(&m_take, &QTimer::timeout, this, &LogService::take);
    connect(&m_retry, &QTimer::timeout, this, &LogService::followConnection);
    connect(&m_connection, &ServerConnection::stateChanged, this, &LogService::followConnection);
}

LogService::~LogService()
{
    endThread();
}

void LogService::start(const LogRequest &request)
{
    endThread();
    m_shared.reset();
    m_request = request;
    m_completeUntil = {};
    m_error.reset();
    setState(State::Waiting);
    followConnection();
}

void LogService::stop()
{
    endThread();
    m_shared.reset();
    m_retry.stop();
    setState(State::Idle);
}

void LogService::setPaused(bool paused)
{
    m_isPaused = paused;
    if (paused)
        m_take.stop();
    else if (m_thread.joinable())
        m_take.start();
    emit stateChanged();
}

bool LogService::isLive() const
{
    return m_state == State::Live && !m_isPaused && m_connection.state() == ConnectionState::Connected;
}

QDateTime LogService::completeUntil() const
{
    return isLive() ? m_clock.now() : m_completeUntil;
}

void LogService::endThread()
{
    m_take.stop();
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

void LogService::followConnection()
{
    // A stream that is cut off in silence looks like containers that have nothing to say.
    if (m_state == State::Live && m_connection.state() != ConnectionState::Connected) {
        m_completeUntil = m_clock.now();
        emit stateChanged();
    }
    const bool isWanted = m_state == State::Waiting || (m_state == State::Broken && m_error && m_error->retryable);
    if (isWanted && !m_thread.joinable() && m_connection.state() == ConnectionState::Connected)
        begin();
}

void LogService::begin()
{
    const bool goesOn = m_shared != nullptr;
    auto shared = std::make_shared<Shared>();
    if (goesOn)
        shared->cursor = m_shared->cursor;
    m_shared = shared;
    setState(State::Reading);
    m_thread = std::jthread([shared, request = m_request, &factory = m_factory,
                             socket = m_connection.endpoints().dockerSocket](const std::stop_token &stop) {
        const LogSink sink{.lines = [&](std::vector<LogLine> lines) { shared->put(std::move(lines), stop); },
                           .event = [&](const LogEvent &event) { shared->put(event); }};
        Result<void> end = factory.logReader(socket)->read(request, shared->cursor, sink, stop);
        const std::scoped_lock lock(shared->mutex);
        shared->end = std::move(end);
    });
    if (!m_isPaused)
        m_take.start();
}

/// One portion: lines, then what happened behind them.
void LogService::take()
{
    std::vector<LogLine> lines;
    std::vector<LogEvent> events;
    std::optional<Result<void>> end;
    {
        const std::scoped_lock lock(m_shared->mutex);
        const qsizetype untilEvent = m_shared->events.empty() ? static_cast<qsizetype>(portion) : m_shared->events.front().first;
        const auto count = std::min({m_shared->lines.size(), portion, static_cast<std::size_t>(untilEvent)});
        for (std::size_t i = 0; i < count; ++i) {
            m_shared->bytes -= m_shared->lines.front().text.size();
            lines.push_back(std::move(m_shared->lines.front()));
            m_shared->lines.pop_front();
        }
        for (auto &event : m_shared->events)
            event.first -= static_cast<qsizetype>(count);
        while (!m_shared->events.empty() && m_shared->events.front().first <= 0) {
            events.push_back(m_shared->events.front().second);
            m_shared->events.pop_front();
        }
        if (m_shared->lines.empty() && m_shared->events.empty())
            end = m_shared->end;
        m_shared->taken.notify_all();
    }
    if (!lines.empty())
        emit arrived(lines);
    for (const LogEvent &event : events) {
        if (event.kind == LogEvent::Kind::Live)
            setState(State::Live);
        emit happened(event);
    }
    if (end)
        ended(*end);
}

void LogService::ended(const Result<void> &result)
{
    endThread();
    if (m_state == State::Live || (result && m_state == State::Reading))
        m_completeUntil = m_clock.now();
    if (result)
        return setState(State::Idle);
    m_error = result.error();
    setState(State::Broken);
    // The engine alone may be gone for a moment while the connection stands.
    if (m_error->retryable)
        m_retry.start();
}

void LogService::setState(State state)
{
    if (state != State::Broken)
        m_error.reset();
    m_state = state;
    emit stateChanged();
}

} // namespace tmc
