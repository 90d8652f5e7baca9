#pragma once

#include "core/planner/action.h"

namespace tmc {

/// What a step does to what it acts on, shown by the symbols that operators know from Terraform.
enum class StepMark {
    Create,  ///< +
    Update,  ///< ~
    Remove,  ///< -
    Replace, ///< -/+
    Check,   ///< looks, waits or asks; changes nothing
};

/// The mark of an action's kind.
StepMark stepMark(const Action &action);

/// "+", "~", "-", "-/+", or "?" for a check: the same in every language.
QString stepSymbol(StepMark mark);

/// Stable kebab-case name.
QString stepMarkName(StepMark mark);

} // namespace tmc
