#pragma once

#include "core/engine/backuprun.h"
#include "core/services/serverconnection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <thread>

namespace tmc {

/// Makes backups of several workspaces and proves them, or checks or proves several copies, one after the other in a thread of its own. What is cancelled leaves
/// nothing, neither here nor on the server. Thread: GUI.
class BackupSeries final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupSeries)
public:
    /// Whether others are backed up when one was not; one that only was not proven is no reason to stop.
    enum class AfterFailure { Stop, GoOn };
    enum class State { Waiting, Running, Done, Failed, NotBegun };
    /// What follows upon a backup: it is restored on trial at once, or somebody proves it another time.
    enum class Proof { RightAfter, Later };

    enum class Work { BackUp, Check, Prove };

    /// One thing to do: a workspace to back up, or a copy to look at.
    struct Item {
        Work work = Work::BackUp;
        std::optional<Workspace> workspace;
        Proof proof = Proof::Later;
        std::optional<StoredBackup> copy; ///< what is looked at; then what was made or looked at, even if it was not proven afterwards
        State state = State::Waiting;
        std::optional<Error> error;
        QString slug() const { return workspace ? workspace->slug : copy ? copy->manifest.subject.slug : QString(); }
    };

    struct Progress {
        BackupRun::Progress run;
        qint64 milliseconds = 0; ///< in this stage
        /// Bytes in a second; 0 = not known yet.
        qint64 rate() const;
        /// None = not known.
        std::optional<qint64> millisecondsLeft() const;
    };

    BackupSeries(ServerConnection &connection, const AdapterFactory &factory, const OperatorIdentity &identity, const Clock &clock,
                 QObject *parent = nullptr);
    ~BackupSeries() override;

    /// Forgets the series before. Ignored while one runs.
    void backUp(const std::vector<Workspace> &workspaces, AfterFailure afterFailure, Proof proof);
    void check(const std::vector<StoredBackup> &copies);
    /// Restores them on trial, each as an operation of the server.
    void prove(const std::vector<StoredBackup> &copies);
    /// Nothing more is begun.
    void stopAfterThis();
    /// Ends what runs, too; finished() comes when nothing of it is left.
    void cancel();

    bool isRunning() const { return m_isRunning; }
    bool isStopping() const { return m_isStopping; }
    const std::vector<Item> &items() const { return m_items; }
    /// The item that runs, or -1.
    int current() const;
    int countOf(State state) const;
    Progress progress() const;

signals:
    /// An item has another state.
    void changed();
    void progressed();
    /// An item has ended, well or not.
    void itemEnded();
    void finished();

private:
    struct Shared;
    void look(const std::vector<StoredBackup> &copies, Work work);
    void start(std::vector<Item> items, AfterFailure afterFailure);
    void beginNext();
    void begin(Item &item);
    void ended(const std::optional<StoredBackup> &made, const Result<StoredBackup> &result);
    void finish();

    ServerConnection &m_connection;
    const AdapterFactory &m_factory;
    OperatorIdentity m_identity;
    const Clock &m_clock;
    std::vector<Item> m_items;
    AfterFailure m_afterFailure = AfterFailure::Stop;
    bool m_isRunning = false;
    bool m_isStopping = false;
    std::shared_ptr<Shared> m_shared; ///< with the thread
    std::jthread m_thread;
    QTimer m_tick;
};

} // namespace tmc
