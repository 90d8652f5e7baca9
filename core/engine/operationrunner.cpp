#include "core/engine/operationrunner.h"

#include "core/engine/compensator.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

qint64 millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

bool leavesOperationOpen(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PostgresConnectionLost:
    case ErrorCode::PostgresUnreachable:
    case ErrorCode::SshConnectionLost:
    case ErrorCode::DockerUnreachable:
    case ErrorCode::OperationFenced:
    case ErrorCode::OperationLocked:
    case ErrorCode::Cancelled:
        return true;
    default:
        return false;
    }
}

Result<void> checkJournalFits(const OperationRecord &record, const Runbook &runbook)
{
    bool fits = record.steps.size() == runbook.steps.size();
    for (std::size_t i = 0; fits && i < record.steps.size(); ++i)
        fits = record.steps[i].sequence == static_cast<int>(i) && record.steps[i].key == runbook.steps[i].key;
    if (!fits)
        return fail({.code = ErrorCode::OperationNotResumable,
                     .args = {record.id.value(), operationStateName(record.state)},
                     .detail = u"the steps in the journal are not those of its runbook"_s,
                     .source = ErrorSource::Engine});
    return {};
}

OperationRecord operationRecordFor(const Runbook &runbook, const QString &createdBy, const QString &programVersion)
{
    OperationRecord record{.id = runbook.operation,
                           .kind = runbook.kind,
                           .target = runbook.target,
                           .targetName = runbook.targetName,
                           .idempotencyKey = runbook.operation.value(),
                           .runbook = runbookToJson(runbook),
                           .createdBy = createdBy,
                           .createdWith = programVersion};
    for (std::size_t i = 0; i < runbook.steps.size(); ++i)
        record.steps.push_back({.sequence = static_cast<int>(i), .key = runbook.steps[i].key});
    return record;
}

OperationRunner::OperationRunner(const StepRegistry &registry, OperationControl &control, OperationListener listener, FaultHook fault)
    : m_registry(registry),
      m_control(control),
      m_listener(std::move(listener)),
      m_fault(std::move(fault))
{
}

void OperationRunner::reach(const char *point, const QString &stepKey) const
{
    if (m_fault)
        m_fault(QString::fromLatin1(point), stepKey);
}

void OperationRunner::tell(OperationEvent event) const
{
    if (m_listener)
        m_listener(event);
}

OperationOutcome OperationRunner::run(StepContext &context, const Runbook &runbook)
{
    const Result<OperationRecord> journal = context.session.load();
    if (!journal)
        return {OutcomeKind::Interrupted, journal.error()};
    if (journal->state != OperationState::Running)
        return rollBack(context, runbook);
    tell({.kind = OperationEventKind::OperationStarted});
    for (std::size_t i = 0; i < runbook.steps.size(); ++i) {
        if (m_control.stopRequested())
            return {OutcomeKind::Stopped, Error{.code = ErrorCode::Cancelled, .source = ErrorSource::Engine}};
        const Step &step = runbook.steps[i];
        const StepRecord &record = journal->steps.at(i);
        if (record.state == StepState::Done)
            continue;
        const bool goesOn = i + 1 < journal->steps.size() && journal->steps[i + 1].state != StepState::Done;
        m_following = goesOn ? std::optional(journal->steps[i + 1].sequence) : std::nullopt;
        const auto start = std::chrono::steady_clock::now();
        tell({.kind = OperationEventKind::StepStarted, .sequence = record.sequence, .stepKey = step.key});
        const Result<void> result = runStep(context, step, record);
        if (!result) {
            const Error cause = causeOf(result.error(), context);
            tell({.kind = OperationEventKind::StepFailed,
                  .sequence = record.sequence,
                  .stepKey = step.key,
                  .milliseconds = millisecondsSince(start),
                  .error = cause});
            return afterFailure(context, runbook, cause);
        }
        tell({.kind = OperationEventKind::StepDone,
              .sequence = record.sequence,
              .stepKey = step.key,
              .milliseconds = millisecondsSince(start)});
    }
    return finish(context);
}

OperationOutcome OperationRunner::finish(StepContext &context)
{
    if (const Result<void> done = context.session.setState(OperationState::Done, std::nullopt); !done)
        return {OutcomeKind::Interrupted, done.error()};
    tell({.kind = OperationEventKind::OperationFinished});
    return {OutcomeKind::Done, std::nullopt};
}

Result<void> OperationRunner::runStep(StepContext &context, const Step &step, const StepRecord &record)
{
    reach("before-intent", step.key);
    if (!std::exchange(m_isIntended, false))
        TM_CHECK(context.session.recordIntent(record.sequence));
    reach("after-intent", step.key);
    if (m_registry.handlerFor(step.action).isTransactional())
        return runTransactionalStep(context, step, record.sequence);
    return runEffectStep(context, step, record.sequence);
}

Result<void> OperationRunner::runTransactionalStep(StepContext &context, const Step &step, int sequence)
{
    const StepHandler &handler = m_registry.handlerFor(step.action);
    reach("before-effect", step.key);
    const std::optional<int> next = followingIntent();
    TM_CHECK(context.session.commitStep(
        sequence, [&](RegistryTransaction &transaction) { return handler.apply(step.action, context, &transaction); }, next));
    m_isIntended = next.has_value();
    reach("after-effect", step.key);
    TM_CHECK(handler.verify(step.action, context));
    reach("after-record", step.key);
    return {};
}

Result<void> OperationRunner::runEffectStep(StepContext &context, const Step &step, int sequence)
{
    const StepHandler &handler = m_registry.handlerFor(step.action);
    TM_TRY(const Presence presence, handler.probe(step.action, context));
    if (presence == Presence::Foreign)
        return fail({.code = ErrorCode::ForeignObject, .args = {actionName(step.action), step.key}, .source = ErrorSource::Engine});
    QJsonObject result;
    if (presence == Presence::Absent) {
        reach("before-effect", step.key);
        // As late as possible: whoever was frozen until now must not act for somebody who has taken over meanwhile.
        TM_CHECK(context.session.renew());
        context.betweenEffects = [&] { reach("within-effect", step.key); };
        Result<QJsonObject> applied = handler.apply(step.action, context, nullptr);
        if (!applied && applied.error().effect == Effect::Unknown && !leavesOperationOpen(applied.error())) {
            TM_TRY(const bool happened, settleUnknown(context, step));
            if (!happened)
                return fail(applied.error());
        } else if (!applied) {
            return fail(applied.error());
        } else {
            result = *applied;
        }
        reach("after-effect", step.key);
        TM_CHECK(handler.verify(step.action, context));
    }
    const std::optional<int> next = followingIntent();
    TM_CHECK(context.session.recordDone(sequence, result, next));
    m_isIntended = next.has_value();
    reach("after-record", step.key);
    return {};
}

std::optional<int> OperationRunner::followingIntent() const
{
    return m_control.stopRequested() ? std::nullopt : m_following;
}

/// An effect that may have happened is asked for, never guessed.
Result<bool> OperationRunner::settleUnknown(StepContext &context, const Step &step)
{
    TM_TRY(const Presence presence, m_registry.handlerFor(step.action).probe(step.action, context));
    return presence == Presence::Present;
}

/// What was broken off because the journal does not answer, or because the connection was closed below it, was not stopped by the operator.
Error OperationRunner::causeOf(const Error &error, const StepContext &context) const
{
    if (error.code != ErrorCode::Cancelled)
        return error;
    if (context.session.doubt().stop_requested())
        return {.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Engine, .effect = error.effect};
    if (!m_control.stopRequested())
        return {.code = ErrorCode::SshConnectionLost, .detail = error.detail, .source = error.source, .effect = error.effect};
    return error;
}

OperationOutcome OperationRunner::afterFailure(StepContext &context, const Runbook &runbook, const Error &error)
{
    if (leavesOperationOpen(error))
        return {error.code == ErrorCode::Cancelled ? OutcomeKind::Stopped : OutcomeKind::Interrupted, error};
    if (const Result<void> turned = context.session.setState(OperationState::Compensating, error); !turned)
        return {OutcomeKind::Interrupted, turned.error()};
    OperationOutcome outcome = rollBack(context, runbook);
    if (outcome.kind == OutcomeKind::RolledBack)
        outcome.error = error;
    return outcome;
}

OperationOutcome OperationRunner::rollBack(StepContext &context, const Runbook &runbook)
{
    const Compensator compensator(
        m_registry, [this](const OperationEvent &event) { tell(event); }, m_fault);
    return compensator.run(context, runbook);
}

} // namespace tmc
