#pragma once

#include "core/ports/serveradmin.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// ServerAdmin over a FakeWorld, as administrator of its registry database.
class FakeServerAdmin final : public tmc::ServerAdmin {
public:
    explicit FakeServerAdmin(std::shared_ptr<FakeWorld> world, tmc::OperatorIdentity identity = {},
                             QString registryDatabase = QStringLiteral("tenant_master"));
    ~FakeServerAdmin() override;

    tmc::Result<tmc::PreparationFacts> readFacts(const QString &consoleRole, const QStringList &schemaDatabases) override;
    tmc::Result<bool> roleExists(const QString &name) override;
    tmc::Result<void> createRole(const tmc::sql::RegistryRole &role, const tmc::Secret &password) override;
    tmc::Result<void> dropRole(const QString &name) override;
    tmc::Result<bool> databaseExists(const QString &name) override;
    tmc::Result<void> createDatabase(const QString &name, const QString &owner) override;
    tmc::Result<void> dropDatabase(const QString &name) override;
    tmc::Result<int> schemaVersion() override;
    tmc::Result<void> applyMigration(const tmc::RegistryMigration &migration) override;
    tmc::Result<void> seedCatalogue(const std::vector<tmc::Product> &products, const std::vector<tmc::Plan> &plans) override;
    tmc::Result<bool> catalogueHolds(const QStringList &productKeys, const QStringList &planKeys) override;
    tmc::Result<bool> schemaDatabaseGranted(const QString &database, const QString &consoleRole) override;
    tmc::Result<void> grantSchemaDatabase(const QString &database, const QString &consoleRole) override;
    tmc::Result<void> revokeSchemaDatabase(const QString &database, const QString &consoleRole) override;
    tmc::Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) override;
    tmc::Result<void> lock() override;

private:
    tmc::Result<void> check() const;

    std::shared_ptr<FakeWorld> m_world;
    tmc::OperatorIdentity m_identity;
    QString m_registryDatabase;
    bool m_locked = false;
};

/// A world whose PostgreSQL has never seen the console: no registry database, none of its roles.
std::shared_ptr<FakeWorld> unpreparedWorld();

} // namespace tmtest
