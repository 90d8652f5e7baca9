#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"

#include <functional>

namespace tmc {

/// Whom a container serves.
struct ServedBy {
    bool isKnown = false;                      ///< a workspace's, or a product's shared one
    std::vector<const Workspace *> workspaces; ///< sorted by slug
};

/// Looks facts up in a snapshot and notes each one that was asked for, so that the runbook knows everything that it relied on.
class FactList {
public:
    explicit FactList(const SystemSnapshot &snapshot) : m_snapshot(snapshot) {}

    const Product *product(const ProductKey &key);
    const Plan *plan(const PlanKey &key);
    const Workspace *workspace(const QString &slug, const ProductKey &product);
    const Workspace *workspace(const QString &slug, const ProductKey &product, Environment environment);
    const ContainerFacts *container(const QString &name);
    /// Relied on is which workspaces it serves.
    ServedBy servedBy(const QString &container);
    /// The archived workspace that the container was made for; null when it is no such one's.
    const Workspace *archivedOwner(const QString &container);
    bool databaseExists(const QString &name);
    /// The database of a schema product with what the console may not do there; null when it does not exist.
    const SchemaDatabaseFacts *schemaDatabase(const QString &name);
    bool schemaExists(const QString &database, const QString &schema);
    /// Tables of a copy that the registry knows to be beside the workspace's live ones, in a schema of that name.
    bool hasSideSchema(const Workspace &workspace, const QString &schema);
    bool roleExists(const QString &name);
    bool imageExists(const QString &nameAndTag);
    bool networkExists(const QString &name);
    /// Who claims a host name: a workspace, or a container by its VIRTUAL_HOST; a stopped one of an archived workspace does not. Empty when nobody does; wildcards are not claims on it.
    QString hostClaimant(const QString &host);
    /// The first port of the range that neither the registry nor any container uses and no program of the server listens on.
    std::optional<int> freePort(int first, int last);
    /// Whether nobody uses the port but, perhaps, this container, to whose workspace it belongs.
    bool isPortFreeFor(int port, const QString &container);
    /// The lowest Redis index that no workspace has.
    std::optional<int> freeRedisIndex();
    int redisIndexCount() const { return registry().redisIndexCount; }
    /// The catalogue as it is; not noted, so it may only make a message better.
    const RegistryFacts &catalogue() const { return registry(); }
    /// Every product but this one.
    std::vector<const Product *> otherProducts(const ProductKey &key);
    std::vector<const Workspace *> workspacesOf(const ProductKey &product);
    std::vector<const Workspace *> workspacesOn(const PlanKey &plan);
    /// Memory of the server, in megabytes.
    Megabytes serverMemory();
    /// Whether the server has so much memory free now; true where that is not known. Relied on is only the answer.
    bool memoryIsFree(Megabytes needed);
    /// The same for Docker's disk, which holds the databases in most cases.
    bool diskIsFree(Bytes needed);
    /// What can still be promised of a resource within the environment's budget; none: not known. Relied on is only whether it is enough
    /// for the demand.
    std::optional<qint64> spare(Environment environment, const Product &product, const ResourceDemand &demand);
    /// All resources as they are; not noted, so it may only make a message better.
    Capacity capacity(Environment environment, const Product &product) const { return capacityOf(m_snapshot, environment, product); }
    /// The reverse proxy, as far as it can be written to; null when none was found.
    const ProxyFacts *proxy();

    std::vector<ReliedFact> taken() && { return std::move(m_facts); }

private:
    std::vector<const Workspace *> workspacesWhere(const QString &factKey, const std::function<bool(const Workspace &)> &fits);
    void note(const QString &key, const QString &value);
    /// Stopped containers of archived workspaces: none of them answers for a host again.
    QStringList putAside() const;
    const RegistryFacts &registry() const { return *m_snapshot.registry.value; }
    const ClusterFacts &cluster() const { return *m_snapshot.cluster.value; }
    const DockerFacts &docker() const { return *m_snapshot.docker.value; }

    const SystemSnapshot &m_snapshot;
    std::vector<ReliedFact> m_facts;
};

/// Fails with the error that kept a part of the snapshot from being read, or with SectionUnavailable, unless every part has a value.
Result<void> requireSections(const SystemSnapshot &snapshot);

} // namespace tmc
