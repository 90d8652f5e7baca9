#include "core/services/queryservice.h"

#include "core/services/background.h"

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto readEvery = 3s;
constexpr std::chrono::milliseconds freshFor = 4 * readEvery;
constexpr qint64 statementsEvery = 30; ///< seconds

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
    m_lookThread.waitForDone();
}

void QueryService::setWatched(bool watched)
{
    if (!watched)
        return m_timer.stop();
    m_timer.start();
    read();
}

void QueryService::setStatementsWatched(bool watched)
{
    m_watchesStatements = watched;
    m_statementsTriedAt = {};
    if (watched)
        read();
}

bool QueryService::areStatementsDue() const
{
    if (!m_watchesStatements)
        return false;
    const qint64 age = m_statementsTriedAt.isValid() ? m_statementsTriedAt.secsTo(m_clock.now()) : -1;
    return age < 0 || age >= statementsEvery;
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
        m_statementsTriedAt = {};
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
    auto work = [reader = m_reader, withStatements = areStatementsDue()]() -> Result<Reading> {
        TM_TRY(RunningQueries queries, reader->readQueries());
        TM_TRY(ClusterAccess access, reader->readAccess());
        Reading reading{.queries = std::move(queries), .access = std::move(access), .statements = {}};
        if (StatementReader *statements = withStatements ? statementReaderOf(*reader) : nullptr)
            reading.statements = statements->readStatements({});
        return reading;
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
        if (reading->statements)
            tookStatements(*reading->statements);
    } else {
        m_error = reading.error();
    }
    emit changed();
}

void QueryService::tookStatements(const Result<SlowStatements> &statements)
{
    m_statementsTriedAt = m_clock.now();
    m_statementsError = statements ? std::nullopt : std::optional(statements.error());
    if (!statements)
        return;
    m_statements = *statements;
    m_statementsReadAt = m_statementsTriedAt;
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

void QueryService::look(const QString &database, const QString &schema, std::function<void(Result<DatabaseLook>)> done)
{
    auto work = [&factory = m_factory, endpoints = m_connection.endpoints(), access = m_connection.postgresAccess(), database,
                 schema]() -> Result<DatabaseLook> {
        const auto reader = factory.loadReaders(endpoints, access).cluster;
        DatabaseInspector *inspector = databaseInspectorOf(*reader);
        return inspector ? inspector->look(database, schema)
                         : Result<DatabaseLook>(fail({.code = ErrorCode::SectionUnavailable, .args = {database}}));
    };
    runInBackground(m_lookThread, this, std::move(work), [done = std::move(done)](const Result<DatabaseLook> &look) { done(look); });
}

} // namespace tmc
