#include "core/services/queryservice.h"

#include "core/services/background.h"

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto readEvery = 3s;
constexpr std::chrono::milliseconds freshFor = 4 * readEvery;

} // namespace

QueryService::QueryService(ServerConnection &connection, const AdapterFactory &factory, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_factory(factory),
      m_clock(clock)
{
    m_timer.setInterval(readEvery);
    connect(&m_timer, &QTimer::timeout, this, &QueryService::read);
    connect(&connection, &ServerConnection::stateChanged, this, &QueryService::followConnection);
}

QueryService::~QueryService()
{
    m_readThread.waitForDone();
    m_actThread.waitForDone();
}

void QueryService::setWatched(bool watched)
{
    if (!watched)
        return m_timer.stop();
    m_timer.start();
    read();
}

bool QueryService::isFresh() const
{
    if (!m_readAt.isValid() || m_error || m_connection.state() != ConnectionState::Connected)
        return false;
    const qint64 age = m_readAt.msecsTo(m_clock.now());
    return age >= 0 && age <= freshFor.count();
}

void QueryService::followConnection()
{
    if (m_connection.state() != ConnectionState::Connected && m_reader) {
        ++m_generation;
        m_isReading = false;
        // Closing a connection may take a moment.
        m_readThread.start(WorkerThreads::Job([reader = std::move(m_reader)]() mutable { reader.reset(); }));
    }
    if (m_timer.isActive())
        read();
    emit changed();
}

void QueryService::read()
{
    if (m_isReading || m_connection.state() != ConnectionState::Connected)
        return;
    m_isReading = true;
    if (!m_reader)
        m_reader = m_factory.loadReaders(m_connection.endpoints(), m_connection.postgresAccess()).cluster;
    auto work = [reader = m_reader]() -> Result<Reading> {
        TM_TRY(RunningQueries queries, reader->readQueries());
        TM_TRY(ClusterAccess access, reader->readAccess());
        return Reading{.queries = std::move(queries), .access = std::move(access)};
    };
    runInBackground(m_readThread, this, std::move(work), [this, generation = m_generation](const Result<Reading> &reading) {
        if (generation == m_generation)
            took(reading);
    });
}

void QueryService::took(const Result<Reading> &reading)
{
    m_isReading = false;
    m_error.reset();
    if (reading) {
        m_queries = reading->queries;
        m_access = reading->access;
        m_readAt = m_clock.now();
    } else {
        m_error = reading.error();
    }
    emit changed();
}

void QueryService::cancel(qint64 pid, std::function<void(Result<void>)> done)
{
    auto work = [&factory = m_factory, access = m_connection.postgresAccess(), pid] {
        return factory.auditedActions(access)->cancelQuery(pid);
    };
    runInBackground(m_actThread, this, std::move(work), [this, done = std::move(done)](const Result<void> &cancelled) {
        done(cancelled);
        read();
    });
}

} // namespace tmc
