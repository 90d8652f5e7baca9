#pragma once

#include "core/planner/factlist.h"

namespace tmc {

/// Notes in the runbook whom a container serves, by name, and which of them have an operation open.
void noteServed(FactList &facts, const SystemSnapshot &snapshot, const ContainerFacts &container, const ServedBy &served,
                Runbook &runbook);

} // namespace tmc
