#pragma once

#include "contract/registry/registryfixture.h"
#include "core/adapters/postgres/pgconnection.h"

namespace tmtest {

/// A registry database of its own on the sandbox's PostgreSQL, with a console role of its own that is a member of tm_operator.
/// Puts everything back when it goes: databases and roles with its prefix, and the tm_ roles if it had to make them.
class PostgresFixture final : public RegistryFixture {
public:
    PostgresFixture();
    ~PostgresFixture() override;
    PostgresFixture(const PostgresFixture &) = delete;
    PostgresFixture &operator=(const PostgresFixture &) = delete;

    std::unique_ptr<tmc::OperationStore> operations(const tmc::OperatorIdentity &identity) override;
    std::unique_ptr<tmc::RegistryStore> registry() override;
    std::unique_ptr<tmc::ServerAdmin> admin(const tmc::OperatorIdentity &identity) override;
    std::unique_ptr<tmc::TenantDatabase> tenants(const tmc::OperatorIdentity &identity) override;
    std::vector<tmc::RegistryMigration> migrations() override;
    QString consoleRole() const override { return m_prefix + QStringLiteral("_console"); }
    QString registryDatabase() const override { return m_prefix + QStringLiteral("_registry"); }
    QString prefix() const override { return m_prefix; }
    void expireLeases() override;
    void tamperWithActivity(qint64 sequence) override;
    bool mayActAs(const tmc::sql::SharedAccess &access) override;
    bool mayLogIn(const QString &role) override;
    void addMember(const tmc::WorkspaceId &workspace, const tmc::WorkspaceMember &member) override;
    void addPlanChange(const tmc::WorkspaceId &workspace, const tmc::PlanChange &change) override;

    tmc::PostgresAccess consoleAccess() const;
    tmc::PostgresAccess superuserAccess(const QString &database) const;
    /// As a role of this run (it gets a password first).
    tmc::PostgresAccess accessAs(const QString &role, const QString &database);

    /// Statements as superuser in the registry; stops the test program when they fail.
    tmc::PgRows asSuperuser(const QString &sql);

private:
    void createRoles();
    void removeEverything();

    QString m_prefix;
    tmc::Secret m_consolePassword;
    QStringList m_createdRoles;
    std::unique_ptr<tmc::PgConnection> m_superuser; ///< in the registry
};

} // namespace tmtest
