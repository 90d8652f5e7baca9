#pragma once

#include "core/engine/operationevent.h"
#include "core/engine/operationrunner.h"
#include "core/engine/stepregistry.h"
#include "core/planner/runbook.h"

namespace tmc {

/// Walks an operation's steps backwards and undoes each one that was begun, journalling every undo first. Never gives up half way by
/// itself: an undo that fails three times leaves the operation to an operator, with everything before it still undone-able later.
class Compensator {
public:
    Compensator(const StepRegistry &registry, OperationListener listener, FaultHook fault);
    OperationOutcome run(StepContext &context, const Runbook &runbook) const;

private:
    Result<void> undo(StepContext &context, const Step &step, const StepRecord &record) const;
    Result<void> undoOnce(StepContext &context, const Step &step, const StepRecord &record) const;
    void reach(const char *point, const QString &stepKey) const;

    const StepRegistry &m_registry;
    OperationListener m_listener;
    FaultHook m_fault;
};

} // namespace tmc
