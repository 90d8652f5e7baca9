#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/requests.h"

/// What the examples of several kinds of operations are made from.
namespace tmc::exampleparts {

/// The same one for the same seed and name.
QString idFrom(const QString &seed, const QString &name);

/// A new workspace whose short name is the seed.
CreateWorkspaceRequest exampleWorkspace(const QString &seed, const Product &product, const Plan &plan);

/// The nth plan of this hosting, in the order of the catalogue; the last one when there are not so many.
const Plan *planOf(const RegistryFacts &registry, Hosting hosting, int number);

/// The first product of this isolation; null when there is none.
const Product *productOf(const RegistryFacts &registry, Isolation isolation);

} // namespace tmc::exampleparts
