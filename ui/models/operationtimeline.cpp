#include "ui/models/operationtimeline.h"

#include "core/planner/runbook.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"

#include <algorithm>

namespace tmc::ui {
namespace {

StageState stageState(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return StageState::Pending;
    case StepState::Intent:
    case StepState::CompensationIntent:
        return StageState::Running;
    case StepState::Done:
        return StageState::Ok;
    case StepState::Compensated:
        return StageState::Skipped;
    }
    return StageState::Pending;
}

/// When the journal was written to last before this time: each step ends where the next one begins.
QDateTime writtenBefore(const OperationRecord &operation, const QDateTime &time)
{
    QDateTime latest = operation.createdAt;
    for (const StepRecord &other : operation.steps)
        if (other.changedAt.isValid() && other.changedAt < time && other.changedAt > latest)
            latest = other.changedAt;
    return latest;
}

} // namespace

QList<Stage> operationTimeline(const OperationRecord &operation)
{
    std::optional<Runbook> runbook;
    if (const Result<Runbook> read = runbookFromJson(operation.runbook))
        runbook = *read;
    QList<Stage> stages;
    for (const StepRecord &record : operation.steps) {
        const auto index = static_cast<std::size_t>(std::max(0, record.sequence));
        const bool known = runbook && index < runbook->steps.size();
        Stage stage{.title = known ? stepTitle(runbook->steps[index].action) : quoted(record.key),
                    .state = stageState(record.state),
                    .duration = {},
                    .detail = {}};
        if (record.state == StepState::Compensated || record.state == StepState::CompensationIntent)
            stage.detail = stepStateText(record.state);
        if (const QDateTime before = writtenBefore(operation, record.changedAt);
            record.state != StepState::Pending && record.changedAt.isValid() && before.isValid())
            stage.duration = std::chrono::milliseconds(std::max<qint64>(0, before.msecsTo(record.changedAt)));
        stages.append(stage);
    }
    return stages;
}

} // namespace tmc::ui
