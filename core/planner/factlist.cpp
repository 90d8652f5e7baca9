#include "core/planner/factlist.h"

#include "core/domain/containerstate.h"
#include "core/domain/names.h"
#include "core/domain/serveruse.h"
#include "core/domain/workspaceparts.h"
#include "core/support/fingerprint.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString absent = u"absent"_s;

QString presence(bool present)
{
    return present ? u"present"_s : absent;
}

bool isOfArchived(const ContainerFacts &container, const Workspace &workspace)
{
    return workspace.state == WorkspaceState::Archived
           && (isOwnContainer(container, workspace) || (workspace.retired && workspace.retired->container == container.name));
}

} // namespace

void FactList::note(const QString &key, const QString &value)
{
    m_facts.push_back({key, value});
}

const Product *FactList::product(const ProductKey &key)
{
    const Product *found = registry().product(key);
    note(u"product:"_s + key.value(), found ? fingerprintOf(productToJson(*found)) : absent);
    return found;
}

const Plan *FactList::plan(const PlanKey &key)
{
    const Plan *found = registry().plan(key);
    note(u"plan:"_s + key.value(), found ? fingerprintOf(planToJson(*found)) : absent);
    return found;
}

const Workspace *FactList::workspace(const QString &slug, const ProductKey &product)
{
    const Workspace *found = registry().workspace(slug, product);
    note(u"workspace:%1/%2"_s.arg(product.value(), slug), found ? fingerprintOf(workspaceToJson(*found)) : absent);
    return found;
}

const Workspace *FactList::workspace(const QString &slug, const ProductKey &product, Environment environment)
{
    const Workspace *found = registry().workspace(slug, product, environment);
    note(u"workspace:%1/%2/%3"_s.arg(product.value(), slug, environmentName(environment)),
         found ? fingerprintOf(workspaceToJson(*found)) : absent);
    return found;
}

const ContainerFacts *FactList::container(const QString &name)
{
    const ContainerFacts *found = docker().container(name);
    note(u"container:"_s + name, found ? found->id.value() + u' ' + found->state : absent);
    return found;
}

ServedBy FactList::servedBy(const QString &container)
{
    const QHash<QString, ContainerOwner> owners = containerOwners(m_snapshot);
    const auto owner = owners.constFind(container);
    ServedBy served{.isKnown = owner != owners.cend(), .workspaces = {}};
    for (const Workspace &workspace : registry().workspaces)
        if (served.isKnown && std::ranges::find(owner->workspaces, workspace.id) != owner->workspaces.end())
            served.workspaces.push_back(&workspace);
    std::ranges::sort(served.workspaces, {}, [](const Workspace *workspace) { return workspace->slug; });
    QJsonArray noted;
    for (const Workspace *workspace : served.workspaces)
        noted.append(workspace->id.value());
    note(u"served-by:"_s + container, served.isKnown ? fingerprintOf(noted) : absent);
    return served;
}

const Workspace *FactList::archivedOwner(const QString &container)
{
    const ContainerFacts *made = docker().container(container);
    const auto owner = std::ranges::find_if(registry().workspaces,
                                            [made](const Workspace &workspace) { return made && isOfArchived(*made, workspace); });
    const Workspace *found = owner == registry().workspaces.end() ? nullptr : &*owner;
    if (found)
        note(u"archived:"_s + container, found->id.value());
    return found;
}

QStringList FactList::putAside() const
{
    QStringList names;
    for (const Workspace &workspace : registry().workspaces)
        if (workspace.state == WorkspaceState::Archived)
            for (const ContainerFacts &container : docker().containers)
                if (hasStopped(container) && isOfArchived(container, workspace))
                    names.append(container.name);
    return names;
}

bool FactList::databaseExists(const QString &name)
{
    const bool exists = cluster().database(name) != nullptr;
    note(u"database:"_s + name, presence(exists));
    return exists;
}

const SchemaDatabaseFacts *FactList::schemaDatabase(const QString &name)
{
    const SchemaDatabaseFacts *found = cluster().schemaDatabase(name);
    note(u"schema-database:"_s + name, found ? u"present "_s + found->missing : absent);
    return found;
}

bool FactList::schemaExists(const QString &database, const QString &schema)
{
    const SchemaDatabaseFacts *found = cluster().schemaDatabase(database);
    const bool exists = found && found->schemas.contains(schema);
    note(u"schema:%1/%2"_s.arg(database, schema), presence(exists));
    return exists;
}

bool FactList::hasSideSchema(const Workspace &workspace, const QString &schema)
{
    const bool exists = std::ranges::any_of(registry().sideSchemas, [&](const SideSchema &side) {
        return side.workspace == workspace.id && names::sideSchemaName(workspace.schemaName, side.operation) == schema;
    });
    note(u"side-schema:%1/%2"_s.arg(workspace.databaseName, schema), presence(exists));
    return exists;
}

bool FactList::roleExists(const QString &name)
{
    const bool exists = cluster().roles.contains(name);
    note(u"role:"_s + name, presence(exists));
    return exists;
}

bool FactList::imageExists(const QString &nameAndTag)
{
    const bool exists = docker().images.contains(nameAndTag);
    note(u"image:"_s + nameAndTag, presence(exists));
    return exists;
}

bool FactList::networkExists(const QString &name)
{
    const bool exists = docker().networks.contains(name);
    note(u"network:"_s + name, presence(exists));
    return exists;
}

QString FactList::hostClaimant(const QString &host)
{
    QString claimant;
    for (const Workspace &workspace : registry().workspaces)
        if (workspace.hosts.contains(host))
            claimant = workspace.slug;
    const QStringList aside = putAside();
    for (const ContainerFacts &candidate : docker().containers)
        if (candidate.virtualHosts.contains(host) && !aside.contains(candidate.name))
            claimant = candidate.name;
    note(u"host:"_s + host, claimant.isEmpty() ? u"unclaimed"_s : claimant);
    return claimant;
}

std::optional<int> FactList::freePort(int first, int last)
{
    std::set<int> used;
    for (const Workspace &workspace : registry().workspaces)
        if (workspace.port)
            used.insert(*workspace.port);
    for (const ContainerFacts &candidate : docker().containers)
        used.insert(candidate.hostPorts.begin(), candidate.hostPorts.end());
    if (m_snapshot.host.value)
        used.insert(m_snapshot.host.value->listeningPorts.begin(), m_snapshot.host.value->listeningPorts.end());
    for (int port = first; port <= last; ++port) {
        if (used.contains(port))
            continue;
        note(u"port:%1"_s.arg(port), u"free"_s);
        return port;
    }
    note(u"ports:%1-%2"_s.arg(first).arg(last), u"exhausted"_s);
    return std::nullopt;
}

bool FactList::isPortFreeFor(int port, const QString &container)
{
    QString holder;
    for (const ContainerFacts &candidate : docker().containers)
        if (candidate.name != container && std::ranges::find(candidate.hostPorts, port) != candidate.hostPorts.end())
            holder = candidate.name;
    // What the container itself publishes is listened on as well while it runs.
    const ContainerFacts *own = docker().container(container);
    if (holder.isEmpty() && !(own && own->isRunning()) && m_snapshot.host.value && m_snapshot.host.value->listens(port))
        holder = u"listened on"_s;
    note(u"port:%1"_s.arg(port), holder.isEmpty() ? u"free"_s : holder);
    return holder.isEmpty();
}

bool FactList::memoryIsFree(Megabytes needed)
{
    const bool isFree = !m_snapshot.host.value || m_snapshot.host.value->memoryAvailable >= needed;
    note(u"free-memory"_s, isFree ? u"enough"_s : u"not enough"_s);
    return isFree;
}

bool FactList::diskIsFree(Bytes needed)
{
    const bool isFree = !m_snapshot.host.value || m_snapshot.host.value->diskFree >= needed;
    note(u"free-disk"_s, isFree ? u"enough"_s : u"not enough"_s);
    return isFree;
}

std::optional<int> FactList::freeRedisIndex()
{
    std::set<int> used;
    for (const Workspace &workspace : registry().workspaces)
        if (workspace.redisIndex)
            used.insert(*workspace.redisIndex);
    // Index 0 belongs to the shared containers and to whatever ran before the console.
    for (int index = 1; index < registry().redisIndexCount; ++index) {
        if (used.contains(index))
            continue;
        note(u"redis:%1"_s.arg(index), u"free"_s);
        return index;
    }
    note(u"redis"_s, u"exhausted"_s);
    return std::nullopt;
}

std::vector<const Product *> FactList::otherProducts(const ProductKey &key)
{
    std::vector<const Product *> others;
    QJsonArray noted;
    for (const Product &candidate : registry().products) {
        if (candidate.key == key)
            continue;
        others.push_back(&candidate);
        noted.append(productToJson(candidate));
    }
    note(u"other-products"_s, fingerprintOf(noted));
    return others;
}

std::vector<const Workspace *> FactList::workspacesWhere(const QString &factKey, const std::function<bool(const Workspace &)> &fits)
{
    std::vector<const Workspace *> found;
    QStringList noted;
    for (const Workspace &workspace : registry().workspaces) {
        if (!fits(workspace))
            continue;
        found.push_back(&workspace);
        noted.append(u"%1 %2 %3"_s.arg(workspace.slug, hostingName(workspace.hosting)).arg(workspace.port.value_or(0)));
    }
    note(factKey, fingerprintOf(QJsonArray::fromStringList(noted)));
    return found;
}

std::vector<const Workspace *> FactList::workspacesOf(const ProductKey &product)
{
    return workspacesWhere(u"workspaces-of:"_s + product.value(),
                           [&product](const Workspace &workspace) { return workspace.product == product; });
}

std::vector<const Workspace *> FactList::workspacesOn(const PlanKey &plan)
{
    return workspacesWhere(u"workspaces-on:"_s + plan.value(), [&plan](const Workspace &workspace) { return workspace.plan == plan; });
}

Megabytes FactList::serverMemory()
{
    note(u"server-memory"_s, QString::number(docker().memoryTotal.value));
    return docker().memoryTotal;
}

std::optional<qint64> FactList::spare(Environment environment, const Product &product, const ResourceDemand &demand)
{
    const std::optional<qint64> left = resourceIn(capacity(environment, product), demand.resource).spare;
    // Whether it fits is what the runbook relies on: with the exact figure any other new container would make the preview stale.
    const bool fits = left && *left >= demand.amount;
    note(resourceName(demand.resource) + u"-budget"_s, !left  ? u"not known"_s
                                                       : fits ? u"enough for %1"_s.arg(demand.amount)
                                                              : QString::number(*left));
    return left;
}

const ProxyFacts *FactList::proxy()
{
    const std::optional<ProxyFacts> &found = docker().proxy;
    note(u"proxy"_s, !found ? absent : found->container + (found->configWritable ? u" writable"_s : u" "_s + found->reason));
    return found ? &*found : nullptr;
}

Result<void> requireSections(const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return fail(snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
    if (!snapshot.cluster.value)
        return fail(snapshot.cluster.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"cluster"_s}}));
    if (snapshot.cluster.value->inRecovery)
        return fail({.code = ErrorCode::PostgresReadOnly, .source = ErrorSource::Planner});
    if (!snapshot.docker.value)
        return fail(snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    return {};
}

} // namespace tmc
