#include "core/domain/sqlstatements.h"
#include "fakes/fakeregistrytransaction.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

// The part of the transaction with which one workspace takes the place of another.
namespace tmtest {
namespace {

tmc::Workspace archivedRow(tmc::Workspace former, const tmc::OperationId &operation)
{
    former.state = tmc::WorkspaceState::Archived;
    former.operation = operation;
    former.updatedAt = {};
    return former;
}

} // namespace

tmc::Result<void> FakeRegistryTransaction::replaceWorkspace(const tmc::Workspace &former, const tmc::Workspace &fresh)
{
    TM_CHECK(changeWorkspace(former, archivedRow(former, m_operation)));
    for (tmc::Workspace &row : m_state.registry.workspaces)
        if (row.id == former.id)
            row.hosts.removeIf([&fresh](const QString &host) { return fresh.hosts.contains(host); });
    TM_CHECK(reserveWorkspace(fresh));
    movePeople(former.id, fresh.id);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::giveBackWorkspace(const tmc::Workspace &former, const tmc::WorkspaceId &fresh)
{
    auto &workspaces = m_state.registry.workspaces;
    const auto row = std::ranges::find(workspaces, former.id, &tmc::Workspace::id);
    if (row != workspaces.end() && (row->state != tmc::WorkspaceState::Archived || row->operation != m_operation))
        return {};
    movePeople(fresh, former.id);
    if (row != workspaces.end())
        row->hosts = former.hosts;
    TM_CHECK(releaseWorkspace(fresh));
    return changeWorkspace(archivedRow(former, m_operation), former);
}

void FakeRegistryTransaction::movePeople(const tmc::WorkspaceId &from, const tmc::WorkspaceId &to)
{
    const auto people = m_state.members.find(from);
    if (people == m_state.members.end())
        return;
    std::vector<tmc::WorkspaceMember> moved = std::move(people->second);
    m_state.members.erase(people);
    std::ranges::move(moved, std::back_inserter(m_state.members[to]));
}

tmc::Result<void> FakeRegistryTransaction::closeTenant(const tmc::sql::TenantAccess &access)
{
    TM_CHECK(tmc::sql::closeTenant(access));
    TM_CHECK(checkRoleExists(access.role));
    if (!m_state.closedRoles.contains(access.role))
        m_state.closedRoles.append(access.role);
    if (!access.member.isEmpty())
        TM_CHECK(dismissSharedRole({access.database, access.role, access.member}));
    for (auto member = m_state.memberships.cbegin(); member != m_state.memberships.cend(); ++member)
        if (member.key() != "tm_operator"_L1 && member.value().contains(access.role) && !m_state.closedRoles.contains(member.key()))
            return tmc::fail({.code = tmc::ErrorCode::VerificationFailed,
                              .args = {access.role, u"closed"_s, member.key() + u": MEMBER"_s},
                              .source = tmc::ErrorSource::Postgres});
    return {};
}

tmc::Result<void> FakeRegistryTransaction::openTenant(const tmc::sql::TenantAccess &access)
{
    TM_CHECK(tmc::sql::openTenant(access));
    TM_CHECK(checkRoleExists(access.role));
    m_state.closedRoles.removeAll(access.role);
    return access.member.isEmpty() ? tmc::Result<void>() : admitSharedRole({access.database, access.role, access.member});
}

} // namespace tmtest
