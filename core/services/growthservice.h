#pragma once

#include "core/domain/databasegrowth.h"
#include "core/ports/adapterfactory.h"
#include "core/services/snapshotservice.h"
#include "core/services/workerthreads.h"
#include "core/support/clock.h"

#include <QObject>

namespace tmc {

/// How the databases of the open server grow: keeps the sizes that snapshots bring, in a thread of its own, and says what became of them.
/// Thread: GUI; it never blocks.
class GrowthService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GrowthService)
public:
    GrowthService(SnapshotService &snapshots, const AdapterFactory &factory, const Clock &clock, QObject *parent = nullptr);
    ~GrowthService() override;

    const DatabaseGrowths &growths() const { return m_growths; }
    /// Why the history could not be read or written.
    const std::optional<Error> &error() const { return m_error; }

signals:
    /// growths() or error() is new.
    void changed();

private:
    void follow();
    void took(const Result<DatabaseGrowths> &growths);

    SnapshotService &m_snapshots;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    DatabaseGrowths m_growths;
    std::optional<Error> m_error;
    QString m_server;
    QDateTime m_readAt; ///< of the sizes that were followed last
    QDateTime m_keptAt; ///< when sizes of then were; invalid: not yet, of this server
    bool m_isReading = false;
    WorkerThreads m_thread{1};
};

} // namespace tmc
