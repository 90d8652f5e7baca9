#include "unit/modelserver.h"

#include "core/domain/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// What each kind of step does to the model, and what it must find.
namespace tmtest {
namespace {

QString unless(bool holds, const QString &what)
{
    return holds ? QString() : what;
}

bool isSameRow(tmc::Workspace a, const tmc::Workspace &b)
{
    a.updatedAt = b.updatedAt;
    a.createdAt = b.createdAt;
    return a == b;
}

} // namespace

QString ModelServer::replaceRow(const tmc::Workspace &before, const tmc::Workspace &after)
{
    for (tmc::Workspace &row : registry().workspaces) {
        if (row.id != before.id)
            continue;
        if (!isSameRow(row, before))
            return u"the row is not what the step says it was"_s;
        row = after;
        return {};
    }
    return u"there is no such row"_s;
}

QString ModelServer::start(const QString &name)
{
    tmc::ContainerFacts *found = container(name);
    if (!found)
        return u"there is no container "_s + name;
    for (const tmc::ContainerFacts &other : docker().containers)
        for (const int port : other.isRunning() && other.name != name ? other.hostPorts : std::vector<int>())
            if (std::ranges::find(found->hostPorts, port) != found->hostPorts.end())
                return u"port %1 of %2 is in use by %3"_s.arg(port).arg(name, other.name);
    for (const int port : found->hostPorts)
        if (snapshot.host.value->listens(port))
            return u"a program listens on port %1 of %2"_s.arg(port).arg(name);
    found->state = u"running"_s;
    found->health = u"starting"_s;
    return {};
}

QString ModelServer::act(const tmc::action::ReserveWorkspace &a)
{
    registry().workspaces.push_back(a.workspace);
    return {};
}

QString ModelServer::act(const tmc::action::ActivateWorkspace &a)
{
    for (tmc::Workspace &row : registry().workspaces)
        if (row.id == a.workspace) {
            row.state = tmc::WorkspaceState::Active;
            return {};
        }
    return u"there is no such row"_s;
}

QString ModelServer::act(const tmc::action::BeginPlanChange &a)
{
    return replaceRow(a.before, a.after);
}

QString ModelServer::act(const tmc::action::CompletePlanChange &a)
{
    return replaceRow(a.before, a.after);
}

QString ModelServer::act(const tmc::action::ReleaseRetired &a)
{
    return replaceRow(a.before, a.after);
}

QString ModelServer::act(const tmc::action::CreateTenantRole &a)
{
    if (cluster().roles.contains(a.role))
        return u"the role %1 is there already"_s.arg(a.role);
    cluster().roles.append(a.role);
    return {};
}

QString ModelServer::act(const tmc::action::GrantTenantRole &a)
{
    m_members.emplace(a.role, a.member);
    return {};
}

QString ModelServer::act(const tmc::action::AdmitSharedRole &a)
{
    return unless(m_members.emplace(a.access.role, a.access.member).second, u"it is a member already"_s);
}

QString ModelServer::act(const tmc::action::DismissSharedRole &a)
{
    return unless(m_members.erase({a.access.role, a.access.member}) == 1, u"it is no member"_s);
}

QString ModelServer::act(const tmc::action::RotateRolePassword &a)
{
    return unless(cluster().roles.contains(a.role), u"there is no role "_s + a.role);
}

QString ModelServer::act(const tmc::action::CreateDatabase &a)
{
    cluster().databases.push_back({.name = a.temporaryName, .owner = a.owner});
    return {};
}

QString ModelServer::act(const tmc::action::RestrictDatabase &a)
{
    return unless(snapshot.cluster.value->database(a.database), u"there is no database "_s + a.database);
}

QString ModelServer::act(const tmc::action::PublishDatabase &a)
{
    if (snapshot.cluster.value->database(a.finalName))
        return u"the database %1 is there already"_s.arg(a.finalName);
    for (tmc::DatabaseFacts &each : cluster().databases)
        if (each.name == a.temporaryName)
            each.name = a.finalName;
    return {};
}

QString ModelServer::act(const tmc::action::CreateTenantSchema &a)
{
    for (tmc::SchemaDatabaseFacts &each : cluster().schemaDatabases) {
        if (each.name != a.place.database)
            continue;
        if (each.schemas.contains(a.place.schema))
            return u"the schema %1 is there already"_s.arg(a.place.schema);
        each.schemas.append(a.place.schema);
        return {};
    }
    return u"there is no database "_s + a.place.database;
}

QString ModelServer::act(const tmc::action::RegisterTenant &a)
{
    m_subscriptions[{a.row.database, a.row.tenantId}] = a.row.plan;
    return {};
}

QString ModelServer::act(const tmc::action::UpdateSubscription &a)
{
    QString &plan = m_subscriptions[{a.database, a.tenantId}];
    if (plan != a.before)
        return u"the subscription was to %1"_s.arg(plan);
    plan = a.after;
    return {};
}

QString ModelServer::act(const tmc::action::EnsureContainerRunning &a)
{
    const tmc::ContainerFacts *found = container(a.container);
    return found && found->isRunning() ? QString() : start(a.container);
}

QString ModelServer::act(const tmc::action::CreateContainer &a)
{
    if (container(a.spec.name))
        return u"the container %1 is there already"_s.arg(a.spec.name);
    if (!docker().images.contains(a.spec.image))
        return u"there is no image "_s + a.spec.image;
    tmc::ContainerFacts made{.name = a.spec.name,
                             .image = a.spec.image,
                             .state = u"created"_s,
                             .labels = a.spec.labels,
                             .memoryLimit = a.spec.memory,
                             .cpuLimit = a.spec.cpu};
    for (const tmc::EnvironmentEntry &entry : a.spec.environment)
        if (entry.name == "VIRTUAL_HOST"_L1)
            made.virtualHosts = entry.value.split(u',', Qt::SkipEmptyParts);
    if (a.spec.hostPort > 0)
        made.hostPorts = {a.spec.hostPort};
    addContainer(std::move(made));
    return {};
}

QString ModelServer::act(const tmc::action::StartContainer &a)
{
    return start(a.container);
}

QString ModelServer::act(const tmc::action::StartKeptContainer &a)
{
    return start(a.container.name);
}

QString ModelServer::act(const tmc::action::StopContainer &a)
{
    tmc::ContainerFacts *found = container(a.container.name);
    if (!found)
        return u"there is no container "_s + a.container.name;
    found->state = u"exited"_s;
    return {};
}

QString ModelServer::act(const tmc::action::UpdateContainer &a)
{
    tmc::ContainerFacts *found = container(a.container.name);
    if (!found)
        return u"there is no container "_s + a.container.name;
    if (found->memoryLimit != a.before.memory || found->cpuLimit != a.before.cpu)
        return u"its limits were others"_s;
    found->memoryLimit = a.after.memory;
    found->cpuLimit = a.after.cpu;
    return {};
}

QString ModelServer::act(const tmc::action::RemoveContainer &a)
{
    const auto removed = std::erase_if(docker().containers, [&a](const tmc::ContainerFacts &each) {
        return each.name == a.container.name && each.id.value() == a.id && !each.isRunning();
    });
    return unless(removed == 1, u"there is no stopped container "_s + a.container.name);
}

QString ModelServer::act(const tmc::action::MigrateTenant &a)
{
    const tmc::ContainerFacts *found = container(a.container);
    return unless(found && found->isRunning(), u"nothing can be run in "_s + a.container);
}

QString ModelServer::act(const tmc::action::WaitHealthy &a)
{
    tmc::ContainerFacts *found = container(a.container);
    if (!found || !found->isRunning())
        return a.container + u" does not run"_s;
    found->health = u"healthy"_s;
    return {};
}

QString ModelServer::act(const tmc::action::ProbeRoute &a)
{
    return unless(servedBy(a.host) == a.container, u"%1 is served by %2"_s.arg(a.host, servedBy(a.host)));
}

QString ModelServer::act(const tmc::action::ProbeFrontend &a)
{
    return unless(servedBy(a.host) == a.container, u"%1 is served by %2"_s.arg(a.host, servedBy(a.host)));
}

QString ModelServer::act(const tmc::action::ProbeCandidate &a)
{
    const tmc::ContainerFacts *candidate = container(a.candidate.container);
    if (!candidate || !candidate->isRunning() || candidate->health != "healthy"_L1)
        return a.candidate.container + u" does not answer"_s;
    return unless(m_pins.contains(a.host), u"%1 is not held"_s.arg(a.host));
}

QString ModelServer::act(const tmc::action::PinRoute &a)
{
    if (servedBy(a.host) != a.serving.container)
        return u"holding %1 at %2 would take it from %3"_s.arg(a.host, a.serving.container, servedBy(a.host));
    return unless(m_pins.emplace(a.host, a.serving.container).second, a.host + u" is held already"_s);
}

QString ModelServer::act(const tmc::action::SwitchRoute &a)
{
    const auto pin = m_pins.find(a.host);
    if (pin == m_pins.end() || pin->second != a.from.container)
        return u"%1 is not held at %2"_s.arg(a.host, a.from.container);
    pin->second = a.to.container;
    return {};
}

QString ModelServer::act(const tmc::action::ReleaseRoute &a)
{
    const auto pin = m_pins.find(a.host);
    if (pin == m_pins.end() || pin->second != a.former.container)
        return u"%1 is not held at %2"_s.arg(a.host, a.former.container);
    m_pins.erase(pin);
    return unless(servedBy(a.host) == a.serving.container, u"%1 goes to %2"_s.arg(a.host, servedBy(a.host)));
}

QString ModelServer::act(const tmc::action::SetRequestLimit &a)
{
    for (const QString &host : a.hosts) {
        int &limit = m_limits[host];
        if (limit != a.before)
            return u"the limit of %1 was %2"_s.arg(host).arg(limit);
        limit = a.after;
    }
    return {};
}

} // namespace tmtest
