#pragma once

#include "core/domain/container.h"
#include "core/domain/hostfacts.h"
#include "core/domain/operation.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"
#include "core/domain/schematenant.h"
#include "core/domain/workspace.h"
#include "core/support/result.h"

#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace tmc {

/// One part of a snapshot: the value and when it was read, or the error that kept it from being read. After a failed refresh the old
/// value stays beside the new error, so that a dead connection never looks like empty data.
template <typename T>
struct Section {
    std::optional<T> value;
    QDateTime readAt; ///< UTC; invalid when there is no value
    std::optional<Error> error;
    bool operator==(const Section &) const = default;
};

/// Tables of a copy that an operation has put beside the live ones of a workspace and that nobody has dropped since. The registry knows it, because no
/// snapshot looks into the databases of workspaces.
struct SideSchema {
    WorkspaceId workspace;
    OperationId operation;
    QDateTime since;
    bool operator==(const SideSchema &) const = default;
};

struct RegistryFacts {
    int schemaVersion = 0;
    int redisIndexCount = 16; ///< how many logical databases the Redis server has
    std::vector<Product> products;
    std::vector<Plan> plans;
    std::vector<Workspace> workspaces;
    std::vector<OperationRecord> operations; ///< all open ones and the newest finished ones, without their runbooks
    std::vector<SideSchema> sideSchemas;     ///< oldest first
    bool operator==(const RegistryFacts &) const = default;

    const Product *product(const ProductKey &key) const;
    const Plan *plan(const PlanKey &key) const;
    const Workspace *workspace(const QString &slug, const ProductKey &product) const;
    const Workspace *workspace(const QString &slug, const ProductKey &product, Environment environment) const;
};

QJsonObject sideSchemaToJson(const SideSchema &side);
SideSchema sideSchemaFromJson(const QJsonObject &json);

struct DatabaseFacts {
    QString name;
    QString owner;
    Bytes size;
    int connections = 0;
    bool isInvalid = false; ///< datconnlimit = -2: left behind by an interrupted DROP or CREATE
    bool operator==(const DatabaseFacts &) const = default;
};

/// What one PostgreSQL cluster holds, whoever made it.
struct ClusterFacts {
    QString systemIdentifier;
    int serverVersion = 0; ///< server_version_num, e.g. 150018
    bool inRecovery = false;
    int maxConnections = 0; ///< 0 = not read
    std::vector<DatabaseFacts> databases;
    QStringList roles;
    std::vector<SchemaDatabaseFacts> schemaDatabases; ///< those of the catalogue's schema products that exist
    bool operator==(const ClusterFacts &) const = default;

    const DatabaseFacts *database(const QString &name) const;
    const SchemaDatabaseFacts *schemaDatabase(const QString &name) const;
};

/// The reverse proxy as Docker shows it: a known image of nginx-proxy, or a container with the label com.tenantmaster.role=proxy.
struct ProxyFacts {
    QString container;
    QString image;
    bool configWritable = false; ///< its configuration can be added to: hosts can be pinned, requests be limited
    QString reason;              ///< why not, for people who know Docker
    bool operator==(const ProxyFacts &) const = default;
};

struct DockerFacts {
    QString engineVersion;
    QString apiVersion; ///< the one negotiated
    Megabytes memoryTotal;
    int cpus = 0;
    std::vector<ContainerFacts> containers; ///< running and stopped
    QStringList images;                     ///< every name:tag
    QStringList networks;
    std::optional<ProxyFacts> proxy; ///< none: not found, or read by an older version
    bool operator==(const DockerFacts &) const = default;

    const ContainerFacts *container(const QString &name) const;
};

/// Everything that the planner may look at and the ui may show, collected at one time. Immutable once published; a live one and a
/// cached one differ only in their age.
struct SystemSnapshot {
    QString serverName;
    QDateTime collectedAt; ///< UTC
    Section<RegistryFacts> registry;
    Section<ClusterFacts> cluster;
    Section<DockerFacts> docker;
    Section<HostFacts> host; ///< planning goes on without it: then nothing is known of other programs
    bool operator==(const SystemSnapshot &) const = default;
};

using SnapshotPtr = std::shared_ptr<const SystemSnapshot>;

QJsonObject snapshotToJson(const SystemSnapshot &snapshot);
/// Fails with InvalidInput when the text was not written by snapshotToJson of a compatible version.
Result<SystemSnapshot> snapshotFromJson(const QJsonObject &json);

/// When the oldest of the parts that runbooks are planned from was read; invalid when one was never read.
QDateTime oldestReadAt(const SystemSnapshot &snapshot);

/// The new snapshot with the old values kept wherever the new one has only an error.
SystemSnapshot keepingOldValues(SystemSnapshot fresh, const SystemSnapshot &old);

} // namespace tmc
