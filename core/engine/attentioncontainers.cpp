#include "core/engine/attentionparts.h"

#include "core/domain/containerindex.h"
#include "core/domain/names.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

constexpr int loopWithin = 3600; ///< seconds in which loopRestarts count

using Affected = std::vector<AffectedWorkspace>;

/// One look at the containers of a server.
class ContainerLook final {
public:
    ContainerLook(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
        : m_facts(facts),
          m_docker(*facts.snapshot->docker.value),
          m_registry(facts.snapshot->registry.value ? &*facts.snapshot->registry.value : nullptr),
          m_now(now),
          m_index(m_docker),
          m_findings(findings),
          m_hasPatterns(std::ranges::any_of(m_docker.containers, [](const ContainerFacts &container) {
              return container.isRunning()
                     && std::ranges::any_of(container.virtualHosts, [](const QString &claim) { return claim.startsWith(u'~'); });
          }))
    {
    }

    void look()
    {
        if (m_registry)
            for (const Workspace &workspace : m_registry->workspaces)
                lookAtWorkspace(workspace);
        for (const ContainerFacts &container : m_docker.containers)
            lookAtContainer(container);
        for (const auto &[name, workspaces] : m_missing)
            m_findings.push_back({.kind = FindingKind::ContainerMissing,
                                  .severity = FindingSeverity::Critical,
                                  .subject = name,
                                  .workspaces = workspaces});
        for (const auto &[route, finding] : m_routes)
            m_findings.push_back(finding);
    }

private:
    void lookAtWorkspace(const Workspace &workspace)
    {
        if (workspace.retired)
            m_retired.insert(workspace.retired->container);
        if (!isServed(workspace))
            return;
        const std::vector<const ContainerFacts *> ours = m_index.containersOf(workspace);
        for (const ContainerFacts *container : ours)
            if (!workspace.retired || container->name != workspace.retired->container)
                m_serves[container->name].push_back(affected(workspace));
        QStringList wanted{workspace.containerName};
        const Product *product = m_registry->product(workspace.product);
        if (!workspace.schemaName.isEmpty() && product && !product->frontendImage.isEmpty())
            wanted.append(names::frontendContainerName(Product{.key = workspace.product}, workspace.slug,
                                                       workspace.environment == Environment::Qa));
        bool allRun = true;
        for (const QString &name : wanted) {
            const ContainerFacts *container = m_index.container(name);
            if (!container && !name.isEmpty())
                m_missing[name].push_back(affected(workspace));
            allRun = allRun && container && container->isRunning();
        }
        // What is down is told once, not again for each of its hosts.
        if (allRun)
            for (const QString &host : workspace.hosts)
                lookAtRoute(workspace, m_index.routeOf(host, ours));
    }

    /// Hosts of one cause make one finding.
    void lookAtRoute(const Workspace &workspace, const HostRoute &route)
    {
        // Regular expressions are not looked at: where there are some, nobody can say that a host is not claimed.
        if (route.verdict == RouteVerdict::Served || (route.verdict == RouteVerdict::Nobody && m_hasPatterns))
            return;
        const FindingKind kind = route.verdict == RouteVerdict::Nobody    ? FindingKind::HostUnserved
                                 : route.verdict == RouteVerdict::Several ? FindingKind::HostContested
                                                                          : FindingKind::HostForeign;
        const QString names = route.containers.join(u", "_s);
        Finding &finding = m_routes[{kind, names + u'/' + workspace.containerName}];
        if (finding.subject.isEmpty())
            finding = {.kind = kind, .severity = FindingSeverity::Critical, .subject = route.host, .detail = names};
        if (finding.workspaces.empty() || finding.workspaces.back().id != workspace.id)
            finding.workspaces.push_back(affected(workspace));
    }

    Affected served(const ContainerFacts &container) const
    {
        const auto found = m_serves.find(container.name);
        return found == m_serves.end() ? Affected() : found->second;
    }

    bool isProxy(const ContainerFacts &container) const { return m_docker.proxy && m_docker.proxy->container == container.name; }

    void lookAtContainer(const ContainerFacts &container)
    {
        const Affected workspaces = served(container);
        const auto severity = workspaces.empty() && !isProxy(container) ? FindingSeverity::Warning : FindingSeverity::Critical;
        const RestartsSeen restarts = m_facts.restarts.value(container.name);
        const bool loops = restarts.count >= loopRestarts && restarts.since.isValid() && restarts.since.secsTo(m_now) <= loopWithin;
        if (container.state == "restarting"_L1 || loops)
            m_findings.push_back({.kind = FindingKind::ContainerRestarting,
                                  .severity = severity,
                                  .subject = container.name,
                                  .detail = container.state,
                                  .since = restarts.since,
                                  .workspaces = workspaces,
                                  .used = restarts.count > 0 ? std::optional<qint64>(restarts.count) : std::nullopt});
        else if (container.isRunning() && container.health == "unhealthy"_L1)
            m_findings.push_back(
                {.kind = FindingKind::ContainerUnhealthy, .severity = severity, .subject = container.name, .workspaces = workspaces});
        else if (!container.isRunning() && (!workspaces.empty() || isProxy(container)))
            m_findings.push_back({.kind = FindingKind::ContainerStopped,
                                  .severity = FindingSeverity::Critical,
                                  .subject = container.name,
                                  .detail = container.state,
                                  .workspaces = workspaces});
        lookForOwner(container);
    }

    /// Made by the console for a workspace that is not there (any more). What an archived one keeps stands still.
    void lookForOwner(const ContainerFacts &container)
    {
        const QString slug = container.labels.value(names::label(u"workspace"_s));
        if (!m_registry || slug.isEmpty() || m_retired.contains(container.name))
            return;
        const ProductKey product(container.labels.value(names::label(u"product"_s)));
        const bool isKnown = std::ranges::any_of(m_registry->workspaces, [&](const Workspace &workspace) {
            return workspace.slug == slug && workspace.product == product
                   && (workspace.state != WorkspaceState::Archived || !container.isRunning());
        });
        if (!isKnown)
            m_findings.push_back({.kind = FindingKind::ContainerForgotten,
                                  .severity = FindingSeverity::Warning,
                                  .subject = container.name,
                                  .detail = slug,
                                  .since = container.createdAt});
    }

    const AttentionFacts &m_facts;
    const DockerFacts &m_docker;
    const RegistryFacts *m_registry;
    const QDateTime &m_now;
    ContainerIndex m_index;
    std::vector<Finding> &m_findings;
    bool m_hasPatterns; ///< hosts are claimed by regular expressions, too
    std::map<QString, Affected> m_serves;
    std::map<QString, Affected> m_missing;
    std::map<std::pair<FindingKind, QString>, Finding> m_routes;
    QSet<QString> m_retired;
};

/// The schema's database is another one than the registry's; what its role may see of it is in the cluster's part.
bool hasSchema(const ClusterFacts &cluster, const Workspace &workspace)
{
    const SchemaDatabaseFacts *database = cluster.schemaDatabase(workspace.databaseName);
    // A database that cannot be looked into says nothing about its schemas.
    return !database || !database->missing.isEmpty() || database->schemas.contains(workspace.schemaName);
}

} // namespace

void lookAtContainers(const AttentionFacts &facts, const QDateTime &now, std::vector<Finding> &findings)
{
    if (facts.snapshot->docker.value)
        ContainerLook(facts, now, findings).look();
}

void lookAtDatabases(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    if (!facts.snapshot->cluster.value)
        return;
    const ClusterFacts &cluster = *facts.snapshot->cluster.value;
    for (const DatabaseFacts &database : cluster.databases)
        if (database.isInvalid)
            findings.push_back({.kind = FindingKind::DatabaseInvalid, .severity = FindingSeverity::Warning, .subject = database.name});
    if (!facts.snapshot->registry.value)
        return;
    QSet<QString> known;
    for (const DatabaseFacts &database : cluster.databases)
        known.insert(database.name);
    std::map<QString, Affected> missing;
    for (const Workspace &workspace : facts.snapshot->registry.value->workspaces) {
        if (!isServed(workspace) || workspace.databaseName.isEmpty())
            continue;
        if (!known.contains(workspace.databaseName))
            missing[workspace.databaseName].push_back(affected(workspace));
        else if (!workspace.schemaName.isEmpty() && !hasSchema(cluster, workspace))
            missing[workspace.databaseName + u'/' + workspace.schemaName].push_back(affected(workspace));
    }
    for (const auto &[name, workspaces] : missing)
        findings.push_back(
            {.kind = FindingKind::DatabaseMissing, .severity = FindingSeverity::Critical, .subject = name, .workspaces = workspaces});
}

} // namespace tmc::attention
