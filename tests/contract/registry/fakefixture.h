#pragma once

#include "contract/registry/registryfixture.h"
#include "fakes/fakeworld.h"

namespace tmtest {

class FakeFixture final : public RegistryFixture {
public:
    FakeFixture();
    std::unique_ptr<tmc::OperationStore> operations(const tmc::OperatorIdentity &identity) override;
    std::unique_ptr<tmc::RegistryStore> registry() override;
    std::unique_ptr<tmc::ServerAdmin> admin(const tmc::OperatorIdentity &identity) override;
    std::unique_ptr<tmc::TenantDatabase> tenants(const tmc::OperatorIdentity &identity) override;
    std::vector<tmc::RegistryMigration> migrations() override;
    QString consoleRole() const override { return QStringLiteral("tm_operator"); }
    QString registryDatabase() const override { return QStringLiteral("tenant_master"); }
    QString prefix() const override { return QStringLiteral("fake"); }
    void expireLeases() override;
    void tamperWithActivity(qint64 sequence) override;
    bool mayActAs(const tmc::sql::SharedAccess &access) override;
    bool mayLogIn(const QString &role) override;
    void addMember(const tmc::WorkspaceId &workspace, const tmc::WorkspaceMember &member) override;
    void addPlanChange(const tmc::WorkspaceId &workspace, const tmc::PlanChange &change) override;

private:
    std::shared_ptr<FakeWorld> m_world;
};

} // namespace tmtest
