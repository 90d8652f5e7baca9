#pragma once

#include "core/planner/factlist.h"
#include "core/planner/requests.h"

namespace tmc {

/// The workspace whose place the new one takes, as it was when this was planned.
struct ReplacedWorkspace {
    Workspace former;
    sql::TenantAccess access;
    QStringList running{};    ///< its own containers that run
    QStringList containers{}; ///< all of its own
};

/// Everything that the steps of a new workspace are made from once the request has been checked. The two kinds of isolation fill it in
/// and plan with it in files of their own; what they share is here.
struct WorkspaceDraft {
    const CreateWorkspaceRequest &request;
    const Product &product;
    const Plan &plan;
    Workspace workspace;
    QString domain;                              ///< the first of the tenant's domains (schema products)
    QStringList webHosts;                        ///< those of workspace.hosts that the web container answers for (schema products)
    QString databaseImage{};                     ///< of the server's PostgreSQL, where the data come from a copy
    const ReplacedWorkspace *replaced = nullptr; ///< null = it takes nobody's place
};

/// The parts of the workspace that do not depend on the isolation. Fails with InvalidSlug or InvalidInput.
Result<Workspace> basicWorkspace(const CreateWorkspaceRequest &request, const Product &product, const Plan &plan);

/// Blockers for names that somebody has already.
void checkRole(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook);
void checkHosts(FactList &facts, const WorkspaceDraft &draft, Runbook &runbook);
void checkNewContainer(FactList &facts, const QString &name, const QString &image, Runbook &runbook);

/// The first step that the registry sees of it, and the last one.
Step reserveStep(const WorkspaceDraft &draft);
Step activateStep(const WorkspaceDraft &draft);

/// What the proxy shall let through for the workspace: the plan's limit where its files can be written, else none, with a notice.
void decideRequestLimit(FactList &facts, WorkspaceDraft &draft, Runbook &runbook);
/// The step that sets it; none when there is no limit.
void addFirstRequestLimit(const WorkspaceDraft &draft, bool hostsAreNew, std::vector<Step> &steps);

Error plannerError(ErrorCode code, QStringList args);
/// A blocker unless the workspace is active.
void requireActive(const Workspace &workspace, Runbook &runbook);

} // namespace tmc
