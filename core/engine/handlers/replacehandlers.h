#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::CloseTenant &);
std::unique_ptr<const StepHandler> makeHandler(const action::CompareLive &);

} // namespace tmc
