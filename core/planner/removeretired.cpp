#include "core/planner/removeretired.h"

#include "core/domain/names.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

void checkRetired(const Workspace &workspace, const ContainerFacts *container, Runbook &runbook)
{
    requireActive(workspace, runbook);
    if (!workspace.retired || workspace.hosting == Hosting::Dedicated)
        runbook.blockers.push_back(plannerError(ErrorCode::NothingRetired, {workspace.slug}));
    if (!container)
        return;
    const bool ours = container->labels.value(names::label(u"workspace"_s)) == workspace.slug
                      && container->labels.value(names::label(u"product"_s)) == workspace.product.value();
    if (!ours || container->isRunning())
        runbook.blockers.push_back(
            plannerError(ErrorCode::RetiredContainerDiffers, {container->name, ours ? u"running"_s : u"labels"_s}));
}

} // namespace

Result<Runbook> makeRemoveRetiredRunbook(const RemoveRetiredRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Product *product = facts.product(request.product);
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.product.value()});
    const Workspace *workspace = facts.workspace(request.slug, request.product, request.environment);
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.slug});
    const ContainerFacts *container = workspace->retired ? facts.container(workspace->retired->container) : nullptr;
    Runbook runbook{.kind = OperationKind::RemoveRetired,
                    .operation = request.operation,
                    .target = workspace->id.value(),
                    .targetName = workspace->slug,
                    .request = removeRetiredRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    checkRetired(*workspace, container, runbook);
    Workspace after = *workspace;
    after.retired.reset();
    after.port.reset();
    after.redisIndex.reset();
    after.operation = request.operation;
    after.updatedAt = {};
    // What cannot be undone comes first: after a roll-back the registry still tells of a container that is gone, and the next change of
    // plan simply makes a new one.
    if (container) {
        const action::OwnedContainer owned{.name = container->name, .product = product->key.value(), .workspace = workspace->slug};
        runbook.steps.push_back({.key = u"remove-container"_s, .action = action::RemoveContainer{owned, container->id.value()}});
        runbook.touched.append(container->name);
    }
    runbook.steps.push_back({.key = u"rotate-password"_s, .action = action::RotateRolePassword{workspace->roleName}});
    runbook.steps.push_back({.key = u"release-retired"_s, .action = action::ReleaseRetired{*workspace, after}});
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
