#pragma once

#include "core/domain/preparation.h"
#include "core/domain/sqlstatements.h"
#include "core/support/result.h"
#include "core/support/secret.h"

namespace tmc {

/// Changes that need PostgreSQL's administrator; used by "Prepare server" only. One instance belongs to one thread. Calls block.
class ServerAdmin {
public:
    virtual ~ServerAdmin() = default;
    /// `consoleRole` is asked for its rights in the databases of schema products; `schemaDatabases` names those to look at besides the
    /// registry's own.
    virtual Result<PreparationFacts> readFacts(const QString &consoleRole, const QStringList &schemaDatabases) = 0;
    virtual Result<bool> roleExists(const QString &name) = 0;
    virtual Result<void> createRole(const sql::RegistryRole &role, const Secret &password) = 0;
    virtual Result<void> dropRole(const QString &name) = 0;
    virtual Result<bool> databaseExists(const QString &name) = 0;
    virtual Result<void> createDatabase(const QString &name, const QString &owner) = 0;
    virtual Result<void> dropDatabase(const QString &name) = 0;
    virtual Result<int> schemaVersion() = 0; ///< 0 when the registry database has no schema yet
    /// Script and its schema_version row in one transaction.
    virtual Result<void> applyMigration(const RegistryMigration &migration) = 0;
    /// Inserts what is missing, leaves what is there as the operator has it; grants the product roles their view of the directory.
    virtual Result<void> seedCatalogue(const std::vector<Product> &products, const std::vector<Plan> &plans) = 0;
    virtual Result<bool> catalogueHolds(const QStringList &productKeys, const QStringList &planKeys) = 0;
    /// Lets the console's role make tenants in a schema product's database, as that database's owner.
    virtual Result<bool> schemaDatabaseGranted(const QString &database, const QString &consoleRole) = 0;
    virtual Result<void> grantSchemaDatabase(const QString &database, const QString &consoleRole) = 0;
    virtual Result<void> revokeSchemaDatabase(const QString &database, const QString &consoleRole) = 0;
    virtual Result<void> appendActivity(const QString &action, const QString &subject, const QJsonObject &details) = 0;
    /// Serialises preparations: a session advisory lock, held until the object is destroyed. Fails with OperationLocked.
    virtual Result<void> lock() = 0;
};

} // namespace tmc
