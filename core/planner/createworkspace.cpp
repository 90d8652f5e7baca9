#include "core/planner/createworkspace.h"

#include "core/domain/names.h"
#include "core/planner/convertworkspace.h"
#include "core/planner/databaseworkspace.h"
#include "core/planner/schemaworkspace.h"
#include "core/planner/workspacefromcopy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

namespace {

Result<void> planNew(FactList &facts, WorkspaceDraft &draft, const SystemSnapshot &snapshot, Runbook &runbook)
{
    const bool ownSchema = draft.product.isolation == Isolation::Schema;
    TM_CHECK(ownSchema ? deriveSchemaWorkspace(draft) : deriveDatabaseWorkspace(draft));
    if (draft.replaced)
        tellOfReplaced(draft, runbook);
    if (draft.request.copy)
        TM_CHECK(beginFromCopy(facts, draft, snapshot, runbook));
    if (draft.replaced)
        addClosing(draft, facts, runbook);
    if (ownSchema)
        planSchemaWorkspace(facts, draft, runbook);
    else
        planDatabaseWorkspace(facts, draft, runbook);
    return {};
}

/// What both were asked for is one fact.
void addFacts(std::vector<ReliedFact> more, std::vector<ReliedFact> &facts)
{
    for (ReliedFact &fact : more)
        if (std::ranges::find(facts, fact.key, &ReliedFact::key) == facts.end())
            facts.push_back(std::move(fact));
}

/// `snapshot` has both.
Result<void> planInPlace(const CreateWorkspaceRequest &request, const SystemSnapshot &snapshot, Runbook &runbook)
{
    const RegistryFacts &registry = *snapshot.registry.value;
    const Product &product = *registry.product(request.product);
    const Plan &plan = *registry.plan(request.plan);
    TM_TRY(const Replacement replacement, planReplacement(request, product, plan, snapshot, runbook));
    FactList facts(replacement.afterwards);
    facts.product(request.product);
    facts.plan(request.plan);
    TM_TRY(Workspace workspace, basicWorkspace(replacement.request, product, plan));
    WorkspaceDraft draft{replacement.request, product, plan, std::move(workspace), {}, {}};
    draft.replaced = &replacement.replaced;
    TM_CHECK(planNew(facts, draft, replacement.afterwards, runbook));
    countInterruption(runbook);
    runbook.targetName = draft.workspace.slug;
    runbook.facts = std::move(facts).taken();
    addFacts(replacement.facts, runbook.facts);
    return {};
}

} // namespace

Result<Runbook> makeCreateWorkspaceRunbook(const CreateWorkspaceRequest &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    TM_CHECK(names::checkedSlug(request.slug));
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *product = facts.product(request.product);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.product.value()});
    const Plan *plan = facts.plan(request.plan);
    if (!plan)
        return fail(ErrorCode::PlanUnknown, {request.plan.value()});

    Runbook runbook{.kind = OperationKind::CreateWorkspace,
                    .operation = request.operation,
                    .target = request.workspace.value(),
                    .targetName = request.slug,
                    .request = createWorkspaceRequestToJson(request),
                    .plannedAt = now,
                    .readAt = oldestReadAt(snapshot)};
    if (request.replaces) {
        TM_CHECK(planInPlace(request, snapshot, runbook));
        return runbook;
    }
    TM_TRY(Workspace workspace, basicWorkspace(request, *product, *plan));
    WorkspaceDraft draft{request, *product, *plan, std::move(workspace), {}, {}};
    TM_CHECK(planNew(facts, draft, snapshot, runbook));
    runbook.targetName = draft.workspace.slug;
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
