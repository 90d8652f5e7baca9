#pragma once

#include "core/engine/stephandler.h"

#include <memory>

namespace tmc {

std::unique_ptr<const StepHandler> makeHandler(const action::SaveProduct &);
std::unique_ptr<const StepHandler> makeHandler(const action::SavePlan &);

} // namespace tmc
