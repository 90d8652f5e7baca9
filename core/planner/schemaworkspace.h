#pragma once

#include "core/planner/workspacedraft.h"

namespace tmc {

/// A workspace with a schema of its own in its product's database and two containers of its own, web and front-end; in the QA
/// environment with the QA variant's names. docs/SCHEMA-PRODUCT.md compares it with the shell script that it replaces.
/// Fails with NameTooLong or InvalidHostName.
Result<void> deriveSchemaWorkspace(WorkspaceDraft &draft);
void planSchemaWorkspace(FactList &facts, WorkspaceDraft &draft, Runbook &runbook);

} // namespace tmc
