#pragma once

#include "core/engine/stephandler.h"

#include <memory>

namespace tmc {

/// Steps of plan changes that work on the registry and on the databases.
std::unique_ptr<const StepHandler> makeHandler(const action::BeginPlanChange &);
std::unique_ptr<const StepHandler> makeHandler(const action::CompletePlanChange &);
std::unique_ptr<const StepHandler> makeHandler(const action::ReleaseRetired &);
std::unique_ptr<const StepHandler> makeHandler(const action::AdmitSharedRole &);
std::unique_ptr<const StepHandler> makeHandler(const action::DismissSharedRole &);
std::unique_ptr<const StepHandler> makeHandler(const action::UpdateSubscription &);
std::unique_ptr<const StepHandler> makeHandler(const action::RotateRolePassword &);

} // namespace tmc
