#pragma once

#include "core/support/error.h"

#include <QString>

#include <functional>
#include <optional>

namespace tmc {

enum class OperationEventKind {
    OperationStarted,
    StepStarted,
    StepProgress,    ///< text: a line of output, hostile
    StepTransferred, ///< bytes, of so many expected
    StepDone,
    StepFailed,          ///< error is set
    CompensationStarted, ///< error says why; no value when the operator asked for it
    StepCompensationStarted,
    StepCompensated,
    StepCompensationFailed,
    OperationFinished,
};

/// What the engine tells while it works. A plain value that can cross threads.
struct OperationEvent {
    OperationEventKind kind = OperationEventKind::OperationStarted;
    int sequence = -1; ///< step, or -1 for the operation
    QString stepKey;
    qint64 milliseconds = 0; ///< duration of the step, for …Done, …Failed and …Compensated
    QString text;
    qint64 bytes = 0;
    qint64 expectedBytes = 0;
    std::optional<Error> error;
};

using OperationListener = std::function<void(const OperationEvent &)>;

/// How a run ended. Only Done and RolledBack are final; the others leave an open operation in the journal.
enum class OutcomeKind { Done, RolledBack, Stopped, Interrupted, NeedsOperator };

struct OperationOutcome {
    OutcomeKind kind = OutcomeKind::Interrupted;
    std::optional<Error> error; ///< why it is not Done
};

QString outcomeName(OutcomeKind kind);
QString operationEventName(OperationEventKind kind);

} // namespace tmc
