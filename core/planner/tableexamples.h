#pragma once

#include "core/planner/examplerequests.h"

namespace tmc {

/// For each example of a restore from a proven copy: a table of that copy beside the live ones. Pure.
std::vector<ExampleRequest> restoreTablesExamples(const std::vector<ExampleRequest> &restores);

/// For each of those: its end. Pure.
std::vector<ExampleRequest> dropTablesExamples(const std::vector<ExampleRequest> &tables);

} // namespace tmc
