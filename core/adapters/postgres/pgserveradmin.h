#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/adapterfactory.h"

namespace tmc {

/// "Prepare server" over libpqxx. `access` is the administrator's (a superuser); `access.registryDatabase` is the database to prepare.
/// Connects to the database `postgres` at the first call and to the registry when it needs it; there it works as tm_owner. A session
/// that breaks is opened again by the next call, except the one that holds the lock: then that call fails.
class PgServerAdmin final : public ServerAdmin {
public:
    PgServerAdmin(PostgresAccess access, OperatorIdentity identity);
    ~PgServerAdmin() override;

    Result<PreparationFacts> readFacts(const QString &consoleRole, const QStringList &schemaDatabases) override;
    Result<bool> roleExists(const QString &name) override;
    Result<void> createRole(const sql::RegistryRole &role, const Secret &password) override;
    Result<void> dropRole(const QString &name) override;
    Result<bool> databaseExists(const QString &name) override;
    Result<void> createDatabase(const QString &name, const QString &owner) override;
    Result<void> dropDatabase(const QString &name) override;
    Result<int> schemaVersion() override;
    Result<void> applyMigration(const RegistryMigration &migration) override;
    Result<void> seedCatalogue(const std::vector<Product> &products, const std::vector<Plan> &plans) override;
    Result<bool> catalogueHolds(const QStringList &productKeys, const QStringList &planKeys) override;
    Result<bool> schemaDatabaseGranted(const QString &database, const QString &consoleRole) override;
    Result<void> grantSchemaDatabase(const QString &database, const QString &consoleRole) override;
    Result<void> revokeSchemaDatabase(const QString &database, const QString &consoleRole) override;
    Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) override;
    Result<void> lock() override;

private:
    Result<PgConnection *> maintenance();
    Result<PgConnection *> registry();
    Result<bool> exists(const QString &sql, const QString &name);
    Result<QStringList> keysOf(const QString &sql);
    Result<std::unique_ptr<PgConnection>> openDatabase(const QString &name) const;
    Result<void> readSchemaDatabases(const QString &consoleRole, QStringList names, PreparationFacts &facts);
    Result<void> asOwnerOf(const QString &database, const Result<QStringList> &statements);

    PostgresAccess m_access;
    OperatorIdentity m_identity;
    std::unique_ptr<PgConnection> m_maintenance;
    std::unique_ptr<PgConnection> m_registry;
    bool m_locked = false;
};

} // namespace tmc
