#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/operationstore.h"

namespace tmc {

/// The effects of one step, inside the transaction that also writes its journal entry. Lives as long as that transaction.
class PgRegistryTransaction final : public RegistryTransaction {
public:
    /// `consoleRole` becomes a member of the tenants' roles; `operation` is noted with workspaces and activities.
    /// `access` opens further connections where an effect needs them, and outlives this.
    PgRegistryTransaction(PgConnection &connection, const PostgresAccess &access, OperatorIdentity identity, OperationId operation);

    Result<void> reserveWorkspace(const Workspace &workspace) override;
    Result<void> releaseWorkspace(const WorkspaceId &id) override;
    Result<void> replaceWorkspace(const Workspace &former, const Workspace &fresh) override;
    Result<void> giveBackWorkspace(const Workspace &former, const WorkspaceId &fresh) override;
    Result<void> setWorkspaceState(const WorkspaceId &id, WorkspaceState state) override;
    Result<void> changeWorkspace(const Workspace &before, const Workspace &after) override;
    Result<void> recordPlanChange(const Workspace &before, const Workspace &after) override;
    Result<void> saveProduct(const std::optional<Product> &before, const Product &after) override;
    Result<void> removeProduct(const ProductKey &key) override;
    Result<void> savePlan(const std::optional<Plan> &before, const Plan &after) override;
    Result<void> removePlan(const PlanKey &key) override;
    Result<void> createTenantRole(const QString &role) override;
    Result<void> dropTenantRole(const QString &role) override;
    Result<void> grantRole(const QString &role, const QString &member) override;
    Result<void> admitSharedRole(const sql::SharedAccess &access) override;
    Result<void> dismissSharedRole(const sql::SharedAccess &access) override;
    Result<void> closeTenant(const sql::TenantAccess &access) override;
    Result<void> openTenant(const sql::TenantAccess &access) override;
    Result<void> restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles) override;
    Result<void> renameDatabase(const QString &from, const QString &to) override;
    Result<void> createRestorer(const QString &role, const QString &tenant) override;
    Result<void> swapDatabases(const QString &live, const QString &fresh, const QString &kept) override;
    Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) override;

private:
    Result<void> run(const Result<QStringList> &statements);

    PgConnection &m_connection;
    const PostgresAccess &m_access;
    OperatorIdentity m_identity;
    OperationId m_operation;
};

/// Runs each statement of a list from core/domain/sqlstatements.h.
Result<void> runStatements(PgConnection &connection, const Result<QStringList> &statements, IfLost ifLost = IfLost::NothingHappened);

/// One row of the activity log. `operation` may be empty.
Result<void> insertActivity(PgConnection &connection, const OperatorIdentity &identity, const OperationId &operation,
                            const QString &action, const QString &subject, const QJsonObject &details);

} // namespace tmc
