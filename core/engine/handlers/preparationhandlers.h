#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::CreateRegistryRole &);
std::unique_ptr<const StepHandler> makeHandler(const action::CreateRegistryDatabase &);
std::unique_ptr<const StepHandler> makeHandler(const action::ApplyMigration &);
std::unique_ptr<const StepHandler> makeHandler(const action::CreateNetwork &);
std::unique_ptr<const StepHandler> makeHandler(const action::SeedCatalogue &);

} // namespace tmc
