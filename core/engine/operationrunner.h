#pragma once

#include "core/engine/operationcontrol.h"
#include "core/engine/operationevent.h"
#include "core/engine/stepregistry.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Named moments around every step at which tests end the process: before-intent, after-intent, before-effect, within-effect
/// (between two calls of one effect), after-effect, after-record, and the same with "compensation-" before them.
using FaultHook = std::function<void(const QString &point, const QString &stepKey)>;

/// Runs the steps of one operation under its lock: for each one journal the intent, probe, apply, read back, journal the record.
/// A failure whose cause is known is compensated in reverse order; when the journal or the server cannot be reached the operation stays
/// open and the outcome is Interrupted. Resuming is the same code: steps that are journalled as done are skipped.
/// Blocks; thread: the operation thread.
class OperationRunner {
public:
    OperationRunner(const StepRegistry &registry, OperationControl &control, OperationListener listener, FaultHook fault = {});

    /// Runs or resumes. An operation that was already being compensated goes on being compensated.
    OperationOutcome run(StepContext &context, const Runbook &runbook);

    /// Undoes everything that was done, whatever state the operation is in.
    OperationOutcome rollBack(StepContext &context, const Runbook &runbook);

private:
    Result<void> runStep(StepContext &context, const Step &step, const StepRecord &record);
    Result<void> runTransactionalStep(StepContext &context, const Step &step, int sequence);
    Result<void> runEffectStep(StepContext &context, const Step &step, int sequence);
    Result<bool> settleUnknown(StepContext &context, const Step &step);
    Error causeOf(const Error &error, const StepContext &context) const;
    OperationOutcome afterFailure(StepContext &context, const Runbook &runbook, const Error &error);
    OperationOutcome finish(StepContext &context);
    /// The step whose intent goes into the journal together with the record of the one before it; none when no further step shall begin.
    std::optional<int> followingIntent() const;
    void reach(const char *point, const QString &stepKey) const;
    void tell(OperationEvent event) const;

    const StepRegistry &m_registry;
    OperationControl &m_control;
    OperationListener m_listener;
    FaultHook m_fault;
    std::optional<int> m_following; ///< the step after the one that runs, unless it is done already
    bool m_isIntended = false;      ///< the intent of the step that runs next is in the journal
};

/// True when an error means that journal or server cannot be asked any more, so that nothing may be decided now.
bool leavesOperationOpen(const Error &error);

/// Fails with OperationNotResumable unless the journal has exactly the steps of its runbook, in their order: a record that somebody else
/// wrote into the registry must not lead to a step that does not exist.
Result<void> checkJournalFits(const OperationRecord &record, const Runbook &runbook);

/// The journal's record of a runbook that is about to be started.
OperationRecord operationRecordFor(const Runbook &runbook, const QString &createdBy, const QString &programVersion);

} // namespace tmc
