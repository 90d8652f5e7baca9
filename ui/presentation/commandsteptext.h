#pragma once

#include "core/domain/operation.h"
#include "core/engine/operationevent.h"
#include "core/planner/runbook.h"
#include "ui/presentation/badge.h"

#include <QString>

/// The sentences of running a command in a container, for steptext.cpp and whoever shows how an operation ended.
namespace tmc::ui::commandsteptext {

QString title(const action::PrepareCommand &a);
QString title(const action::RunCommand &a);
QString reason(const action::PrepareCommand &a);
QString reason(const action::RunCommand &a);
QString undo(const action::PrepareCommand &a);
QString undo(const action::RunCommand &a);
QString notice(const Notice &notice);

/// What the exit code proves.
QString evidence(const action::RunCommand &a);

/// Whether what an operation of this kind has done stays when it does not come to its end, so that nobody may say that it is undone.
bool leavesWhatItDid(OperationKind kind);

/// How the operation ended: as outcomeSentence() and outcomeBadge(), but a command that failed is not said to be undone.
QString endSentence(OutcomeKind outcome, OperationKind kind);
Badge endBadge(OutcomeKind outcome, OperationKind kind);

} // namespace tmc::ui::commandsteptext
