#include "core/planner/factlist.h"

#include "core/support/fingerprint.h"

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
        if (workspace.state != WorkspaceState::Archived && workspace.hosts.contains(host))
            claimant = workspace.slug;
    for (const ContainerFacts &candidate : docker().containers)
        if (candidate.virtualHosts.contains(host))
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
    for (int port = first; port <= last; ++port) {
        if (used.contains(port))
            continue;
        note(u"port:%1"_s.arg(port), u"free"_s);
        return port;
    }
    note(u"ports:%1-%2"_s.arg(first).arg(last), u"exhausted"_s);
    return std::nullopt;
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

Megabytes FactList::unreservedMemory()
{
    Megabytes left = docker().memoryTotal;
    for (const ContainerFacts &candidate : docker().containers)
        left = left - candidate.memoryLimit;
    note(u"memory"_s, QString::number(left.value));
    return left;
}

} // namespace tmc
