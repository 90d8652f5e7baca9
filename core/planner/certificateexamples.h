#pragma once

#include "core/planner/examplerequests.h"

namespace tmc {

/// Of the first host of a workspace of the example's own. Pure.
ExampleRequest certificateExample(OperationKind kind, const Product *product, const QString &seed, const OperationId &operation);

} // namespace tmc
