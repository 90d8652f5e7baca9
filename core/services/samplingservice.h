#pragma once

#include "core/engine/resourcesampler.h"
#include "core/ports/loadhistory.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotservice.h"
#include "core/services/workerthreads.h"
#include "core/support/clock.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace tmc {

/// One sample with what PostgreSQL was doing then.
struct LoadSample {
    QDateTime at; ///< when it was asked for, by this machine's clock
    ResourceSample resources;
    std::vector<ContainerFacts> containers;    ///< that were to be read
    std::optional<ClusterLoad> cluster;        ///< of the last question that was answered; asked every few seconds
    std::optional<ClusterLoad> earlierCluster; ///< of the one before it
    double clusterSeconds = 0;                 ///< between the two
    std::optional<Error> clusterError;         ///< of the last question
    std::optional<Error> historyError;         ///< why the sample was not kept
};

/// Takes samples of the connected server, one a second while somebody looks and the server's budget allows it (domain/samplingpace), fewer
/// otherwise, and keeps their history. Containers are those of the newest snapshot.
///
/// A sample is fresh for a few intervals only, by this machine's clock and only while the connection stands: after a cut tunnel, a server
/// that went silent or a laptop that slept, isFresh() is false at once, whatever has not been noticed yet. Thread: GUI.
class SamplingService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SamplingService)
public:
    /// Makes the history of a server by its name, in the thread that uses it; null = none is kept.
    using MakeHistory = std::function<std::unique_ptr<LoadHistory>(const QString &serverName)>;

    SamplingService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory, MakeHistory makeHistory,
                    const Clock &clock, QObject *parent = nullptr);
    ~SamplingService() override;

    /// `watcher` looks at the figures, or no longer; samples are taken more often while anybody looks. One that dies looks no longer.
    void setWatched(const QObject *watcher, bool watched);
    bool isWatched() const { return !m_watchers.isEmpty(); }
    /// Time between samples as it is now.
    std::chrono::milliseconds interval() const;

    /// The newest sample; null while there was none of this server.
    const LoadSample *last() const { return m_last ? &*m_last : nullptr; }
    /// The newest sample describes this moment.
    bool isFresh() const;
    /// Since when nothing is known; invalid while it is fresh or was never read.
    QDateTime staleSince() const;
    /// Why the newest try failed; none after a success.
    const std::optional<Error> &error() const { return m_error; }

    /// Points of several series of the history; `done` is called in the GUI thread, with an empty list for a series that has none.
    void readHistory(const QStringList &series, LoadStep step, const QDateTime &from, const QDateTime &to,
                     std::function<void(Result<std::vector<std::vector<LoadPoint>>>)> done);

signals:
    /// last() or error() is new.
    void sampled();
    /// isFresh() has changed.
    void freshnessChanged();

private:
    struct Workshop;
    void openWorkshop();
    void closeWorkshop();
    void followConnection();
    void take();
    void took(Result<LoadSample> sample);
    void watchFreshness();

    ServerConnection &m_connection;
    SnapshotService &m_snapshots;
    const AdapterFactory &m_factory;
    MakeHistory m_makeHistory;
    const Clock &m_clock;
    std::shared_ptr<Workshop> m_workshop; ///< what the thread works with; its own while a job runs
    QString m_server;
    std::optional<LoadSample> m_last;
    std::optional<Error> m_error;
    WorkerThreads m_thread{1};
    std::stop_source m_stop;
    QTimer m_next;
    QTimer m_freshness;
    bool m_isTaking = false;
    QSet<const QObject *> m_watchers;
    bool m_wasFresh = false;
};

} // namespace tmc
