#pragma once

#include "core/planner/planchangerequests.h"
#include "core/planner/roomcheck.h"
#include "core/planner/workspacedraft.h"

namespace tmc {

/// Everything that the steps of a plan change are made from once the request has been checked. The kinds of change (limits only, to a
/// container of its own, to the shared container) have files of their own; what they share is here.
struct PlanChangeDraft {
    const ChangePlanRequest &request;
    const Product &product;
    const Plan &plan;
    const Workspace &workspace; ///< as it is
    Workspace begun;            ///< as it is while it changes
    Workspace after;            ///< as it shall be
    bool canPin = false;        ///< the proxy's routes can be held, so that nobody is interrupted
};

/// The draft's workspaces with what every kind of change does to them.
void beginDraft(FactList &facts, PlanChangeDraft &draft, Runbook &runbook);

/// How long visitors see errors where routes cannot be pinned; adds the notice and the figure.
void expectInterruption(FactList &facts, const PlanChangeDraft &draft, int seconds, Runbook &runbook);

/// What the change asks of the server's budgets.
RoomQuestion roomQuestion(const PlanChangeDraft &draft);

void addBegin(const PlanChangeDraft &draft, Runbook &runbook);
void addRequestLimit(const PlanChangeDraft &draft, Runbook &runbook);
void addComplete(const PlanChangeDraft &draft, Runbook &runbook);

// Steps for each host of the workspace. Nothing is added where routes cannot be pinned, except for probes.
void addPins(const PlanChangeDraft &draft, const QString &serving, const QString &candidate, bool exact, Runbook &runbook);
void addCandidateProbes(const PlanChangeDraft &draft, const QString &serving, const QString &candidate, Runbook &runbook);
void addSwitch(const PlanChangeDraft &draft, const QString &from, const QString &to, Runbook &runbook);
void addRelease(const PlanChangeDraft &draft, const QString &former, const QString &serving, bool exact, Runbook &runbook);
void addProbes(const PlanChangeDraft &draft, const QString &key, const QString &container, const QStringList &hosts, Runbook &runbook);

} // namespace tmc
