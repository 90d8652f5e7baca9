#pragma once

#include "core/ports/serveradmin.h"

namespace tmc {

/// The administrator of the bundled sample: there is none, everything is refused with SampleData.
class SampleServerAdmin final : public ServerAdmin {
public:
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
};

} // namespace tmc
