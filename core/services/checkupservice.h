#pragma once

#include "core/engine/checkup.h"
#include "core/services/snapshotservice.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace tmc {

/// The certificates of one server, what its containers open and are given, and what their logs say of missing tables: read a while after it was connected, every few hours, and when asked. A part that cannot be
/// read keeps its old value beside the error. Thread: GUI; the work is done elsewhere.
class CheckupService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckupService)
public:
    CheckupService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory, const Clock &clock,
                   QObject *parent = nullptr);
    ~CheckupService() override;

    /// Of the server that is open; none = nobody has looked yet.
    const std::optional<Checkup> &current() const { return m_current; }
    bool isReading() const { return m_isReading; }

public slots:
    /// Does nothing without a connection, without a registry, or while it is under way.
    void refresh();

signals:
    /// current() or isReading() is new.
    void changed();

private:
    void followSnapshot();
    void followConnection(ConnectionState state);
    void take(Checkup checkup);
    void forget();

    ServerConnection &m_connection;
    SnapshotService &m_snapshots;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    std::optional<Checkup> m_current;
    QString m_server;     ///< that it was read from
    QDateTime m_lookedAt; ///< the newest try
    QTimer m_next;
    std::stop_source m_stop;
    WorkerThreads m_thread{1};
    int m_newest = 0; ///< answers for an earlier server or connection are dropped
    bool m_isReading = false;
};

} // namespace tmc
