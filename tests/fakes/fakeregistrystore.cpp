#include "fakes/fakeregistrystore.h"

#include "core/domain/sideschemas.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmtest {

tmc::OperationRecord withLease(const FakeWorld &world, tmc::OperationRecord operation)
{
    operation.leaseHolder.clear();
    operation.leaseExpiresAt = {};
    const auto found = world.leases.find(operation.target);
    if (operation.isOpen() && found != world.leases.end() && found->second.isHeld) {
        operation.leaseHolder = found->second.holder;
        operation.leaseExpiresAt = QDateTime::currentDateTimeUtc().addSecs(30);
    }
    return operation;
}

tmc::Result<void> FakeRegistryStore::checkReachable() const
{
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    if (!m_world->state.registryDatabaseExists || m_world->state.registry.schemaVersion == 0)
        return tmc::fail(tmc::ErrorCode::RegistryMissing);
    return {};
}

tmc::Result<int> FakeRegistryStore::schemaVersion()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    return m_world->state.registry.schemaVersion;
}

static std::vector<tmc::SideSchema> sideSchemasOf(const FakeServerState &state)
{
    std::vector<tmc::SideSchema> made;
    std::vector<tmc::DroppedName> dropped;
    for (const auto &[id, operation] : state.operations) {
        const tmc::WorkspaceId workspace(operation.target);
        if (operation.state == tmc::OperationState::Done && operation.kind == tmc::OperationKind::RestoreTables)
            made.push_back({workspace, id, operation.finishedAt});
        if (operation.state == tmc::OperationState::Done && operation.kind == tmc::OperationKind::DropKeptDatabase)
            dropped.push_back({workspace, operation.runbook.value(u"request"_s).toObject().value(u"database"_s).toString()});
    }
    std::ranges::stable_sort(made, {}, &tmc::SideSchema::since);
    return tmc::sideSchemasLeft(made, state.registry.workspaces, dropped);
}

tmc::Result<tmc::RegistryFacts> FakeRegistryStore::readRegistry()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    tmc::RegistryFacts facts = m_world->state.registry;
    for (const auto &[id, operation] : m_world->state.operations) {
        facts.operations.push_back(withLease(*m_world, operation));
        facts.operations.back().runbook = {};
    }
    std::stable_sort(facts.operations.begin(), facts.operations.end(),
                     [](const auto &a, const auto &b) { return a.createdAt > b.createdAt; });
    facts.sideSchemas = sideSchemasOf(m_world->state);
    return facts;
}

tmc::Result<tmc::ClusterFacts> FakeRegistryStore::readCluster()
{
    const std::scoped_lock lock(m_world->mutex);
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    const FakeServerState &state = m_world->state;
    tmc::ClusterFacts facts = state.cluster;
    QStringList names;
    for (const tmc::Product &product : state.registry.products)
        names << product.schemaDatabase << product.qaSchemaDatabase;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (facts.database(name) == nullptr)
            continue;
        tmc::SchemaDatabaseFacts database{.name = name, .missing = {}, .schemas = {u"public"_s}};
        if (!state.grantedSchemaDatabases.contains(name))
            database.missing = u"CREATE"_s;
        for (const auto &[place, schema] : state.schemas)
            if (place.first == name)
                database.schemas.append(place.second);
        facts.schemaDatabases.push_back(std::move(database));
    }
    return facts;
}

tmc::Result<std::vector<tmc::ActivityEntry>> FakeRegistryStore::readActivity(int limit, qint64 before)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    if (limit < 1 || limit > 10'000)
        return tmc::fail(tmc::ErrorCode::InvalidInput, {u"limit"_s, QString::number(limit)});
    std::vector<tmc::ActivityEntry> entries;
    for (auto entry = m_world->state.activity.rbegin(); entry != m_world->state.activity.rend(); ++entry)
        if (entries.size() < static_cast<std::size_t>(limit) && (before <= 0 || entry->sequence < before))
            entries.push_back(*entry);
    return entries;
}

tmc::Result<std::optional<qint64>> FakeRegistryStore::firstTamperedActivity()
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    QString previous;
    for (const tmc::ActivityEntry &entry : m_world->state.activity) {
        if (fakeActivityHash(entry, previous) != entry.hash)
            return std::optional(entry.sequence);
        previous = entry.hash;
    }
    return std::optional<qint64>();
}

tmc::Result<tmc::OperationRecord> FakeRegistryStore::readOperation(const tmc::OperationId &id)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    const auto found = m_world->state.operations.find(id);
    if (found == m_world->state.operations.end())
        return tmc::fail(tmc::ErrorCode::NotFound, {u"operation"_s, id.value()});
    return withLease(*m_world, found->second);
}

tmc::Result<tmc::WorkspaceRecord> FakeRegistryStore::readWorkspaceRecord(const tmc::WorkspaceId &id)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(checkReachable());
    tmc::WorkspaceRecord record;
    if (const auto members = m_world->state.members.find(id); members != m_world->state.members.end())
        record.members = members->second;
    if (const auto changes = m_world->state.planChanges.find(id); changes != m_world->state.planChanges.end())
        record.planChanges.assign(changes->second.rbegin(), changes->second.rend());
    for (const auto &[key, operation] : m_world->state.operations) {
        if (operation.target != id.value())
            continue;
        record.operations.push_back(withLease(*m_world, operation));
        record.operations.back().runbook = {};
    }
    std::ranges::stable_sort(record.operations, std::ranges::greater(), &tmc::OperationRecord::createdAt);
    const auto concerns = [&](const tmc::ActivityEntry &entry) {
        return entry.details.value(u"workspace"_s).toString() == id.value()
               || entry.details.value(u"target"_s).toString() == id.value()
               || std::ranges::any_of(record.operations, [&](const auto &operation) { return operation.id == entry.operation; });
    };
    const auto &activity = m_world->state.activity;
    std::copy_if(activity.rbegin(), activity.rend(), std::back_inserter(record.activity), concerns);
    return record;
}

} // namespace tmtest
