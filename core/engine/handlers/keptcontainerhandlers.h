#pragma once

#include "core/engine/stephandler.h"

#include <memory>

namespace tmc {

/// Steps that change, stop, start and remove containers which a workspace has already.
std::unique_ptr<const StepHandler> makeHandler(const action::UpdateContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::StartKeptContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::StopContainer &);
std::unique_ptr<const StepHandler> makeHandler(const action::RemoveContainer &);

} // namespace tmc
