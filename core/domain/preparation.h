#pragma once

#include "core/domain/systemsnapshot.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tmc {

/// One SQL migration of the registry, shipped with the program.
struct RegistryMigration {
    int version = 0;
    QString name;   ///< e.g. "0001_registry"
    QString sql;    ///< shown before it is applied
    QString sha256; ///< of the SQL text, kept in schema_version
    bool operator==(const RegistryMigration &) const = default;
};

/// What "Prepare server" has to know before it can be planned.
struct PreparationFacts {
    ClusterFacts cluster;
    bool registryDatabaseExists = false;
    int schemaVersion = 0;   ///< 0 = none
    QStringList productKeys; ///< already in the catalogue
    QStringList planKeys;
    /// Databases of schema products that exist; `missing` names what the application has not made there yet.
    std::vector<SchemaDatabaseFacts> schemaDatabases;
    QStringList grantedSchemaDatabases; ///< in which the console's role may make tenants already
    bool operator==(const PreparationFacts &) const = default;
};

} // namespace tmc
