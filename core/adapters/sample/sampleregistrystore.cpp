#include "core/adapters/sample/sampleregistrystore.h"

using namespace Qt::StringLiterals;

namespace tmc {

SampleRegistryStore::SampleRegistryStore(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock)
{
}

Result<int> SampleRegistryStore::schemaVersion()
{
    TM_TRY(const RegistryFacts registry, readRegistry());
    return registry.schemaVersion;
}

Result<RegistryFacts> SampleRegistryStore::readRegistry()
{
    TM_TRY(const SampleWorld::Content world, content());
    return world.snapshot.registry.value.value_or(RegistryFacts{});
}

Result<ClusterFacts> SampleRegistryStore::readCluster()
{
    TM_TRY(const SampleWorld::Content world, content());
    return world.snapshot.cluster.value.value_or(ClusterFacts{});
}

Result<std::vector<ActivityEntry>> SampleRegistryStore::readActivity(int limit, qint64 before)
{
    if (limit < 1 || limit > 10'000)
        return fail(ErrorCode::InvalidInput, {u"limit"_s, QString::number(limit)});
    TM_TRY(const SampleWorld::Content world, content());
    std::vector<ActivityEntry> entries;
    for (auto entry = world.activity.rbegin(); entry != world.activity.rend(); ++entry)
        if (entries.size() < static_cast<std::size_t>(limit) && (before <= 0 || entry->sequence < before))
            entries.push_back(*entry);
    return entries;
}

Result<std::optional<qint64>> SampleRegistryStore::firstTamperedActivity()
{
    TM_TRY(const SampleWorld::Content world, content());
    return world.firstTampered;
}

Result<WorkspaceRecord> SampleRegistryStore::readWorkspaceRecord(const WorkspaceId &id)
{
    TM_TRY(const SampleWorld::Content world, content());
    const auto known = world.records.find(id);
    WorkspaceRecord record = known == world.records.end() ? WorkspaceRecord() : known->second;
    QString slug;
    if (world.snapshot.registry.value)
        for (const Workspace &workspace : world.snapshot.registry.value->workspaces)
            if (workspace.id == id)
                slug = workspace.slug;
    for (OperationRecord operation : world.operations) {
        if (operation.target != id.value())
            continue;
        operation.runbook = {};
        record.operations.push_back(operation);
    }
    for (auto entry = world.activity.rbegin(); entry != world.activity.rend(); ++entry)
        if (!slug.isEmpty() && entry->subject == slug)
            record.activity.push_back(*entry);
    return record;
}

Result<OperationRecord> SampleRegistryStore::readOperation(const OperationId &id)
{
    TM_TRY(const SampleWorld::Content world, content());
    for (const OperationRecord &operation : world.operations)
        if (operation.id == id)
            return operation;
    return fail(ErrorCode::NotFound, {u"operation"_s, id.value()});
}

} // namespace tmc
