#include "core/domain/sqlstatements.h"
#include "fakes/fakeregistrytransaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of the transaction that plan changes use.
namespace tmtest {
namespace {

/// Times are the server's and not part of what an operator saw.
tmc::Workspace withoutTimes(tmc::Workspace workspace)
{
    workspace.createdAt = workspace.updatedAt = {};
    if (workspace.retired)
        workspace.retired->since = {};
    return workspace;
}

} // namespace

tmc::Result<void> FakeRegistryTransaction::changeWorkspace(const tmc::Workspace &before, const tmc::Workspace &after)
{
    auto &workspaces = m_state.registry.workspaces;
    const auto row = std::ranges::find(workspaces, before.id, &tmc::Workspace::id);
    if (row == workspaces.end() || withoutTimes(*row) != withoutTimes(before))
        return tmc::fail(tmc::ErrorCode::StalePreview, {u"workspace:"_s + before.id.value()});
    if (m_state.registry.plan(after.plan) == nullptr)
        return tmc::fail(tmc::ErrorCode::PlanUnknown, {after.plan.value()});
    for (const tmc::Workspace &other : workspaces) {
        if (other.id == after.id)
            continue;
        if (after.port && other.port == after.port)
            return tmc::fail(tmc::ErrorCode::NameTaken, {u"port"_s, QString::number(*after.port)});
        if (after.redisIndex && other.redisIndex == after.redisIndex)
            return tmc::fail(tmc::ErrorCode::NameTaken, {u"redis-index"_s, QString::number(*after.redisIndex)});
    }
    tmc::Workspace changed = after;
    changed.createdAt = row->createdAt;
    if (!changed.updatedAt.isValid())
        changed.updatedAt = m_world.tick();
    if (changed.retired && !changed.retired->since.isValid())
        changed.retired->since = m_world.tick();
    *row = changed;
    return {};
}

tmc::Result<void> FakeRegistryTransaction::recordPlanChange(const tmc::Workspace &before, const tmc::Workspace &after)
{
    m_state.planChanges[after.id].push_back({.fromPlan = before.plan.value(),
                                             .toPlan = after.plan.value(),
                                             .fromHosting = tmc::hostingName(before.hosting),
                                             .toHosting = tmc::hostingName(after.hosting),
                                             .operation = m_operation,
                                             .who = m_identity.who,
                                             .at = m_world.tick()});
    return {};
}

tmc::Result<void> FakeRegistryTransaction::admitSharedRole(const tmc::sql::SharedAccess &access)
{
    TM_CHECK(tmc::sql::admitSharedRole(access));
    TM_CHECK(grantRole(access.role, access.member));
    QStringList &allowed = m_state.allowedRoles[access.database];
    if (!allowed.contains(access.member))
        allowed.append(access.member);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::dismissSharedRole(const tmc::sql::SharedAccess &access)
{
    TM_CHECK(tmc::sql::dismissSharedRole(access));
    TM_CHECK(checkRoleExists(access.role));
    m_state.memberships[access.member].removeAll(access.role);
    m_state.allowedRoles[access.database].removeAll(access.member);
    return {};
}

} // namespace tmtest
