#include "core/planner/changeplan.h"

#include "core/planner/changelimits.h"
#include "core/planner/changeresources.h"
#include "core/planner/movetodedicated.h"
#include "core/planner/movetoshared.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isThereAlready(const PlanChangeDraft &draft)
{
    return draft.after.plan == draft.workspace.plan && draft.after.limits == draft.workspace.limits
           && draft.after.hosting == draft.workspace.hosting;
}

void planSteps(FactList &facts, PlanChangeDraft &draft, Runbook &runbook)
{
    if (draft.after.hosting == draft.workspace.hosting)
        return planLimits(facts, draft, runbook);
    if (draft.after.hosting == Hosting::Dedicated)
        return planMoveToDedicated(facts, draft, runbook);
    planMoveToShared(facts, draft, runbook);
}

} // namespace

Result<Runbook> makeChangePlanRunbook(const ChangePlanRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *product = facts.product(request.product);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.product.value()});
    const Plan *plan = facts.plan(request.plan);
    if (!plan)
        return fail(ErrorCode::PlanUnknown, {request.plan.value()});
    const Workspace *workspace = facts.workspace(request.slug, request.product, request.environment);
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.slug});
    Runbook runbook{.kind = OperationKind::ChangePlan,
                    .operation = request.operation,
                    .target = workspace->id.value(),
                    .targetName = workspace->slug,
                    .request = changePlanRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    requireActive(*workspace, runbook);
    PlanChangeDraft draft{.request = request, .product = *product, .plan = *plan, .workspace = *workspace, .begun = {}, .after = {}};
    beginDraft(facts, draft, runbook);
    if (product->hosting == HostingRule::ByPlan)
        draft.after.hosting = plan->hosting;
    if (isThereAlready(draft))
        runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    else
        planSteps(facts, draft, runbook);
    if (!runbook.steps.empty())
        runbook.resources =
            changeResources(snapshot, *product, *workspace, draft.after, facts.catalogue().plan(workspace->plan), *plan);
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
