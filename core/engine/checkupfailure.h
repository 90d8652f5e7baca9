#pragma once

#include "core/engine/checkup.h"

namespace tmc {

/// True when a part of it could not be read, or not whole: then it is asked again sooner. Pure.
bool hasFailed(const Checkup &checkup);

} // namespace tmc
