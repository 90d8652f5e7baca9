#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Steps that put a container of the same configuration in the place of one that is there. Until the predecessor is removed all of it is
/// undone; when it is gone the successor stays, whatever happens: a container less would be worse than a container that is new.
std::unique_ptr<const StepHandler> makeHandler(const action::PullImage &);
std::unique_ptr<const StepHandler> makeHandler(const action::CreateSuccessor &);
std::unique_ptr<const StepHandler> makeHandler(const action::SwapSuccessor &);
std::unique_ptr<const StepHandler> makeHandler(const action::RemovePredecessor &);

} // namespace tmc
