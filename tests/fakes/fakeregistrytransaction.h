#pragma once

#include "core/ports/operationstore.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// Works on a copy of the world's state, which its session swaps in when the transaction commits.
class FakeRegistryTransaction final : public tmc::RegistryTransaction {
public:
    FakeRegistryTransaction(FakeWorld &world, FakeServerState &state, tmc::OperatorIdentity identity, tmc::OperationId operation)
        : m_world(world),
          m_state(state),
          m_identity(std::move(identity)),
          m_operation(std::move(operation))
    {
    }

    tmc::Result<void> reserveWorkspace(const tmc::Workspace &workspace) override;
    tmc::Result<void> releaseWorkspace(const tmc::WorkspaceId &id) override;
    tmc::Result<void> replaceWorkspace(const tmc::Workspace &former, const tmc::Workspace &fresh) override;
    tmc::Result<void> giveBackWorkspace(const tmc::Workspace &former, const tmc::WorkspaceId &fresh) override;
    tmc::Result<void> setWorkspaceState(const tmc::WorkspaceId &id, tmc::WorkspaceState state) override;
    tmc::Result<void> changeWorkspace(const tmc::Workspace &before, const tmc::Workspace &after) override;
    tmc::Result<void> recordPlanChange(const tmc::Workspace &before, const tmc::Workspace &after) override;
    tmc::Result<void> saveProduct(const std::optional<tmc::Product> &before, const tmc::Product &after) override;
    tmc::Result<void> removeProduct(const tmc::ProductKey &key) override;
    tmc::Result<void> savePlan(const std::optional<tmc::Plan> &before, const tmc::Plan &after) override;
    tmc::Result<void> removePlan(const tmc::PlanKey &key) override;
    tmc::Result<void> createTenantRole(const QString &role) override;
    tmc::Result<void> dropTenantRole(const QString &role) override;
    tmc::Result<void> grantRole(const QString &role, const QString &member) override;
    tmc::Result<void> admitSharedRole(const tmc::sql::SharedAccess &access) override;
    tmc::Result<void> dismissSharedRole(const tmc::sql::SharedAccess &access) override;
    tmc::Result<void> closeTenant(const tmc::sql::TenantAccess &access) override;
    tmc::Result<void> openTenant(const tmc::sql::TenantAccess &access) override;
    tmc::Result<void> restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles) override;
    tmc::Result<void> createRestorer(const QString &role, const QString &tenant) override;
    tmc::Result<void> swapDatabases(const QString &live, const QString &fresh, const QString &kept) override;
    tmc::Result<void> renameDatabase(const QString &from, const QString &to) override;
    tmc::Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) override;

private:
    tmc::Result<void> checkFree(const tmc::Workspace &wanted, const tmc::Workspace &present) const;
    void movePeople(const tmc::WorkspaceId &from, const tmc::WorkspaceId &to);
    tmc::Result<void> checkRoleExists(const QString &role) const;

    FakeWorld &m_world;
    FakeServerState &m_state;
    tmc::OperatorIdentity m_identity;
    tmc::OperationId m_operation;
};

} // namespace tmtest
