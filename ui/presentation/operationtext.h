#pragma once

#include "core/domain/operation.h"
#include "core/engine/operationevent.h"
#include "core/planner/runbook.h"
#include "ui/presentation/badge.h"

#include <QString>

namespace tmc::ui {

/// The kind alone: "Create workspace".
QString operationKindText(OperationKind kind);

/// The operation on its target: "Create the workspace acme".
QString operationTitle(OperationKind kind, const QString &targetName);

/// Headings of a result: "The workspace acme is ready" when it is done, what was not done when it was rolled back, what is not done while it
/// is open.
QString operationDoneHeading(OperationKind kind, const QString &targetName);
QString operationUndoneHeading(OperationKind kind, const QString &targetName);
QString operationOpenHeading(OperationKind kind, const QString &targetName);

/// A sentence for the result page of one that is done: what that means, and where what was brought is to be found.
QString operationDoneSentence(const Runbook &runbook);

QString operationStateText(OperationState state);

/// The state of an operation as it is now: an open one that nobody works on is "interrupted".
Badge operationBadge(const OperationRecord &operation);

QString stepStateText(StepState state);
Badge stepStateBadge(StepState state);

QString outcomeText(OutcomeKind kind);
/// A sentence for the result page: how it ended and what that means.
QString outcomeSentence(OutcomeKind kind);
Badge outcomeBadge(OutcomeKind kind);

/// One line for one event. With the runbook the steps are called by their titles, without it by their keys. StepProgress is the
/// neutralised output itself.
QString eventText(const OperationEvent &event, const Runbook *runbook = nullptr);

} // namespace tmc::ui
