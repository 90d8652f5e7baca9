#pragma once

#include "core/domain/workspaceparts.h"
#include "core/engine/backupoverview.h"
#include "ui/models/workspacerow.h"
#include "ui/widgets/factgrid.h"

/// What is known of one workspace, as names and values in the current language. Facts that are not known have no value.
namespace tmc::ui {

/// Names, plan, state and times.
QList<NamedFact> workspaceFacts(const WorkspaceRow &row, const QDateTime &now);

/// How it stands with its backups; nothing for null, when that has not been read.
QList<NamedFact> backupFacts(const WorkspaceBackups *backups, const QDateTime &now);

/// What the plan allows; "not limited" where it sets no limit.
QList<NamedFact> planLimitFacts(const Plan &plan);

/// Where the workspace's data is. `cluster` may be null: then only what the registry says.
QList<NamedFact> databaseFacts(const WorkspaceRow &row, const ClusterFacts *cluster);

/// One container that serves the workspace.
QList<NamedFact> containerFacts(const ContainerFacts &container, const QDateTime &now);

} // namespace tmc::ui
