#pragma once

#include "core/domain/operation.h"

#include <optional>

namespace tmc {

/// The order in which kinds of operations are gone through; no value after the last one. A new kind does not compile before it has its place.
std::optional<OperationKind> kindAfter(OperationKind kind);

} // namespace tmc
