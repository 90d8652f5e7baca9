#pragma once

#include "core/planner/runbook.h"

#include <QStringList>

namespace tmc::ui {

/// What a finished operation has proven by reading back, one sentence for each fact. With `journal` also what the probes were answered.
QStringList evidenceLines(const Runbook &runbook, const OperationRecord *journal = nullptr);

} // namespace tmc::ui
