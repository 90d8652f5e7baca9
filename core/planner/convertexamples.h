#pragma once

#include "core/planner/examplerequests.h"

namespace tmc {

/// Products of the applications that the catalogue has, which keep their tenants apart in the other way. Each needs the workspace that is converted. Pure.
std::vector<ExampleRequest> otherProductExamples(const RegistryFacts &registry, const QString &seed);

/// For each of those: the workspace goes there, and keeps its place. Pure.
std::vector<ExampleRequest> convertExamples(const RegistryFacts &registry, const QString &seed);

} // namespace tmc
