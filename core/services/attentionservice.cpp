#include "core/services/attentionservice.h"

#include "core/services/background.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto gathering = 200ms;   ///< news within it are looked at together
constexpr int historyEvery = 900;   ///< seconds
constexpr int historyDays = 14;     ///< that decide how the disk goes on
constexpr int sampleLookEvery = 10; ///< seconds between looks that only a sample asks for

} // namespace

AttentionService::AttentionService(ServerConnection &connection, SnapshotService &snapshots, BackupService &backups,
                                   SamplingService &sampling, const AdapterFactory &factory, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_snapshots(snapshots),
      m_backups(backups),
      m_sampling(sampling),
      m_clock(clock),
      m_checkup(connection, snapshots, factory, clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this, &AttentionService::look);
    connect(&m_connection, &ServerConnection::stateChanged, this, &AttentionService::followConnection);
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &AttentionService::lookSoon);
    connect(&m_backups, &BackupService::overviewChanged, this, &AttentionService::lookSoon);
    connect(&m_checkup, &CheckupService::changed, this, &AttentionService::lookSoon);
    connect(&m_sampling, &SamplingService::sampled, this, &AttentionService::followSample);
}

AttentionService::~AttentionService()
{
    m_thread.waitForDone();
}

void AttentionService::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void AttentionService::setLimits(const AttentionLimits &limits)
{
    if (std::exchange(m_limits, limits) != limits)
        lookSoon();
}

void AttentionService::followConnection(ConnectionState state)
{
    const bool isConnected = state == ConnectionState::Connected;
    if (isConnected)
        m_lostSince = {};
    else if (m_wasConnected)
        m_lostSince = m_clock.now();
    m_wasConnected = isConnected;
    lookSoon();
}

void AttentionService::followSample()
{
    const QDateTime now = m_clock.now();
    if (const LoadSample *sample = m_sampling.last())
        m_restarts.see(sample->resources.restarts, sample->containers, now);
    if (!m_historyAt.isValid() || m_historyAt.secsTo(now) >= historyEvery || now < m_historyAt)
        readHistory();
    const bool isDue = !m_lookedAt.isValid() || m_lookedAt.secsTo(now) >= sampleLookEvery || now < m_lookedAt;
    if (isDue)
        lookSoon();
}

void AttentionService::readHistory()
{
    m_historyAt = m_clock.now();
    m_sampling.readHistory({loadseries::diskUsed}, LoadStep::QuarterHour, m_historyAt.addDays(-historyDays), m_historyAt,
                           [service = QPointer(this)](Result<std::vector<std::vector<LoadPoint>>> points) {
                               if (!service)
                                   return;
                               // Without a history there is no forecast, and nothing else is missing.
                               service->m_diskUsed =
                                   points && !points->empty() ? std::move(points->front()) : std::vector<LoadPoint>();
                               service->lookSoon();
                           });
}

AttentionFacts AttentionService::facts() const
{
    AttentionFacts facts{.snapshot = m_snapshots.current(),
                         .isConnected = m_connection.state() == ConnectionState::Connected,
                         .lostSince = m_lostSince,
                         .restarts = m_restarts.lately(m_clock.now()),
                         .diskUsed = m_diskUsed,
                         .load = {},
                         .checkup = m_checkup.current(),
                         .limits = m_limits};
    if (!facts.isConnected)
        facts.connectionError = m_connection.lastError();
    const BackupOverviewPtr backups = m_backups.current();
    if (backups->readAt.isValid() || backups->error)
        facts.backups = BackupFacts{
            .workspaces = backups->workspaces, .hasKeys = backups->hasKeys(), .error = backups->error, .readAt = backups->readAt};
    if (const LoadSample *sample = m_sampling.last(); sample && m_sampling.isFresh()) {
        facts.cluster = sample->cluster;
        facts.load = sample->resources.load.host;
    }
    facts.loadError = m_sampling.error();
    return facts;
}

void AttentionService::look()
{
    if (m_snapshots.current()->serverName.isEmpty())
        return;
    // Nothing is known yet of a server that is being connected to for the first time; its state's next change brings the first look.
    if (!m_lookedAt.isValid() && m_connection.state() == ConnectionState::Connecting)
        return;
    const QDateTime now = m_clock.now();
    runInBackground(
        m_thread, this,
        [facts = facts(), now] {
            std::vector<Finding> findings = findingsOf(facts, now);
            std::vector<Check> checks = diagnose(facts, findings, now);
            return std::pair(std::move(findings), std::move(checks));
        },
        [this, now, number = ++m_newest](std::pair<std::vector<Finding>, std::vector<Check>> seen) {
            if (number != m_newest)
                return;
            QHash<QString, QDateTime> firstSeen;
            for (const Finding &finding : seen.first)
                firstSeen.insert(finding.key(), m_firstSeen.value(finding.key(), now));
            m_firstSeen = std::move(firstSeen);
            m_findings = std::move(seen.first);
            m_checks = std::move(seen.second);
            m_lookedAt = now;
            emit looked();
        });
}

QDateTime AttentionService::knownSince(const Finding &finding) const
{
    return finding.since.isValid() ? finding.since : m_firstSeen.value(finding.key());
}

} // namespace tmc
