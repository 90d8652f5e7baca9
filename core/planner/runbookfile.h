#pragma once

#include "core/planner/runbook.h"

namespace tmc {

/// The text of a saved preview. The same runbook gives the same bytes, so that two previews can be compared with any tool.
QByteArray runbookFileText(const Runbook &runbook);

/// Reads what runbookFileText() wrote, and a runbook alone as the console saves it. Fails with InvalidInput.
Result<Runbook> runbookFromFileText(const QByteArray &text);

} // namespace tmc
