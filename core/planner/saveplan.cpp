#include "core/planner/saveplan.h"

#include "core/planner/cataloguerules.h"
#include "core/planner/factlist.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using namespace cataloguerules;

void checkLimits(const Plan &plan, Runbook &runbook)
{
    const std::pair<QString, qint64> limits[] = {
        {u"memoryMegabytes"_s, plan.memory.value},        {u"milliCpu"_s, plan.cpu.value},
        {u"storageMegabytes"_s, plan.storage.value},      {u"users"_s, plan.users},
        {u"requestsPerMinute"_s, plan.requestsPerMinute}, {u"rank"_s, plan.rank},
    };
    for (const auto &[field, value] : limits)
        if (value < 0)
            block(runbook, ErrorCode::LimitInvalid, {field, QString::number(value)});
    if (plan.hosting != Hosting::Dedicated)
        return;
    // A container without limits could take what was promised to the others.
    if (plan.memory.value == 0)
        block(runbook, ErrorCode::FieldRequired, {u"memoryMegabytes"_s});
    if (plan.cpu.value == 0)
        block(runbook, ErrorCode::FieldRequired, {u"milliCpu"_s});
}

void checkUse(FactList &facts, const Plan &before, const Plan &after, Runbook &runbook)
{
    const std::vector<const Workspace *> users = facts.workspacesOn(after.key);
    if (users.empty())
        return;
    const QString count = QString::number(users.size());
    if (before.hosting != after.hosting)
        block(runbook, ErrorCode::ChangeInUse, {u"hosting"_s, count, firstSlugs(users)});
    runbook.notices.push_back({NoticeCode::UsedBy, {count, firstSlugs(users)}});
    if (after.hosting == Hosting::Dedicated && (before.memory != after.memory || before.cpu != after.cpu))
        runbook.notices.push_back({NoticeCode::NewContainersOnly, {count}});
}

} // namespace

Result<Runbook> makeSavePlanRunbook(const SavePlanRequest &request, const SystemSnapshot &snapshot, const QDateTime &now)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const Plan *before = facts.plan(request.plan.key);
    if (!before && !request.isNew)
        return fail(ErrorCode::PlanUnknown, {request.plan.key.value()});
    Plan after = request.plan;
    after.name = after.name.trimmed();
    Runbook runbook{.kind = OperationKind::SavePlan,
                    .operation = request.operation,
                    .target = u"plan:"_s + after.key.value(),
                    .targetName = after.key.value(),
                    .request = savePlanRequestToJson(request),
                    .plannedAt = now,
                    .readAt = oldestReadAt(snapshot),
                    .touched = {after.name}};
    if (request.isNew && before)
        block(runbook, ErrorCode::AlreadyExists, {u"plan"_s, after.key.value()});
    checkKey(after.key.value(), true, runbook);
    checkName(after.name, runbook);
    checkLimits(after, runbook);
    if (const Megabytes memory = facts.serverMemory(); after.memory > memory)
        runbook.notices.push_back(
            {NoticeCode::PlanExceedsServer, {QString::number(after.memory.value), QString::number(memory.value)}});
    if (!request.isNew)
        checkUse(facts, *before, after, runbook);
    if (request.isNew)
        runbook.steps.push_back({.key = u"save-plan"_s, .action = action::SavePlan{std::nullopt, after}});
    else if (*before != after)
        runbook.steps.push_back({.key = u"save-plan"_s, .action = action::SavePlan{*before, after}});
    else
        runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
