#include "core/planner/workspacedraft.h"

#include "core/domain/names.h"
#include "core/planner/tenantcontainer.h"
#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc {

Error plannerError(ErrorCode code, QStringList args)
{
    return {.code = code, .args = std::move(args), .source = ErrorSource::Planner};
}

void requireActive(const Workspace &workspace, Runbook &runbook)
{
    if (workspace.state == WorkspaceState::Archived)
        runbook.blockers.push_back(plannerError(ErrorCode::WorkspaceArchived, {workspace.slug}));
    else if (workspace.state != WorkspaceState::Active)
        runbook.blockers.push_back(plannerError(ErrorCode::WorkspaceNotActive, {workspace.slug, workspaceStateName(workspace.state)}));
}

Result<Workspace> basicWorkspace(const CreateWorkspaceRequest &request, const Product &product, const Plan &plan)
{
    TM_TRY(const QString slug, names::checkedSlug(request.slug));
    // Free text, but only of what people can see: a line feed or a reversed sentence has no place in a customer's name.
    if (request.businessName.trimmed().isEmpty() || request.businessName.size() > 200
        || safeLine(request.businessName) != request.businessName)
        return fail(ErrorCode::InvalidInput, {u"businessName"_s, request.businessName});
    Workspace workspace;
    workspace.id = request.workspace;
    workspace.slug = slug;
    workspace.businessName = request.businessName.trimmed();
    workspace.product = product.key;
    workspace.plan = plan.key;
    workspace.environment = request.environment;
    workspace.state = WorkspaceState::Creating;
    workspace.limits = containerLimits(product, plan);
    workspace.operation = request.operation;
    return workspace;
}

void checkRole(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook)
{
    if (facts.roleExists(draft.workspace.roleName))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"role"_s, draft.workspace.roleName}));
}

void checkHosts(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook)
{
    for (const QString &host : draft.workspace.hosts) {
        const QString claimant = facts.hostClaimant(host);
        if (!claimant.isEmpty())
            runbook.blockers.push_back(plannerError(ErrorCode::HostTaken, {host, claimant}));
        // What was answered already has what it needs.
        if (!draft.replaced || !draft.replaced->former.hosts.contains(host))
            runbook.notices.push_back({NoticeCode::CertificateLater, {host}});
    }
    if (!facts.networkExists(draft.request.network))
        runbook.blockers.push_back(plannerError(ErrorCode::NetworkMissing, {draft.request.network}));
}

Step reserveStep(const WorkspaceDraft &draft)
{
    return {.key = u"reserve"_s,
            .action =
                action::ReserveWorkspace{draft.workspace, draft.replaced ? std::optional(draft.replaced->former) : std::nullopt}};
}

Step activateStep(const WorkspaceDraft &draft)
{
    return {.key = u"activate"_s,
            .action = action::ActivateWorkspace{draft.workspace.id, draft.workspace.slug,
                                                draft.replaced ? draft.replaced->former.id : WorkspaceId()}};
}

void checkNewContainer(FactList &facts, const QString &name, const QString &image, Runbook &runbook)
{
    if (facts.container(name))
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"container"_s, name}));
    if (!facts.imageExists(image))
        runbook.blockers.push_back(plannerError(ErrorCode::DockerImageMissing, {image}));
}

void decideRequestLimit(FactList &facts, WorkspaceDraft &draft, Runbook &runbook)
{
    const int wanted = draft.plan.requestsPerMinute;
    if (wanted == 0)
        return;
    const ProxyFacts *proxy = facts.proxy();
    if (proxy && proxy->configWritable)
        draft.workspace.limits.requestsPerMinute = wanted;
    else
        runbook.notices.push_back({NoticeCode::RequestLimitNotEnforced, {QString::number(wanted)}});
}

void addFirstRequestLimit(const WorkspaceDraft &draft, bool hostsAreNew, std::vector<Step> &steps)
{
    const Workspace &workspace = draft.workspace;
    if (const int limit = workspace.limits.requestsPerMinute; limit > 0)
        steps.push_back(
            {.key = u"limit"_s,
             .action = action::SetRequestLimit{
                 .hosts = workspace.hosts, .workspace = workspace.roleName, .before = 0, .after = limit, .hostsAreNew = hostsAreNew}});
}

} // namespace tmc
