#pragma once

#include "core/ports/activitycache.h"
#include "core/ports/adapterfactory.h"
#include "core/services/serverconnection.h"
#include "core/support/clock.h"
#include "core/services/workerthreads.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tmc {

/// Whether the activity log's hash chain fits.
enum class ChainState { NotChecked, Unbroken, Broken };

/// What is known of one server's activity log. After a failed read the old entries stay beside the error.
struct ActivityLog {
    QString serverName;
    std::vector<ActivityEntry> entries; ///< newest first
    QDateTime readAt;                   ///< UTC; invalid when nothing was ever read
    std::optional<Error> error;         ///< why the last read failed
    bool hasOlder = false;              ///< the server has more than these
    ChainState chain = ChainState::NotChecked;
    qint64 firstTampered = 0; ///< the first row that does not fit, when the chain is broken
    QDateTime checkedAt;      ///< when the chain was checked
};

/// Reads the activity log of the selected server: first what the cache has, then pages from the server, newest first; also has the hash
/// chain checked there. One read at a time. Thread: GUI; the work is done elsewhere.
class ActivityService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityService)
public:
    static constexpr int pageSize = 200;

    ActivityService(ServerConnection &connection, const AdapterFactory &factory, ActivityCache &cache, const Clock &clock,
                    QObject *parent = nullptr);
    ~ActivityService() override;

    /// Shows what the cache has of this server; an empty log when it has nothing.
    void showServer(const QString &serverName);
    const ActivityLog &log() const { return m_log; }
    bool isReading() const { return m_reading; }

public slots:
    /// Reads the newest entries (at least as many as are shown, at most 10,000) and checks the chain. Does nothing without a connection.
    void refresh();
    /// Reads one page of what is older than the oldest entry shown.
    void readOlder();

signals:
    /// log() or isReading() may have changed.
    void changed();

private:
    struct Answer {
        Result<std::vector<ActivityEntry>> entries;
        std::optional<Result<std::optional<qint64>>> tampered; ///< no value when the chain was not asked for
    };
    void read(int limit, qint64 before);
    void take(const Answer &answer, int limit, qint64 before);
    void takeChain(const Result<std::optional<qint64>> &tampered);

    ServerConnection &m_connection;
    const AdapterFactory &m_factory;
    ActivityCache &m_cache;
    const Clock &m_clock;
    ActivityLog m_log;
    WorkerThreads m_pool{1};
    bool m_reading = false;
    int m_generation = 0; ///< answers for an earlier server are dropped
};

} // namespace tmc
