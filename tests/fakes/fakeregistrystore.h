#pragma once

#include "core/ports/registrystore.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// RegistryStore over a FakeWorld.
class FakeRegistryStore final : public tmc::RegistryStore {
public:
    explicit FakeRegistryStore(std::shared_ptr<FakeWorld> world) : m_world(std::move(world)) {}

    tmc::Result<int> schemaVersion() override;
    tmc::Result<tmc::RegistryFacts> readRegistry() override;
    tmc::Result<tmc::ClusterFacts> readCluster() override;
    tmc::Result<std::vector<tmc::ActivityEntry>> readActivity(int limit, qint64 before = 0) override;
    tmc::Result<std::optional<qint64>> firstTamperedActivity() override;
    tmc::Result<tmc::OperationRecord> readOperation(const tmc::OperationId &id) override;
    tmc::Result<tmc::WorkspaceRecord> readWorkspaceRecord(const tmc::WorkspaceId &id) override;

private:
    tmc::Result<void> checkReachable() const;

    std::shared_ptr<FakeWorld> m_world;
};

/// `operation` with the lease that the world has for it. Call with the world's mutex held.
tmc::OperationRecord withLease(const FakeWorld &world, tmc::OperationRecord operation);

} // namespace tmtest
