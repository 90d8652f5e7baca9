#include "contract/registry/fakefixture.h"

#include "core/support/fingerprint.h"
#include "fakes/fakeoperationstore.h"
#include "fakes/fakeregistrystore.h"
#include "fakes/fakeserveradmin.h"
#include "fakes/faketenantdatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {

FakeFixture::FakeFixture() : m_world(unpreparedWorld())
{
    const auto preparing = admin(consoleOf(u"administrator"_s));
    const bool prepared =
        preparing->createRole({.name = u"tm_owner"_s}, {}) && preparing->createDatabase(registryDatabase(), u"tm_owner"_s)
        && preparing->applyMigration(migrations().front()) && preparing->seedCatalogue({sampleProduct(*this)}, samplePlans());
    if (!prepared)
        qFatal("the fake registry cannot be prepared");
    m_world->state.cluster.roles.append(appRole());
    m_world->state.cluster.databases.push_back({.name = schemaDatabase(), .owner = appRole()});
}

std::unique_ptr<tmc::OperationStore> FakeFixture::operations(const tmc::OperatorIdentity &identity)
{
    return std::make_unique<FakeOperationStore>(m_world, identity);
}

std::unique_ptr<tmc::RegistryStore> FakeFixture::registry()
{
    return std::make_unique<FakeRegistryStore>(m_world);
}

std::unique_ptr<tmc::ServerAdmin> FakeFixture::admin(const tmc::OperatorIdentity &identity)
{
    return std::make_unique<FakeServerAdmin>(m_world, identity);
}

std::unique_ptr<tmc::TenantDatabase> FakeFixture::tenants(const tmc::OperatorIdentity &)
{
    return std::make_unique<FakeTenantDatabase>(m_world);
}

std::vector<tmc::RegistryMigration> FakeFixture::migrations()
{
    const QString text = u"CREATE SCHEMA tm;"_s;
    return {{.version = 1, .name = u"0001_registry"_s, .sql = text, .sha256 = tmc::fingerprintOfText(text)}};
}

void FakeFixture::expireLeases()
{
    m_world->expireLeases();
}

void FakeFixture::tamperWithActivity(qint64 sequence)
{
    m_world->state.activity.at(static_cast<std::size_t>(sequence - 1)).subject += u" (changed)"_s;
}

bool FakeFixture::mayActAs(const tmc::sql::SharedAccess &access)
{
    return m_world->state.memberships.value(access.member).contains(access.role)
           && m_world->state.allowedRoles.value(access.database).contains(access.member);
}

bool FakeFixture::mayLogIn(const QString &role)
{
    return m_world->state.cluster.roles.contains(role) && !m_world->state.closedRoles.contains(role);
}

void FakeFixture::addMember(const tmc::WorkspaceId &workspace, const tmc::WorkspaceMember &member)
{
    auto &members = m_world->state.members[workspace];
    members.push_back(member);
    std::ranges::sort(members, {}, &tmc::WorkspaceMember::email);
}

void FakeFixture::addPlanChange(const tmc::WorkspaceId &workspace, const tmc::PlanChange &change)
{
    m_world->state.planChanges[workspace].push_back(change);
}

} // namespace tmtest
