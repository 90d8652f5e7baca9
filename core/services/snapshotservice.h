#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/snapshotcache.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotreaders.h"
#include "core/support/clock.h"
#include "core/services/workerthreads.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace tmc {

/// Owns the current SystemSnapshot of the selected server. Shows the cached one at once, refreshes it whenever the connection comes up,
/// on request and every `refreshInterval`; of overlapping refreshes the newest wins. A failed section keeps its old value beside the
/// error; one that broke with the connection is read once more on the next one before it is told. Every snapshot with a registry is
/// written to the cache. Thread: GUI.
class SnapshotService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnapshotService)
public:
    SnapshotService(ServerConnection &connection, const AdapterFactory &factory, SnapshotCache &cache, const Clock &clock,
                    QObject *parent = nullptr);
    ~SnapshotService() override;

    /// Shows what the cache has of this server; a snapshot without values when it has nothing.
    void showServer(const QString &serverName);
    /// Never null.
    SnapshotPtr current() const { return m_current; }
    bool isRefreshing() const { return m_running > 0; }
    /// 0 = only when asked and when a connection comes up.
    void setRefreshInterval(int seconds);
    int refreshInterval() const { return m_timer.isActive() ? m_timer.interval() / 1000 : 0; }

public slots:
    void refresh() { read(false); }

signals:
    void snapshotChanged(tmc::SnapshotPtr snapshot);
    void refreshingChanged(bool refreshing);

private:
    void read(bool again);
    void publish(SystemSnapshot snapshot);
    void readAgain(const SystemSnapshot &broken);

    ServerConnection &m_connection;
    KeptReaders m_readers;
    SnapshotCache &m_cache;
    const Clock &m_clock;
    SnapshotPtr m_current;
    WorkerThreads m_pool{2};
    QTimer m_timer;
    std::stop_source m_stop;
    int m_running = 0;
    int m_newest = 0;
};

} // namespace tmc

Q_DECLARE_METATYPE(tmc::SnapshotPtr)
