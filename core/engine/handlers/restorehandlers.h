#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::CreateRestorer &);
std::unique_ptr<const StepHandler> makeHandler(const action::DropRestorer &);
std::unique_ptr<const StepHandler> makeHandler(const action::StartRestorer &);
std::unique_ptr<const StepHandler> makeHandler(const action::FillDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::CompareDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::MaskDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::SwapDatabases &);
std::unique_ptr<const StepHandler> makeHandler(const action::DropKeptDatabase &);

} // namespace tmc
