#include "core/services/samplingservice.h"

#include "core/domain/samplingpace.h"
#include "core/services/background.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto clusterEvery = 5s;      ///< questions to PostgreSQL
constexpr auto afterFailure = 2s;      ///< until the next try
constexpr auto shortestFreshness = 4s; ///< however short the interval: one sample may be slow
constexpr int freshIntervals = 3;
constexpr int hostFreshFor = 600; ///< seconds; a disk does not fill in less, and snapshots may come seldom

/// What of a snapshot belongs into the history: nothing that is old.
std::map<QString, double> freshHost(const Section<HostFacts> &host, const QDateTime &now)
{
    const bool isFresh = host.value && !host.error && host.readAt.isValid() && host.readAt.secsTo(now) <= hostFreshFor;
    return isFresh ? seriesOf(*host.value) : std::map<QString, double>();
}

} // namespace

/// Readers and history; made, used and destroyed in the one thread of the pool.
struct SamplingService::Workshop {
    QString server;
    LinkEndpoints endpoints;
    LoadReaders readers;
    std::unique_ptr<ResourceSampler> sampler;
    std::unique_ptr<LoadHistory> history;
    std::map<QString, double> host; ///< what the newest snapshot says of the server, to be kept with the samples
    LoadSample state;               ///< what of PostgreSQL is carried on
    QDateTime clusterAt;

    void connectTo(const LinkEndpoints &place, const PostgresAccess &access, const AdapterFactory &factory)
    {
        if (sampler && place.controlSocket == endpoints.controlSocket && place.postgresDirectory == endpoints.postgresDirectory)
            return;
        sampler.reset();
        endpoints = place;
        readers = factory.loadReaders(place, access);
        sampler = std::make_unique<ResourceSampler>(*readers.kernel, *readers.engine, *readers.restarts);
    }

    void askCluster(const QDateTime &now)
    {
        if (clusterAt.isValid() && now >= clusterAt && clusterAt.msecsTo(now) < std::chrono::milliseconds(clusterEvery).count())
            return;
        Result<ClusterLoad> cluster = readers.cluster->readLoad();
        state.clusterError = cluster ? std::nullopt : std::optional(cluster.error());
        if (!cluster)
            return;
        state.earlierCluster = std::exchange(state.cluster, std::move(*cluster));
        state.clusterSeconds = clusterAt.isValid() ? static_cast<double>(clusterAt.msecsTo(now)) / 1000 : 0;
        clusterAt = now;
    }

    void keep(const LoadSample &sample)
    {
        if (!history)
            return;
        std::map<QString, double> figures = seriesOf(sample.resources.load, sample.containers);
        if (sample.cluster && !sample.clusterError)
            figures.merge(seriesOf(*sample.cluster, sample.earlierCluster ? &*sample.earlierCluster : nullptr));
        figures.merge(host);
        const Result<void> kept = history->append(sample.at, figures);
        state.historyError = kept ? std::nullopt : std::optional(kept.error());
    }

    Result<LoadSample> take(const QDateTime &now, const std::vector<ContainerFacts> &containers, const std::stop_token &stop)
    {
        TM_TRY(state.resources, sampler->sample(containers, stop));
        askCluster(now);
        state.at = now;
        state.containers = containers;
        keep(state);
        return state;
    }
};

SamplingService::SamplingService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory,
                                 MakeHistory makeHistory, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_snapshots(snapshots),
      m_factory(factory),
      m_makeHistory(std::move(makeHistory)),
      m_clock(clock)
{
    m_next.setSingleShot(true);
    m_freshness.setInterval(500ms);
    connect(&m_next, &QTimer::timeout, this, &SamplingService::take);
    connect(&m_freshness, &QTimer::timeout, this, &SamplingService::watchFreshness);
    connect(&m_connection, &ServerConnection::stateChanged, this, &SamplingService::followConnection);
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &SamplingService::followConnection);
    m_freshness.start();
    followConnection();
}

SamplingService::~SamplingService()
{
    m_stop.request_stop();
    closeWorkshop();
    m_thread.waitForDone();
}

/// In its thread: a connection to SQLite ends where it was made.
void SamplingService::closeWorkshop()
{
    m_thread.start(WorkerThreads::Job([workshop = std::move(m_workshop)]() mutable { workshop.reset(); }));
}

void SamplingService::openWorkshop()
{
    if (m_workshop && m_workshop->server == m_server)
        return;
    closeWorkshop();
    m_workshop = std::make_shared<Workshop>();
    m_workshop->server = m_server;
}

std::chrono::milliseconds SamplingService::interval() const
{
    return samplingInterval(m_last ? m_last->resources.load : ResourceLoad{.source = ReadingSource::CgroupV2}, isWatched());
}

void SamplingService::setWatched(const QObject *watcher, bool watched)
{
    const bool before = isWatched();
    if (watched && !m_watchers.contains(watcher)) {
        m_watchers.insert(watcher);
        connect(watcher, &QObject::destroyed, this, [this, watcher] { setWatched(watcher, false); });
    } else if (!watched) {
        m_watchers.remove(watcher);
        disconnect(watcher, nullptr, this, nullptr);
    }
    if (before == isWatched())
        return;
    // The rest of a long pause is not waited for.
    if (isWatched() && m_next.isActive())
        m_next.start(0ms);
    watchFreshness();
}

bool SamplingService::isFresh() const
{
    if (!m_last || m_connection.state() != ConnectionState::Connected)
        return false;
    const auto longest = std::max<std::chrono::milliseconds>(shortestFreshness, freshIntervals * interval());
    const qint64 age = m_last->at.msecsTo(m_clock.now());
    return age >= 0 && age <= longest.count();
}

QDateTime SamplingService::staleSince() const
{
    return m_last && !isFresh() ? m_last->at : QDateTime();
}

void SamplingService::watchFreshness()
{
    const bool fresh = isFresh();
    if (fresh == m_wasFresh)
        return;
    m_wasFresh = fresh;
    emit freshnessChanged();
}

void SamplingService::followConnection()
{
    const QString server = m_connection.profile().name;
    if (server != m_server) {
        m_server = server;
        m_last.reset();
        m_error.reset();
        emit sampled();
    }
    watchFreshness();
    if (m_connection.state() != ConnectionState::Connected)
        m_next.stop();
    else if (!m_isTaking && !m_next.isActive())
        m_next.start(0ms);
}

void SamplingService::take()
{
    const SnapshotPtr snapshot = m_snapshots.current();
    // Without the list of containers nothing is known of whom to ask; the snapshot's arrival brings the next try.
    if (m_isTaking || m_connection.state() != ConnectionState::Connected || !snapshot->docker.value)
        return;
    m_isTaking = true;
    openWorkshop();
    runInBackground(
        m_thread, this,
        [workshop = m_workshop, &factory = m_factory, &makeHistory = m_makeHistory, stop = m_stop.get_token(), now = m_clock.now(),
         containers = snapshot->docker.value->containers, endpoints = m_connection.endpoints(), access = m_connection.postgresAccess(),
         host = freshHost(snapshot->host, m_clock.now())] {
            if (!workshop->history && makeHistory)
                workshop->history = makeHistory(workshop->server);
            workshop->connectTo(endpoints, access, factory);
            workshop->host = host;
            return workshop->take(now, containers, stop);
        },
        [this, server = m_server](Result<LoadSample> sample) {
            m_isTaking = false;
            if (server == m_server)
                took(std::move(sample));
            followConnection();
        });
}

void SamplingService::took(Result<LoadSample> sample)
{
    m_error = sample ? std::nullopt : std::optional(sample.error());
    if (sample)
        m_last = std::move(*sample);
    // The time that the sample took is part of the interval.
    const auto since = std::chrono::milliseconds(m_last ? std::max(qint64(0), m_last->at.msecsTo(m_clock.now())) : 0);
    const auto pause = m_error ? std::chrono::milliseconds(afterFailure) : std::max(0ms, interval() - since);
    m_next.start(pause);
    emit sampled();
    watchFreshness();
}

void SamplingService::readHistory(const QStringList &series, LoadStep step, const QDateTime &from, const QDateTime &to,
                                  std::function<void(Result<std::vector<std::vector<LoadPoint>>>)> done)
{
    openWorkshop();
    runInBackground(
        m_thread, this,
        [workshop = m_workshop, &makeHistory = m_makeHistory, series, step, from,
         to]() -> Result<std::vector<std::vector<LoadPoint>>> {
            std::vector<std::vector<LoadPoint>> all(static_cast<std::size_t>(series.size()));
            if (!workshop->history && makeHistory)
                workshop->history = makeHistory(workshop->server);
            for (std::size_t i = 0; workshop->history && i < all.size(); ++i) {
                TM_TRY(all[i], workshop->history->read(series[static_cast<qsizetype>(i)], step, from, to));
            }
            return all;
        },
        std::move(done));
}

} // namespace tmc
