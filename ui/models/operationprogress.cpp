#include "ui/models/operationprogress.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::OperationProgress)
};

constexpr qsizetype keptLines = 500;
constexpr int mostSteps = 1000; ///< no runbook is as long; a sequence beyond it is damage, not a reason to use memory

} // namespace

void OperationProgress::setRunbook(const Runbook &runbook)
{
    m_steps.resize(std::max(m_steps.size(), runbook.steps.size()));
    for (std::size_t i = 0; i < runbook.steps.size(); ++i) {
        m_steps[i].key = runbook.steps[i].key;
        m_steps[i].action = runbook.steps[i].action;
        m_steps[i].expectedSeconds = runbook.steps[i].expectedSeconds;
    }
}

OperationProgress::Phase OperationProgress::phaseOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return Phase::Pending;
    case StepState::Intent:
        return Phase::Pending;
    case StepState::Done:
        return Phase::Done;
    case StepState::CompensationIntent:
        return Phase::Done;
    case StepState::Compensated:
        return Phase::Undone;
    }
    return Phase::Pending;
}

void OperationProgress::setJournal(const OperationRecord &record)
{
    for (const StepRecord &step : record.steps) {
        if (step.sequence < 0 || step.sequence >= mostSteps)
            continue;
        const auto index = static_cast<std::size_t>(step.sequence);
        if (index >= m_steps.size())
            m_steps.resize(index + 1);
        m_steps[index].key = step.key;
        if (m_steps[index].phase == Phase::Pending)
            m_steps[index].phase = phaseOf(step.state);
    }
}

OperationProgress::StepProgress *OperationProgress::stepOf(const OperationEvent &event)
{
    if (event.sequence < 0 || event.sequence >= mostSteps)
        return nullptr;
    const auto index = static_cast<std::size_t>(event.sequence);
    if (index >= m_steps.size())
        m_steps.resize(index + 1);
    if (m_steps[index].key.isEmpty())
        m_steps[index].key = event.stepKey;
    return &m_steps[index];
}

void OperationProgress::apply(const OperationEvent &event)
{
    if (event.kind == OperationEventKind::StepProgress) {
        m_output.append(event.text);
        if (m_output.size() > keptLines)
            m_output.remove(0, m_output.size() - keptLines);
    } else if (event.kind == OperationEventKind::CompensationStarted) {
        m_rollingBack = true;
    } else if (event.kind == OperationEventKind::OperationFinished) {
        m_current = -1;
    } else if (StepProgress *step = stepOf(event)) {
        applyToStep(*step, event);
    }
}

void OperationProgress::applyToStep(StepProgress &step, const OperationEvent &event)
{
    switch (event.kind) {
    case OperationEventKind::StepStarted:
        step.phase = Phase::Running;
        break;
    case OperationEventKind::StepDone:
        step.phase = Phase::Done;
        step.milliseconds = event.milliseconds;
        break;
    case OperationEventKind::StepFailed:
        step.phase = Phase::Failed;
        step.failed = true;
        step.milliseconds = event.milliseconds;
        step.error = event.error;
        break;
    case OperationEventKind::StepCompensationStarted:
        step.phase = Phase::Undoing;
        break;
    case OperationEventKind::StepCompensated:
        step.phase = Phase::Undone;
        break;
    case OperationEventKind::StepCompensationFailed:
        step.phase = Phase::NotUndone;
        step.error = event.error;
        break;
    default:
        return;
    }
    const bool working = step.phase == Phase::Running || step.phase == Phase::Undoing;
    m_current = working ? event.sequence : -1;
}

QString OperationProgress::detailOf(const StepProgress &step)
{
    const QString reason = step.error ? errorLine(*step.error) : QString();
    switch (step.phase) {
    case Phase::Failed:
        return reason;
    case Phase::Undoing:
        return Tr::tr("Being undone");
    case Phase::Undone:
        return step.failed ? filled(Tr::tr("%1 What it had done was undone."), {reason}) : Tr::tr("Undone");
    case Phase::NotUndone:
        return filled(Tr::tr("Could not be undone. %1"), {reason});
    default:
        return {};
    }
}

Stage OperationProgress::stage(int index) const
{
    const StepProgress &step = m_steps.at(static_cast<std::size_t>(index));
    Stage stage{.title = step.action ? stepTitle(*step.action) : quoted(step.key), .detail = detailOf(step)};
    switch (step.phase) {
    case Phase::Pending:
        stage.state = StageState::Pending;
        break;
    case Phase::Running:
    case Phase::Undoing:
        stage.state = StageState::Running;
        break;
    case Phase::Done:
        stage.state = StageState::Ok;
        break;
    case Phase::Failed:
    case Phase::NotUndone:
        stage.state = StageState::Failed;
        break;
    case Phase::Undone:
        stage.state = step.failed ? StageState::Failed : StageState::Skipped;
        break;
    }
    if (step.milliseconds)
        stage.duration = std::chrono::milliseconds(*step.milliseconds);
    return stage;
}

QList<Stage> OperationProgress::stages() const
{
    QList<Stage> all;
    for (int index = 0; index < stepCount(); ++index)
        all.append(stage(index));
    return all;
}

int OperationProgress::doneCount() const
{
    return static_cast<int>(std::ranges::count(m_steps, Phase::Done, &StepProgress::phase));
}

std::optional<int> OperationProgress::expectedSecondsLeft(qint64 millisecondsInStep) const
{
    const bool known = std::ranges::all_of(m_steps, [](const StepProgress &step) { return step.action.has_value(); });
    if (m_rollingBack || m_steps.empty() || !known)
        return std::nullopt;
    qint64 seconds = 0;
    for (const StepProgress &step : m_steps) {
        if (step.phase == Phase::Pending)
            seconds += step.expectedSeconds;
        else if (step.phase == Phase::Running)
            seconds += std::max<qint64>(step.expectedSeconds - millisecondsInStep / 1000, 1);
    }
    return static_cast<int>(seconds);
}

} // namespace tmc::ui
