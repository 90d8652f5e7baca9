#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Steps that run a command in a container, once: what the engine says about the registered command decides what happened.
std::unique_ptr<const StepHandler> makeHandler(const action::PrepareCommand &);
std::unique_ptr<const StepHandler> makeHandler(const action::RunCommand &);

} // namespace tmc
