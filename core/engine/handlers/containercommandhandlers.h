#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Steps that start, stop and restart containers as they are, whoever made them; by id, so that another one of the name is left alone.
std::unique_ptr<const StepHandler> makeHandler(const action::NoteStart &);
std::unique_ptr<const StepHandler> makeHandler(const action::StartExisting &);
std::unique_ptr<const StepHandler> makeHandler(const action::StopExisting &);
std::unique_ptr<const StepHandler> makeHandler(const action::RestartContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::AwaitHealthy &);

} // namespace tmc
