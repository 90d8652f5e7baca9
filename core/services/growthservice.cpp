#include "core/services/growthservice.h"

#include "core/engine/databasegrowth.h"
#include "core/services/background.h"

namespace tmc {
namespace {

constexpr qint64 followEvery = 15 * 60; ///< seconds; one reading a day is kept

} // namespace

GrowthService::GrowthService(SnapshotService &snapshots, const AdapterFactory &factory, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_snapshots(snapshots),
      m_factory(factory),
      m_clock(clock)
{
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &GrowthService::follow);
    follow();
}

GrowthService::~GrowthService()
{
    m_thread.waitForDone();
}

void GrowthService::follow()
{
    const SnapshotPtr snapshot = m_snapshots.current();
    if (snapshot->serverName != m_server) {
        m_server = snapshot->serverName;
        m_growths.clear();
        m_error.reset();
        m_readAt = {};
        m_keptAt = {};
    }
    const QDateTime now = m_clock.now();
    const qint64 age = m_keptAt.isValid() ? m_keptAt.secsTo(now) : followEvery;
    if (m_isReading || m_server.isEmpty() || !snapshot->cluster.value || snapshot->cluster.readAt == m_readAt
        || (age >= 0 && age < followEvery))
        return;
    m_isReading = true;
    m_readAt = snapshot->cluster.readAt;
    // What comes from the cache is no reading of now: the first one that is will follow at once.
    if (!snapshot->cluster.error && m_readAt.secsTo(now) < followEvery)
        m_keptAt = now;
    auto work = [snapshot, &factory = m_factory, now]() -> Result<DatabaseGrowths> {
        const auto history = factory.loadHistory(snapshot->serverName);
        return history ? followGrowth(*history, snapshot->cluster, now) : DatabaseGrowths();
    };
    runInBackground(m_thread, this, std::move(work), [this, server = m_server](const Result<DatabaseGrowths> &growths) {
        m_isReading = false;
        if (server == m_server)
            took(growths);
        follow();
    });
}

void GrowthService::took(const Result<DatabaseGrowths> &growths)
{
    m_error = growths ? std::nullopt : std::optional(growths.error());
    if (growths)
        m_growths = *growths;
    emit changed();
}

} // namespace tmc
