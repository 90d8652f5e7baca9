#include "core/planner/createworkspace.h"

#include "core/domain/names.h"
#include "core/planner/databaseworkspace.h"
#include "core/planner/schemaworkspace.h"
#include "core/planner/workspacefromcopy.h"

using namespace Qt::StringLiterals;

namespace tmc {

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

    const bool ownSchema = product->isolation == Isolation::Schema;
    TM_TRY(Workspace workspace, basicWorkspace(request, *product, *plan));
    WorkspaceDraft draft{request, *product, *plan, std::move(workspace), {}, {}};
    TM_CHECK(ownSchema ? deriveSchemaWorkspace(draft) : deriveDatabaseWorkspace(draft));
    Runbook runbook{.kind = OperationKind::CreateWorkspace,
                    .operation = request.operation,
                    .target = request.workspace.value(),
                    .targetName = draft.workspace.slug,
                    .request = createWorkspaceRequestToJson(request),
                    .plannedAt = now,
                    .readAt = oldestReadAt(snapshot)};
    if (request.copy)
        TM_CHECK(beginFromCopy(facts, draft, snapshot, runbook));
    if (ownSchema)
        planSchemaWorkspace(facts, draft, runbook);
    else
        planDatabaseWorkspace(facts, draft, runbook);
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
