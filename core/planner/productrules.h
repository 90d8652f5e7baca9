#pragma once

#include "core/planner/factlist.h"

namespace tmc::productrules {

/// What can be said of a product by itself: key, names, ports, domain, commands. Adds blockers.
void checkValues(const Product &product, Runbook &runbook);

/// Ports and domain against the other products and the server's own panel. Adds blockers.
void checkNeighbours(FactList &facts, const Product &product, Runbook &runbook);

/// What the server does not have (yet): image, role, shared container. Adds notices.
void noteWhatIsMissing(FactList &facts, const Product &product, Runbook &runbook);

/// What a change means for the workspaces that there are. Adds blockers and notices.
void checkUse(FactList &facts, const Product &before, const Product &after, Runbook &runbook);

} // namespace tmc::productrules
