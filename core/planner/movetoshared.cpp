#include "core/planner/movetoshared.h"

#include "core/planner/tenantcontainer.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int secondsWithoutPin = 5; ///< from the stop of the old container to the proxy's next look at the containers

void checkObjects(FactList &facts, const PlanChangeDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const ContainerFacts *shared = facts.container(draft.product.sharedContainer);
    const ContainerFacts *own = facts.container(workspace.containerName);
    if (!shared)
        runbook.blockers.push_back(plannerError(ErrorCode::SharedContainerMissing, {draft.product.sharedContainer}));
    else if (!shared->isRunning())
        runbook.notices.push_back({NoticeCode::SharedContainerWillStart, {shared->name}});
    if (!own || !own->isRunning())
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {workspace.containerName}));
    if (shared && own && shared->image != own->image)
        runbook.notices.push_back({NoticeCode::ImageDiffers, {shared->image, own->image}});
    if (!facts.databaseExists(workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
    for (const QString &role : {workspace.roleName, draft.product.appRole})
        if (!facts.roleExists(role))
            runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"role"_s, role}));
    // The shared container claims its product's wildcard and nothing else.
    for (const QString &host : workspace.hosts)
        if (!host.endsWith(u'.' + draft.product.baseDomain))
            runbook.blockers.push_back(plannerError(ErrorCode::DomainNeedsOwnContainer, {host, draft.plan.name}));
}

} // namespace

void planMoveToShared(FactList &facts, PlanChangeDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    const QString shared = draft.product.sharedContainer;
    checkObjects(facts, draft, runbook);
    draft.begun.sharedReady = true;
    Workspace &after = draft.after;
    after.containerName = shared;
    after.sharedReady = true;
    after.retired = RetiredContainer{.container = workspace.containerName, .since = {}, .operation = draft.request.operation};
    runbook.notices.push_back({NoticeCode::ContainerKept, {workspace.containerName}});
    expectInterruption(facts, draft, secondsWithoutPin, runbook);

    addBegin(draft, runbook);
    runbook.steps.push_back({.key = u"shared-container"_s, .action = action::EnsureContainerRunning{shared}});
    runbook.steps.push_back({.key = u"admit-role"_s,
                             .action = action::AdmitSharedRole{
                                 {.database = workspace.databaseName, .role = workspace.roleName, .member = draft.product.appRole}}});
    runbook.steps.push_back({.key = u"migrate"_s,
                             .action = action::MigrateTenant{shared, migrateCommand(after, draft.product), {}},
                             .expectedSeconds = 5});
    runbook.steps.push_back({.key = u"healthy"_s, .action = action::WaitHealthy{shared, 90}});
    addPins(draft, workspace.containerName, shared, true, runbook);
    addCandidateProbes(draft, workspace.containerName, shared, runbook);
    addSwitch(draft, workspace.containerName, shared, runbook);
    if (draft.canPin)
        addProbes(draft, u"probe"_s, shared, workspace.hosts, runbook);
    runbook.steps.push_back({.key = u"stop"_s,
                             .action = action::StopContainer{{.name = workspace.containerName,
                                                              .product = draft.product.key.value(),
                                                              .workspace = workspace.slug}},
                             .risk = draft.canPin ? Risk::None : Risk::ServiceRestart,
                             .expectedSeconds = 2});
    addRelease(draft, shared, shared, false, runbook);
    addProbes(draft, u"probe-again"_s, shared, workspace.hosts, runbook);
    addRequestLimit(draft, runbook);
    addComplete(draft, runbook);
    runbook.touched = QStringList{workspace.databaseName, workspace.containerName} + workspace.hosts;
}

} // namespace tmc
