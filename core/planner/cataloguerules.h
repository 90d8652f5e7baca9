#pragma once

#include "core/domain/workspace.h"
#include "core/planner/runbook.h"

/// Small rules that products and plans have in common.
namespace tmc::cataloguerules {

/// Adds a blocker of the planner.
void block(Runbook &runbook, ErrorCode code, QStringList args);

/// [a-z][a-z0-9_]{0,30}; with `hyphens` also "-". Otherwise blocks with InvalidKey.
void checkKey(const QString &key, bool hyphens, Runbook &runbook);

/// Not empty and at most 200 characters.
void checkName(const QString &name, Runbook &runbook);

/// The first five slugs, "…" behind them when there are more.
QString firstSlugs(const std::vector<const Workspace *> &workspaces);

} // namespace tmc::cataloguerules
