#pragma once

#include "core/planner/planchangerequests.h"
#include "core/services/operationservice.h"
#include "core/services/snapshotservice.h"

#include <QObject>

#include <optional>
#include <vector>

namespace tmc::ui {

/// Changes of plan of several workspaces: previewed together, run one after the other, stopped at the first that fails. Each is planned
/// again on the newest snapshot before it starts and refused when a fact of its preview has changed. Thread: GUI.
class ChangeSeriesRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeSeriesRun)

public:
    enum class ItemState { Waiting, Running, Done, NothingToDo, Failed };
    struct Item {
        ChangePlanRequest request;
        std::optional<Runbook> runbook; ///< the preview; none: it cannot be planned
        ItemState state = ItemState::Waiting;
        std::optional<Error> error;      ///< why it cannot be planned, or failed
        std::optional<OperationId> open; ///< left open on the server: can be resumed
    };

    ChangeSeriesRun(SnapshotService &snapshots, OperationService &operations, QObject *parent = nullptr);

    /// Plans all of them on the present snapshot.
    void prepare(const std::vector<ChangePlanRequest> &requests);
    /// Plans those that are not done again, as new operations.
    void prepareRest();
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    /// Nothing stands in the way of any of them, and there is something to do.
    [[nodiscard]] bool isRunnable() const;
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int doneCount() const;
    /// The one that failed, or -1.
    [[nodiscard]] int failed() const;

    /// Runs those that wait, from the first on.
    void start();
    /// Goes on with an operation that the server's journal still has open, then with the rest.
    void resume();
    /// The one that runs is finished; no other is begun.
    void stopAfterThis();

signals:
    void changed();
    /// None is running any more: all done, or stopped at the first failure.
    void finished();

private:
    void next();
    void begin(Item &item);
    void fail(Item &item, const Error &error);
    void operationEnded(const OperationEnd &end);
    void snapshotArrived();

    SnapshotService &m_snapshots;
    OperationService &m_operations;
    std::vector<Item> m_items;
    std::optional<std::size_t> m_current;
    bool m_running = false;
    bool m_waitsForSnapshot = false;
    bool m_stopAfterThis = false;
};

} // namespace tmc::ui
