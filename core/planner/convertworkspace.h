#pragma once

#include "core/domain/operation.h"
#include "core/planner/workspacedraft.h"

namespace tmc {

/// What a new workspace that takes the place of the one that its copy is of is planned with.
struct Replacement {
    ReplacedWorkspace replaced;
    CreateWorkspaceRequest request; ///< with the hosts of the former one, as far as the new one's product can answer them
    SystemSnapshot afterwards;      ///< the server once the former one has been put aside
    std::vector<ReliedFact> facts;  ///< that were looked up in the server as it is
};

/// What cannot be replaced becomes a blocker. Fails with WorkspaceUnknown or ProductUnknown where the copy's workspace is not on this server, with InvalidInput where
/// the new one is to have another slug or environment, or no other isolation. Pure.
Result<Replacement> planReplacement(const CreateWorkspaceRequest &request, const Product &product, const Plan &plan,
                                    const SystemSnapshot &snapshot, Runbook &runbook);

/// What is told about the former one, once it is known what the new one is.
void tellOfReplaced(const WorkspaceDraft &draft, Runbook &runbook);

/// The former one is closed and compared with the copy. Nothing of it is changed before these steps, and none of its data by them.
void addClosing(const WorkspaceDraft &draft, FactList &facts, Runbook &runbook);
/// What is closed longest for customers is told.
void countInterruption(Runbook &runbook);

/// Compares what the copy says nothing of with what was restored from it, where there is such.
void addLateComparison(const WorkspaceDraft &draft, const QString &restored, Runbook &runbook);

/// What has to be typed before this operation is rolled back: the slug, where customers may have entered things into a workspace that took
/// another one's place, which go with it. Empty where nothing can be lost, or where it is rolled back already. Pure.
QString typedToRollBack(const OperationRecord &record, const Runbook &runbook);

} // namespace tmc
