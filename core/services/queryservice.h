#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/databaseinspector.h"
#include "core/ports/statementreader.h"
#include "core/services/serverconnection.h"
#include "core/services/workerthreads.h"
#include "core/support/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace tmc {

/// What clients are doing in the connected server's PostgreSQL and what is more open there than it has to be: read every few seconds while
/// somebody looks, over one connection of its own, and the cancelling of a query. What was read before stays beside the error of a later
/// try. Thread: GUI; it never blocks.
class QueryService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryService)
public:
    QueryService(ServerConnection &connection, const AdapterFactory &factory, const Clock &clock, QObject *parent = nullptr);
    ~QueryService() override;

    void setWatched(bool watched);
    /// What statements took is read as well, every half a minute: PostgreSQL reads a file of texts for it.
    void setStatementsWatched(bool watched);
    /// Reads now, unless it is being read.
    void read();

    /// Null while they were never read.
    const RunningQueries *queries() const { return m_queries ? &*m_queries : nullptr; }
    const SlowStatements *statements() const { return m_statements ? &*m_statements : nullptr; }
    /// Invalid while nothing was read; and why the newest try failed.
    QDateTime statementsReadAt() const { return m_statementsReadAt; }
    const std::optional<Error> &statementsError() const { return m_statementsError; }
    const ClusterAccess *access() const { return m_access ? &*m_access : nullptr; }
    /// Invalid while nothing was read.
    QDateTime readAt() const { return m_readAt; }
    /// Why the newest try failed; none after a success.
    const std::optional<Error> &error() const { return m_error; }
    /// The server is connected and the newest try succeeded.
    bool isFresh() const;

    /// Asks PostgreSQL to cancel what the session does, after the activity log says so. `done` is not called after this object's death.
    void cancel(qint64 pid, std::function<void(Result<void>)> done);

    /// Looks into one database or schema. `done` is not called after this object's death.
    void look(const QString &database, const QString &schema, std::function<void(Result<DatabaseLook>)> done);

signals:
    /// Something was read, or could not be.
    void changed();

private:
    struct Reading {
        RunningQueries queries;
        ClusterAccess access;
        std::optional<Result<SlowStatements>> statements; ///< none: not their turn
    };
    void followConnection();
    void took(const Result<Reading> &reading);
    void tookStatements(const Result<SlowStatements> &statements);
    [[nodiscard]] bool areStatementsDue() const;

    ServerConnection &m_connection;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    std::shared_ptr<ClusterLoadReader> m_reader; ///< used by the thread only; of this connection
    std::optional<RunningQueries> m_queries;
    std::optional<ClusterAccess> m_access;
    std::optional<SlowStatements> m_statements;
    QDateTime m_statementsReadAt;
    QDateTime m_statementsTriedAt; ///< invalid: their turn is now
    std::optional<Error> m_statementsError;
    bool m_watchesStatements = false;
    QDateTime m_readAt;
    std::optional<Error> m_error;
    QTimer m_timer;
    bool m_isReading = false;
    int m_generation = 0; ///< readings of an earlier connection are dropped
    WorkerThreads m_readThread{1};
    WorkerThreads m_lookThread{1};
    WorkerThreads m_actThread{1}; ///< a slow reading must not keep a cancel waiting
};

} // namespace tmc
