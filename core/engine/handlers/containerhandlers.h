#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::EnsureContainerRunning &);
std::unique_ptr<const StepHandler> makeHandler(const action::CreateContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::StartContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::WaitHealthy &);

} // namespace tmc
