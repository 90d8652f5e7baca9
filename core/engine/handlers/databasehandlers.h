#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::CreateTenantRole &);
std::unique_ptr<const StepHandler> makeHandler(const action::GrantTenantRole &);
std::unique_ptr<const StepHandler> makeHandler(const action::CreateDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::RestrictDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::PublishDatabase &);

} // namespace tmc
