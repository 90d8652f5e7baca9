#include "fakes/fakeserveradmin.h"

#include "core/support/fingerprint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

const QString serverTarget = u"server"_s;

}

using tmc::ErrorCode;

std::shared_ptr<FakeWorld> unpreparedWorld()
{
    auto world = std::make_shared<FakeWorld>();
    world->state.registry = {};
    world->state.registryDatabaseExists = false;
    world->state.cluster.databases = {{.name = u"postgres"_s, .owner = u"postgres"_s}};
    world->state.cluster.roles = {u"postgres"_s};
    return world;
}

FakeServerAdmin::FakeServerAdmin(std::shared_ptr<FakeWorld> world, tmc::OperatorIdentity identity, QString registryDatabase)
    : m_world(std::move(world)),
      m_identity(std::move(identity)),
      m_registryDatabase(std::move(registryDatabase))
{
}

FakeServerAdmin::~FakeServerAdmin()
{
    const std::scoped_lock lock(m_world->mutex);
    if (m_locked)
        m_world->leases[serverTarget].isHeld = false;
}

tmc::Result<void> FakeServerAdmin::check() const
{
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    return {};
}

tmc::Result<tmc::PreparationFacts> FakeServerAdmin::readFacts(const QString &, const QStringList &schemaDatabases)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    const tmc::RegistryFacts &registry = m_world->state.registry;
    tmc::PreparationFacts facts{.cluster = m_world->state.cluster,
                                .registryDatabaseExists = m_world->state.registryDatabaseExists,
                                .schemaVersion = registry.schemaVersion};
    for (const QString &name : schemaDatabases)
        if (m_world->state.cluster.database(name) != nullptr)
            facts.schemaDatabases.push_back({.name = name, .missing = {}, .schemas = {}});
    facts.grantedSchemaDatabases = m_world->state.grantedSchemaDatabases;
    for (const tmc::Product &product : registry.products)
        facts.productKeys.append(product.key.value());
    for (const tmc::Plan &plan : registry.plans)
        facts.planKeys.append(plan.key.value());
    return facts;
}

tmc::Result<bool> FakeServerAdmin::roleExists(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.cluster.roles.contains(name);
}

tmc::Result<void> FakeServerAdmin::createRole(const tmc::sql::RegistryRole &role, const tmc::Secret &password)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    if (role.canLogin && password.isEmpty())
        return tmc::fail(ErrorCode::SecretMissing, {role.name});
    if (m_world->state.cluster.roles.contains(role.name))
        return tmc::fail(ErrorCode::NameTaken, {u"role"_s, role.name});
    m_world->state.cluster.roles.append(role.name);
    m_world->state.cluster.roles.sort();
    if (role.canLogin)
        m_world->state.passwords.insert(role.name, password);
    return {};
}

tmc::Result<void> FakeServerAdmin::dropRole(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    m_world->state.cluster.roles.removeAll(name);
    return {};
}

tmc::Result<bool> FakeServerAdmin::databaseExists(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.cluster.database(name) != nullptr;
}

tmc::Result<void> FakeServerAdmin::createDatabase(const QString &name, const QString &owner)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    if (m_world->state.cluster.database(name) != nullptr)
        return tmc::fail(ErrorCode::NameTaken, {u"database"_s, name});
    m_world->state.cluster.databases.push_back({.name = name, .owner = owner});
    m_world->state.registryDatabaseExists = m_world->state.registryDatabaseExists || name == m_registryDatabase;
    return {};
}

tmc::Result<void> FakeServerAdmin::dropDatabase(const QString &name)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    std::erase_if(m_world->state.cluster.databases, [&name](const tmc::DatabaseFacts &database) { return database.name == name; });
    if (name == m_registryDatabase) {
        m_world->state.registry = {};
        m_world->state.migrations.clear();
        m_world->state.registryDatabaseExists = false;
    }
    return {};
}

tmc::Result<int> FakeServerAdmin::schemaVersion()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.registry.schemaVersion;
}

tmc::Result<void> FakeServerAdmin::applyMigration(const tmc::RegistryMigration &migration)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    FakeServerState &state = m_world->state;
    if (tmc::fingerprintOfText(migration.sql) != migration.sha256)
        return tmc::fail(ErrorCode::VerificationFailed, {u"migration "_s + migration.name, migration.sha256, {}});
    if (!state.registryDatabaseExists)
        return tmc::fail(ErrorCode::RegistryMissing);
    if (migration.version <= state.registry.schemaVersion) {
        const QString applied = state.migrations.value(migration.version - 1);
        if (applied == migration.sha256)
            return {};
        return tmc::fail(ErrorCode::VerificationFailed, {u"migration "_s + migration.name, migration.sha256, applied});
    }
    if (migration.version != state.registry.schemaVersion + 1)
        return tmc::fail(ErrorCode::VerificationFailed, {u"registry version"_s, QString::number(migration.version - 1),
                                                         QString::number(state.registry.schemaVersion)});
    state.migrations.append(migration.sha256);
    state.registry.schemaVersion = migration.version;
    return {};
}

tmc::Result<void> FakeServerAdmin::seedCatalogue(const std::vector<tmc::Product> &products, const std::vector<tmc::Plan> &plans)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    tmc::RegistryFacts &registry = m_world->state.registry;
    for (const tmc::Product &product : products)
        if (registry.product(product.key) == nullptr)
            registry.products.push_back(product);
    for (const tmc::Plan &plan : plans)
        if (registry.plan(plan.key) == nullptr)
            registry.plans.push_back(plan);
    std::stable_sort(registry.plans.begin(), registry.plans.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
    return {};
}

tmc::Result<bool> FakeServerAdmin::catalogueHolds(const QStringList &productKeys, const QStringList &planKeys)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    const tmc::RegistryFacts &registry = m_world->state.registry;
    return std::all_of(productKeys.begin(), productKeys.end(),
                       [&](const QString &key) { return registry.product(tmc::ProductKey(key)) != nullptr; })
           && std::all_of(planKeys.begin(), planKeys.end(),
                          [&](const QString &key) { return registry.plan(tmc::PlanKey(key)) != nullptr; });
}

tmc::Result<bool> FakeServerAdmin::schemaDatabaseGranted(const QString &database, const QString &)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    return m_world->state.grantedSchemaDatabases.contains(database);
}

tmc::Result<void> FakeServerAdmin::grantSchemaDatabase(const QString &database, const QString &)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    if (!m_world->state.grantedSchemaDatabases.contains(database))
        m_world->state.grantedSchemaDatabases.append(database);
    return {};
}

tmc::Result<void> FakeServerAdmin::revokeSchemaDatabase(const QString &database, const QString &)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    m_world->state.grantedSchemaDatabases.removeAll(database);
    return {};
}

tmc::Result<void> FakeServerAdmin::appendActivity(const QString &action, const QString &subject, const QJsonObject &details)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check());
    m_world->append(m_world->state, m_identity, {}, action, subject, details);
    return {};
}

tmc::Result<void> FakeServerAdmin::lock()
{
    const std::scoped_lock guard(m_world->mutex);
    TM_CHECK(check());
    FakeLease &lease = m_world->leases[serverTarget];
    if (lease.isHeld && !m_locked)
        return tmc::fail(ErrorCode::OperationLocked, {lease.who, u"0"_s});
    lease.isHeld = true;
    lease.who = m_identity.who;
    m_locked = true;
    return {};
}

} // namespace tmtest
