#pragma once

#include "core/domain/operation.h"
#include "core/engine/operationevent.h"
#include "core/planner/runbook.h"
#include "ui/widgets/stagelist.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace tmc::ui {

/// How far one operation is, made from the engine's events. A plain value; texts are made when they are asked for, in the language of that
/// moment. Events may come before the runbook is known: the steps then go by their keys.
class OperationProgress final {
public:
    OperationProgress() = default;
    explicit OperationProgress(const Runbook &runbook) { setRunbook(runbook); }

    /// Keeps what has been learned from events so far.
    void setRunbook(const Runbook &runbook);
    /// What an earlier console has done, for an operation that is resumed.
    void setJournal(const OperationRecord &record);
    void apply(const OperationEvent &event);

    [[nodiscard]] QList<Stage> stages() const;
    [[nodiscard]] Stage stage(int index) const;
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] int doneCount() const;
    /// The step that runs or is being undone; -1 when none is.
    [[nodiscard]] int currentStep() const { return m_current; }
    [[nodiscard]] bool isRollingBack() const { return m_rollingBack; }
    /// The newest lines of output, oldest first, as they came: hostile text.
    [[nodiscard]] const QStringList &output() const { return m_output; }
    /// Seconds that the steps which have not begun are expected to take, plus what is left of the current one after `millisecondsInStep`.
    /// No value while rolling back, or without a runbook.
    [[nodiscard]] std::optional<int> expectedSecondsLeft(qint64 millisecondsInStep) const;

private:
    enum class Phase { Pending, Running, Done, Failed, Undoing, Undone, NotUndone };
    struct StepProgress {
        QString key;
        std::optional<Action> action;
        int expectedSeconds = 1;
        Phase phase = Phase::Pending;
        bool failed = false; ///< stays true when it is undone afterwards
        std::optional<qint64> milliseconds;
        std::optional<Error> error;
    };
    StepProgress *stepOf(const OperationEvent &event);
    static Phase phaseOf(StepState state);
    static QString detailOf(const StepProgress &step);
    void applyToStep(StepProgress &step, const OperationEvent &event);

    std::vector<StepProgress> m_steps;
    QStringList m_output;
    int m_current = -1;
    bool m_rollingBack = false;
};

} // namespace tmc::ui
