#pragma once

#include "core/engine/diagnosis.h"
#include "core/engine/restartwatch.h"
#include "core/services/backupservice.h"
#include "core/services/checkupservice.h"
#include "core/services/samplingservice.h"

#include <QObject>
#include <QTimer>

namespace tmc {

/// What of one server needs attention: follows its connection, snapshots, backups and samples, and looks again, in the background, when one of
/// them has news. Thread: GUI.
class AttentionService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionService)
public:
    AttentionService(ServerConnection &connection, SnapshotService &snapshots, BackupService &backups, SamplingService &sampling,
                     const AdapterFactory &factory, const Clock &clock, QObject *parent = nullptr);
    ~AttentionService() override;

    /// The worst first.
    const std::vector<Finding> &findings() const { return m_findings; }
    /// The same by what is checked, with what could not be looked at.
    const std::vector<Check> &checks() const { return m_checks; }
    /// Certificates and exposures, which are read more seldom.
    CheckupService &checkup() { return m_checkup; }
    /// From where on something needs attention; looks again.
    void setLimits(const AttentionLimits &limits);
    /// When it was looked last; invalid = not yet, so that no findings mean nothing.
    QDateTime lookedAt() const { return m_lookedAt; }
    /// Since when a finding is known: what it says itself, or else when this program saw it first.
    QDateTime knownSince(const Finding &finding) const;

signals:
    /// findings() or lookedAt() is new.
    void looked();

private:
    void followConnection(ConnectionState state);
    void followSample();
    void readHistory();
    void look();
    void lookSoon();
    AttentionFacts facts() const;

    ServerConnection &m_connection;
    SnapshotService &m_snapshots;
    BackupService &m_backups;
    SamplingService &m_sampling;
    const Clock &m_clock;
    CheckupService m_checkup;
    AttentionLimits m_limits;
    RestartWatch m_restarts;
    std::vector<LoadPoint> m_diskUsed;
    std::vector<Finding> m_findings;
    std::vector<Check> m_checks;
    QHash<QString, QDateTime> m_firstSeen; ///< by the finding's key
    QDateTime m_lookedAt;
    QDateTime m_lostSince;
    QDateTime m_historyAt;
    QTimer m_soon; ///< several news make one look
    WorkerThreads m_thread{1};
    int m_newest = 0;
    bool m_wasConnected = false;
};

} // namespace tmc
