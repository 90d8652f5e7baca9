#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::TakeTables &);
std::unique_ptr<const StepHandler> makeHandler(const action::BringSchema &);
std::unique_ptr<const StepHandler> makeHandler(const action::CompareSchema &);
std::unique_ptr<const StepHandler> makeHandler(const action::DropScratch &);
std::unique_ptr<const StepHandler> makeHandler(const action::MoveToPublic &);
std::unique_ptr<const StepHandler> makeHandler(const action::SwapSchemas &);
std::unique_ptr<const StepHandler> makeHandler(const action::DropKeptSchema &);

} // namespace tmc
