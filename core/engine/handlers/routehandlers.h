#pragma once

#include "core/engine/stephandler.h"

#include <memory>

namespace tmc {

/// Steps that decide which container the proxy sends a host to, and how often it may be asked.
std::unique_ptr<const StepHandler> makeHandler(const action::PinRoute &);
std::unique_ptr<const StepHandler> makeHandler(const action::ProbeCandidate &);
std::unique_ptr<const StepHandler> makeHandler(const action::SwitchRoute &);
std::unique_ptr<const StepHandler> makeHandler(const action::ReleaseRoute &);
std::unique_ptr<const StepHandler> makeHandler(const action::SetRequestLimit &);

} // namespace tmc
