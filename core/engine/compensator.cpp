#include "core/engine/compensator.h"

#include "core/support/pause.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int attempts = 3;

bool wasBegun(const StepRecord &record)
{
    return record.state != StepState::Pending && record.state != StepState::Compensated;
}

} // namespace

Compensator::Compensator(const StepRegistry &registry, OperationListener listener, FaultHook fault)
    : m_registry(registry),
      m_listener(std::move(listener)),
      m_fault(std::move(fault))
{
}

void Compensator::reach(const char *point, const QString &stepKey) const
{
    if (m_fault)
        m_fault(QString::fromLatin1(point), stepKey);
}

OperationOutcome Compensator::run(StepContext &context, const Runbook &runbook) const
{
    const Result<OperationRecord> journal = context.session.load();
    if (!journal)
        return {OutcomeKind::Interrupted, journal.error()};
    if (journal->state != OperationState::Compensating)
        if (const Result<void> turned = context.session.setState(OperationState::Compensating, journal->error); !turned)
            return {OutcomeKind::Interrupted, turned.error()};
    m_listener({.kind = OperationEventKind::CompensationStarted, .error = journal->error});
    for (auto record = journal->steps.rbegin(); record != journal->steps.rend(); ++record) {
        if (!wasBegun(*record))
            continue;
        const Step &step = runbook.steps.at(static_cast<std::size_t>(record->sequence));
        const Result<void> undone = undo(context, step, *record);
        if (undone)
            continue;
        if (leavesOperationOpen(undone.error()))
            return {OutcomeKind::Interrupted, undone.error()};
        const Error stuck{
            .code = ErrorCode::CompensationFailed, .args = {step.key}, .detail = undone.error().detail, .source = ErrorSource::Engine};
        if (const Result<void> marked = context.session.setState(OperationState::NeedsOperator, undone.error()); !marked)
            return {OutcomeKind::Interrupted, marked.error()};
        return {OutcomeKind::NeedsOperator, stuck};
    }
    if (const Result<void> finished = context.session.setState(OperationState::RolledBack, journal->error); !finished)
        return {OutcomeKind::Interrupted, finished.error()};
    m_listener({.kind = OperationEventKind::OperationFinished, .error = journal->error});
    return {OutcomeKind::RolledBack, journal->error};
}

Result<void> Compensator::undo(StepContext &context, const Step &step, const StepRecord &record) const
{
    const auto start = std::chrono::steady_clock::now();
    m_listener({.kind = OperationEventKind::StepCompensationStarted, .sequence = record.sequence, .stepKey = step.key});
    Result<void> result;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        result = undoOnce(context, step, record);
        if (result || leavesOperationOpen(result.error()))
            break;
        pauseUnlessStopped(std::chrono::milliseconds(200 * attempt), {});
    }
    const qint64 milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    m_listener({.kind = result ? OperationEventKind::StepCompensated : OperationEventKind::StepCompensationFailed,
                .sequence = record.sequence,
                .stepKey = step.key,
                .milliseconds = milliseconds,
                .error = result ? std::nullopt : std::optional(result.error())});
    return result;
}

Result<void> Compensator::undoOnce(StepContext &context, const Step &step, const StepRecord &record) const
{
    const StepHandler &handler = m_registry.handlerFor(step.action);
    reach("compensation-before-intent", step.key);
    TM_CHECK(context.session.recordCompensationIntent(record.sequence));
    reach("compensation-after-intent", step.key);
    if (!handler.isTransactional()) {
        reach("compensation-before-effect", step.key);
        TM_CHECK(context.session.renew()); // as late as possible, as on the way there
        TM_CHECK(handler.compensate(step.action, context, nullptr));
        reach("compensation-after-effect", step.key);
        TM_CHECK(context.session.recordCompensated(record.sequence));
    } else if (record.state == StepState::Intent) {
        // The effect and "done" commit together: what is not journalled as done did not happen.
        TM_CHECK(context.session.recordCompensated(record.sequence));
    } else {
        reach("compensation-before-effect", step.key);
        TM_CHECK(context.session.commitCompensation(record.sequence, [&](RegistryTransaction &transaction) -> Result<QJsonObject> {
            TM_CHECK(handler.compensate(step.action, context, &transaction));
            return QJsonObject{};
        }));
        reach("compensation-after-effect", step.key);
    }
    reach("compensation-after-record", step.key);
    return {};
}

} // namespace tmc
