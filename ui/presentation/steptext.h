#pragma once

#include "core/planner/action.h"
#include "core/planner/runbook.h"
#include "ui/presentation/badge.h"

#include <QString>

namespace tmc::ui {

/// What the step does, as an imperative: "Create the database tmc_… owned by inventario_acme".
QString stepTitle(const Action &action);

/// Why the step is there, in one sentence.
QString stepReason(const Action &action);

/// How the step is undone when the operation is rolled back, or why nothing has to be.
QString stepUndoText(const Action &action);

QString riskText(Risk risk);
Badge riskBadge(Risk risk);

} // namespace tmc::ui
