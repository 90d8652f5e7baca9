#include "core/planner/convertworkspace.h"

#include "core/domain/containerstate.h"
#include "core/domain/names.h"
#include "core/domain/workspaceparts.h"
#include "core/planner/provebackup.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int stopSeconds = 2;

bool isConversion(const Product &former, const Product &product)
{
    return former.isolation != product.isolation;
}

void checkFormer(const BackupSubject &subject, const BackupId &copy, const Workspace &former, Runbook &runbook)
{
    // Who has its name is not who the copy is of, or its data are kept elsewhere by now.
    if (former.id != subject.workspace || former.databaseName != subject.database || former.schemaName != subject.schema
        || former.roleName != subject.role)
        runbook.blockers.push_back(plannerError(ErrorCode::BackupOfAnother, {copy.value(), former.slug}));
    requireActive(former, runbook);
}

bool answers(const ContainerFacts &container)
{
    return container.isRunning() && (container.health.isEmpty() || container.health == "healthy"_L1);
}

void lookAtContainers(const SystemSnapshot &snapshot, FactList &facts, ReplacedWorkspace &replaced, Runbook &runbook)
{
    for (const ContainerFacts &container : containersOf(replaced.former, *snapshot.docker.value)) {
        if (!isOwnContainer(container, replaced.former))
            continue;
        facts.container(container.name);
        replaced.containers.append(container.name);
        // The step that stops it touches nothing that the console has not made; and what stands still by another's doing comes back by it.
        if (container.labels.value(names::label(u"workspace"_s)) != replaced.former.slug
            || container.labels.value(names::label(u"product"_s)) != replaced.former.product.value())
            runbook.blockers.push_back(plannerError(ErrorCode::ForeignObject, {u"container"_s, container.name}));
        if (hasStopped(container))
            continue;
        replaced.running.append(container.name);
        // The way back waits until it answers again, which it does not do now.
        if (!answers(container))
            runbook.blockers.push_back(plannerError(ErrorCode::ContainerUnhealthy,
                                                    {container.name, container.isRunning() ? container.health : container.state}));
    }
}

/// What a schema product makes of each of its domains itself is none.
QStringList asDomains(const QStringList &hosts)
{
    QStringList domains = hosts;
    domains.removeIf([&hosts](const QString &host) {
        static constexpr std::array made = {"www."_L1, "api."_L1};
        return std::ranges::any_of(
            made, [&](QLatin1StringView prefix) { return host.startsWith(prefix) && hosts.contains(host.sliced(prefix.size())); });
    });
    return domains;
}

QStringList carriedDomains(const Workspace &former, const Product &product, const Plan &plan)
{
    if (product.isolation == Isolation::Schema)
        return asDomains(former.hosts);
    // A shared container answers for the hosts below its product's domain and for no other.
    return plan.hosting == Hosting::Dedicated ? former.hosts : QStringList();
}

/// From this step on the new one may answer.
bool opens(const Action &action)
{
    return std::holds_alternative<action::StartContainer>(action) || std::holds_alternative<action::PublishDatabase>(action)
           || std::holds_alternative<action::ActivateWorkspace>(action);
}

SystemSnapshot without(SystemSnapshot snapshot, const ReplacedWorkspace &replaced)
{
    for (Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.id == replaced.former.id) {
            workspace.state = WorkspaceState::Archived;
            workspace.hosts.clear(); // the new one has them; none that it has not is asked for
        }
    for (ContainerFacts &container : snapshot.docker.value->containers)
        if (replaced.containers.contains(container.name)) {
            container.state = u"exited"_s;
            container.virtualHosts.clear();
        }
    return snapshot;
}

} // namespace

Result<Replacement> planReplacement(const CreateWorkspaceRequest &request, const Product &product, const Plan &plan,
                                    const SystemSnapshot &snapshot, Runbook &runbook)
{
    if (!request.copy || request.isForTests || !request.masks.empty())
        return fail(ErrorCode::InvalidInput, {u"replace"_s, QString()});
    const BackupSubject &subject = request.copy->subject;
    FactList facts(snapshot);
    const Product *formerProduct = facts.product(subject.product);
    if (!formerProduct)
        return fail(ErrorCode::ProductUnknown, {subject.product.value()});
    if (!isConversion(*formerProduct, product))
        return fail(ErrorCode::InvalidInput, {u"product"_s, product.key.value()});
    if (request.slug != subject.slug)
        return fail(ErrorCode::InvalidInput, {u"as"_s, request.slug});
    if (environmentName(request.environment) != subject.environment)
        return fail(ErrorCode::InvalidInput, {u"environment"_s, environmentName(request.environment)});
    const Workspace *former = facts.workspace(subject.slug, subject.product, request.environment);
    if (!former)
        return fail(ErrorCode::WorkspaceUnknown, {subject.slug});
    Replacement replacement{.replaced = {.former = *former, .access = {former->databaseName, former->roleName}},
                            .request = request,
                            .afterwards = {},
                            .facts = {}};
    ReplacedWorkspace &replaced = replacement.replaced;
    if (former->sharedReady && former->schemaName.isEmpty())
        replaced.access.member = formerProduct->appRole;
    runbook.kind = OperationKind::ConvertWorkspace;
    runbook.target = former->id.value();
    checkFormer(subject, request.copy->copy.backup, *former, runbook);
    lookAtContainers(snapshot, facts, replaced, runbook);
    if (request.domains.isEmpty())
        replacement.request.domains = carriedDomains(*former, product, plan);
    replacement.afterwards = without(snapshot, replaced);
    replacement.facts = std::move(facts).taken();
    return replacement;
}

void tellOfReplaced(const WorkspaceDraft &draft, Runbook &runbook)
{
    const Workspace &former = draft.replaced->former;
    const QString place = former.schemaName.isEmpty() ? former.databaseName : former.databaseName + u'.' + former.schemaName;
    runbook.notices.push_back(
        {NoticeCode::TenantIsReplaced, {former.slug, draft.request.copy->takenAt.toUTC().toString(Qt::ISODate)}});
    runbook.notices.push_back({NoticeCode::FormerIsKept, QStringList{place, former.roleName} + draft.replaced->containers});
    QStringList left = former.hosts;
    left.removeIf([&draft](const QString &host) { return draft.workspace.hosts.contains(host); });
    if (!left.isEmpty())
        runbook.notices.push_back({NoticeCode::HostsAreLeft, left});
}

void addClosing(const WorkspaceDraft &draft, FactList &facts, Runbook &runbook)
{
    const ReplacedWorkspace &replaced = *draft.replaced;
    const Workspace &former = replaced.former;
    std::vector<Step> &steps = runbook.steps;
    for (const QString &container : replaced.running)
        steps.push_back({.key = u"stop-"_s + container,
                         .action = action::StopContainer{{container, former.product.value(), former.slug}},
                         .risk = Risk::ServiceRestart,
                         .expectedSeconds = stopSeconds});
    steps.push_back({.key = u"close-former"_s, .action = action::CloseTenant{replaced.access}, .risk = Risk::ServiceRestart});
    steps.push_back({.key = u"compare-live"_s,
                     .action = action::CompareLive{draft.request.copy->copy, replaced.access},
                     .risk = Risk::ServiceRestart,
                     .expectedSeconds = secondsForTables(draft.request.copy->tableBytes)});
    // The hosts get the limit of the new one, and each has one.
    const ProxyFacts *proxy = former.limits.requestsPerMinute > 0 ? facts.proxy() : nullptr;
    if (proxy && proxy->configWritable && !former.hosts.isEmpty())
        steps.push_back(
            {.key = u"lift-limit"_s,
             .action = action::SetRequestLimit{
                 .hosts = former.hosts, .workspace = former.roleName, .before = former.limits.requestsPerMinute, .after = 0}});
}

void countInterruption(Runbook &runbook)
{
    qint64 seconds = 0;
    for (const Step &step : runbook.steps)
        if (seconds > 0 || step.risk == Risk::ServiceRestart)
            seconds += step.expectedSeconds;
    runbook.expectedInterruptionSeconds = static_cast<int>(std::min<qint64>(seconds, std::numeric_limits<int>::max()));
}

void addLateComparison(const WorkspaceDraft &draft, const QString &restored, Runbook &runbook)
{
    if (draft.replaced && draft.request.copy->hasUnsummed)
        runbook.steps.push_back({.key = u"compare-live-tables"_s,
                                 .action = action::CompareLive{draft.request.copy->copy, draft.replaced->access, restored},
                                 .expectedSeconds = secondsForTables(draft.request.copy->tableBytes)});
}

QString typedToRollBack(const OperationRecord &record, const Runbook &runbook)
{
    if (record.kind != OperationKind::ConvertWorkspace || record.state == OperationState::Compensating)
        return {};
    const bool hasOpened = std::ranges::any_of(record.steps, [&runbook](const StepRecord &step) {
        const auto index = static_cast<std::size_t>(step.sequence);
        return (step.state == StepState::Intent || step.state == StepState::Done) && index < runbook.steps.size()
               && opens(runbook.steps[index].action);
    });
    return hasOpened ? runbook.targetName : QString();
}

} // namespace tmc
