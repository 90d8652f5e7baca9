#pragma once

#include "core/engine/finding.h"
#include "ui/navigation.h"

namespace tmc::ui {

/// The page on which a finding can be looked into; its place is empty where no page helps. Pure.
NavigationTarget findingTarget(const Finding &finding);

/// What a button that goes there says.
QString findingTargetText(const NavigationTarget &target);

} // namespace tmc::ui
