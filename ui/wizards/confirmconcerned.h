#pragma once

#include "core/planner/runbook.h"

#include <functional>

class QWidget;

namespace tmc::ui {

/// Asks for a typed name before something that concerns more than what it is called, with the runbook's own notices as the reason. It opens
/// on its own and calls `confirmed`, or does not. `title` is translated.
void confirmConcerned(const Runbook &runbook, const QString &title, const QString &name, QWidget *parent,
                      const std::function<void()> &confirmed);

} // namespace tmc::ui
