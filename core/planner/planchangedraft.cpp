#include "core/planner/planchangedraft.h"

#include "core/planner/tenantcontainer.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The first host's key is the bare one, because nearly all workspaces have only one.
QString keyFor(const QString &key, const QString &host, const QStringList &hosts)
{
    return host == hosts.value(0) ? key : key + u'-' + host;
}

void add(Runbook &runbook, const QString &key, Action action, int seconds = 1)
{
    runbook.steps.push_back({.key = key, .action = std::move(action), .expectedSeconds = seconds});
}

RouteTarget targetOf(const PlanChangeDraft &draft, const QString &container)
{
    return {.container = container, .port = draft.product.internalPort};
}

} // namespace

void beginDraft(FactList &facts, PlanChangeDraft &draft, Runbook &runbook)
{
    const ProxyFacts *proxy = facts.proxy();
    draft.canPin = proxy && proxy->configWritable;
    Workspace &after = draft.after;
    after = draft.workspace;
    after.plan = draft.plan.key;
    after.state = WorkspaceState::Active;
    after.operation = draft.request.operation;
    after.updatedAt = {};
    after.limits = containerLimits(draft.product, draft.plan);
    after.limits.requestsPerMinute = draft.canPin ? draft.plan.requestsPerMinute : draft.workspace.limits.requestsPerMinute;
    if (!draft.canPin && draft.plan.requestsPerMinute != after.limits.requestsPerMinute)
        runbook.notices.push_back({NoticeCode::RequestLimitNotEnforced, {QString::number(draft.plan.requestsPerMinute)}});
    draft.begun = draft.workspace;
    draft.begun.state = WorkspaceState::Changing;
    draft.begun.operation = draft.request.operation;
    draft.begun.updatedAt = {};
}

void expectInterruption(FactList &facts, const PlanChangeDraft &draft, int seconds, Runbook &runbook)
{
    if (draft.canPin)
        return;
    const ProxyFacts *proxy = facts.proxy();
    runbook.notices.push_back({NoticeCode::RoutesCannotBePinned, {proxy ? proxy->reason : QString(), QString::number(seconds)}});
    runbook.expectedInterruptionSeconds = seconds;
}

RoomQuestion roomQuestion(const PlanChangeDraft &draft)
{
    return {.product = draft.product,
            .plan = draft.plan,
            .environment = draft.workspace.environment,
            .workspace = &draft.workspace,
            .hosts = draft.workspace.hosts};
}

void addBegin(const PlanChangeDraft &draft, Runbook &runbook)
{
    add(runbook, u"begin"_s, action::BeginPlanChange{draft.workspace, draft.begun});
}

void addRequestLimit(const PlanChangeDraft &draft, Runbook &runbook)
{
    const int before = draft.workspace.limits.requestsPerMinute;
    const int after = draft.after.limits.requestsPerMinute;
    if (before != after)
        add(runbook, u"limit"_s,
            action::SetRequestLimit{
                .hosts = draft.workspace.hosts, .workspace = draft.workspace.roleName, .before = before, .after = after});
}

void addComplete(const PlanChangeDraft &draft, Runbook &runbook)
{
    add(runbook, u"complete"_s, action::CompletePlanChange{draft.begun, draft.after});
}

void addPins(const PlanChangeDraft &draft, const QString &serving, const QString &candidate, bool exact, Runbook &runbook)
{
    const QStringList &hosts = draft.workspace.hosts;
    if (!draft.canPin)
        return;
    for (const QString &host : hosts)
        add(runbook, keyFor(u"pin"_s, host, hosts),
            action::PinRoute{host, targetOf(draft, serving), exact, targetOf(draft, candidate)});
}

void addCandidateProbes(const PlanChangeDraft &draft, const QString &serving, const QString &candidate, Runbook &runbook)
{
    const QStringList &hosts = draft.workspace.hosts;
    if (!draft.canPin)
        return;
    for (const QString &host : hosts)
        add(runbook, keyFor(u"probe-candidate"_s, host, hosts),
            action::ProbeCandidate{.host = host,
                                   .path = draft.product.healthPath,
                                   .tenantId = draft.workspace.tenantId,
                                   .database = draft.workspace.databaseName,
                                   .serving = targetOf(draft, serving),
                                   .candidate = targetOf(draft, candidate)});
}

void addSwitch(const PlanChangeDraft &draft, const QString &from, const QString &to, Runbook &runbook)
{
    const QStringList &hosts = draft.workspace.hosts;
    if (!draft.canPin)
        return;
    for (const QString &host : hosts)
        add(runbook, keyFor(u"switch"_s, host, hosts), action::SwitchRoute{host, targetOf(draft, from), targetOf(draft, to)});
}

void addRelease(const PlanChangeDraft &draft, const QString &former, const QString &serving, bool exact, Runbook &runbook)
{
    const QStringList &hosts = draft.workspace.hosts;
    if (!draft.canPin)
        return;
    for (const QString &host : hosts)
        add(runbook, keyFor(u"release"_s, host, hosts),
            action::ReleaseRoute{
                .host = host, .former = targetOf(draft, former), .serving = targetOf(draft, serving), .exact = exact});
}

void addProbes(const PlanChangeDraft &draft, const QString &key, const QString &container, const QStringList &hosts, Runbook &runbook)
{
    for (const QString &host : hosts)
        add(runbook, keyFor(key, host, hosts),
            action::ProbeRoute{.host = host,
                               .path = draft.product.healthPath,
                               .tenantId = draft.workspace.tenantId,
                               .database = draft.workspace.databaseName,
                               .container = container,
                               .schema = draft.workspace.schemaName,
                               .outlastsReload = !draft.canPin});
}

} // namespace tmc
