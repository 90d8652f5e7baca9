#include "contract/registry/fakefixture.h"

#include "core/support/fingerprint.h"
#include "fakes/fakeoperationstore.h"
#include "fakes/fakeregistrystore.h"
#include "fakes/fakeserveradmin.h"
#include "fakes/faketenantdatabase.h"

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

} // namespace tmtest
