#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/registrystore.h"
#include "core/support/clock.h"

namespace tmc {

/// The registry of the bundled sample.
class SampleRegistryStore final : public RegistryStore {
public:
    /// Both outlive the store.
    SampleRegistryStore(const SampleWorld &world, const Clock &clock);

    Result<int> schemaVersion() override;
    Result<RegistryFacts> readRegistry() override;
    Result<ClusterFacts> readCluster() override;
    Result<std::vector<ActivityEntry>> readActivity(int limit, qint64 before = 0) override;
    Result<std::optional<qint64>> firstTamperedActivity() override;
    Result<OperationRecord> readOperation(const OperationId &id) override;
    Result<WorkspaceRecord> readWorkspaceRecord(const WorkspaceId &id) override;

private:
    Result<SampleWorld::Content> content() const { return m_world.content(m_clock.now()); }

    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
