#include "unit/modelserver.h"

#include "core/domain/catalogue.h"
#include "core/domain/names.h"
#include "core/support/json.h"
#include "support/utctime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {

ModelServer::ModelServer()
{
    const QDateTime now = utcTime(QDate(2026, 11, 21), QTime(3, 0));
    snapshot.serverName = u"model"_s;
    snapshot.collectedAt = now;
    snapshot.registry = {.value = tmc::RegistryFacts{}, .readAt = now, .error = {}};
    snapshot.cluster = {.value = tmc::ClusterFacts{}, .readAt = now, .error = {}};
    snapshot.docker = {.value = tmc::DockerFacts{}, .readAt = now, .error = {}};
    snapshot.host = {.value = tmc::HostFacts{}, .readAt = now, .error = {}};
    registry().products = tmc::catalogue::products(u"test"_s);
    registry().plans = tmc::catalogue::plans();
    cluster().roles.append(u"tm_operator"_s);
    docker().networks = {u"nginx-proxy"_s};
    docker().proxy =
        tmc::ProxyFacts{.container = u"proxy"_s, .image = u"nginxproxy/nginx-proxy:1.6"_s, .configWritable = true, .reason = {}};
    for (const tmc::Product &product : registry().products) {
        for (const QString &image : {product.image, product.qaImage, product.frontendImage})
            if (!image.isEmpty())
                docker().images.append(image);
        for (const QString &database : {product.schemaDatabase, product.qaSchemaDatabase})
            if (!database.isEmpty())
                cluster().schemaDatabases.push_back({.name = database, .missing = {}, .schemas = {}});
        if (product.sharedContainer.isEmpty())
            continue;
        cluster().roles.append(product.appRole);
        addContainer({.name = product.sharedContainer,
                      .image = product.image,
                      .state = u"running"_s,
                      .health = u"healthy"_s,
                      .hostPorts = {product.sharedPort}});
    }
}

void ModelServer::addContainer(tmc::ContainerFacts facts)
{
    facts.id = tmc::ContainerId(QString::number(++m_made, 16).rightJustified(64, u'0'));
    docker().containers.push_back(std::move(facts));
}

const tmc::Workspace *ModelServer::workspace(const tmc::WorkspaceId &id) const
{
    const auto found = std::ranges::find(registry().workspaces, id, &tmc::Workspace::id);
    return found == registry().workspaces.end() ? nullptr : &*found;
}

tmc::ContainerFacts *ModelServer::container(const QString &name)
{
    const auto found = std::ranges::find(docker().containers, name, &tmc::ContainerFacts::name);
    return found == docker().containers.end() ? nullptr : &*found;
}

const tmc::ContainerFacts *ModelServer::container(const QString &name) const
{
    return docker().container(name);
}

QString ModelServer::servedBy(const QString &host) const
{
    if (const auto pin = m_pins.find(host); pin != m_pins.end())
        return pin->second;
    QStringList claimants;
    for (const tmc::ContainerFacts &each : docker().containers)
        if (each.isRunning() && each.virtualHosts.contains(host))
            claimants.append(each.name);
    if (!claimants.isEmpty())
        return claimants.join(u'+');
    for (const tmc::Product &product : registry().products)
        if (!product.sharedContainer.isEmpty() && host.endsWith(u'.' + product.baseDomain))
            return product.sharedContainer;
    return {};
}

QString ModelServer::unanswered() const
{
    for (const tmc::Workspace &each : registry().workspaces) {
        if (each.state != tmc::WorkspaceState::Active && each.state != tmc::WorkspaceState::Changing)
            continue;
        const tmc::Product *product = registry().product(each.product);
        const QString own = tmc::names::containerName(*product, each.slug);
        for (const QString &host : each.hosts) {
            const QString serving = servedBy(host);
            const tmc::ContainerFacts *server = container(serving);
            const bool isShared = serving == product->sharedContainer;
            const bool isTheirs = isShared ? each.sharedReady : serving.startsWith(own);
            if (!server || !server->isRunning() || server->health != "healthy"_L1 || !isTheirs)
                return u"nobody answers for %1, which goes to \"%2\""_s.arg(host, serving);
        }
    }
    return {};
}

QString ModelServer::run(const tmc::Runbook &runbook)
{
    const bool interrupts = runbook.expectedInterruptionSeconds > 0;
    if (interrupts && docker().proxy && docker().proxy->configWritable)
        return u"an interruption that could be avoided"_s;
    for (const tmc::Step &step : runbook.steps) {
        QString broken = std::visit([this](const auto &payload) { return act(payload); }, step.action);
        if (broken.isEmpty() && !interrupts)
            broken = unanswered();
        if (!broken.isEmpty())
            return step.key + u": "_s + broken;
    }
    if (const QString broken = unanswered(); !broken.isEmpty())
        return u"in the end: "_s + broken;
    return m_pins.empty() ? QString() : u"a host is still held: "_s + m_pins.begin()->first;
}

QString ModelServer::brokenAllotment() const
{
    std::map<int, QString> ports;
    std::map<int, QString> indexes;
    for (const tmc::Workspace &each : registry().workspaces) {
        if (each.port) {
            const tmc::Product *product = registry().product(each.product);
            if (*each.port < product->firstDedicatedPort || *each.port > product->lastDedicatedPort)
                return u"port %1 of %2 is outside of its product's range"_s.arg(*each.port).arg(each.slug);
            if (const auto [other, isFirst] = ports.emplace(*each.port, each.slug); !isFirst)
                return u"port %1 belongs to %2 and to %3"_s.arg(*each.port).arg(other->second, each.slug);
        }
        if (each.redisIndex) {
            if (*each.redisIndex < 1 || *each.redisIndex >= registry().redisIndexCount)
                return u"Redis has no index %1 for %2"_s.arg(*each.redisIndex).arg(each.slug);
            if (const auto [other, isFirst] = indexes.emplace(*each.redisIndex, each.slug); !isFirst)
                return u"Redis index %1 belongs to %2 and to %3"_s.arg(*each.redisIndex).arg(other->second, each.slug);
        }
    }
    return {};
}

std::map<QString, qint64> ModelServer::overdraft() const
{
    using enum tmc::Environment;
    std::map<QString, tmc::Environment> owners; // containers that serve one workspace, or stand beside the one that does
    qint64 connections = 0;
    for (const tmc::Workspace &each : registry().workspaces) {
        if (each.hosting != tmc::Hosting::Dedicated)
            continue;
        connections += 5;
        owners[each.containerName] = each.environment;
        if (!each.schemaName.isEmpty())
            owners[tmc::names::frontendContainerName(*registry().product(each.product), each.slug, each.environment == Qa)] =
                each.environment;
    }
    std::map<tmc::Environment, qint64> memory{{Production, 0}, {Qa, 0}};
    for (const tmc::ContainerFacts &each : docker().containers) {
        const auto owner = owners.find(each.name);
        if (owner != owners.end() || each.isRunning())
            memory[owner == owners.end() ? Production : owner->second] += each.memoryLimit.value;
    }
    const qint64 total = docker().memoryTotal.value;
    std::map<QString, qint64> over{{u"memory of production"_s, memory[Production] - total * 70 / 100},
                                   {u"memory of QA"_s, memory[Qa] - total * 30 / 100},
                                   {u"memory of the server"_s, memory[Production] + memory[Qa] - total},
                                   {u"connections"_s, connections - (snapshot.cluster.value->maxConnections - 10)}};
    for (auto &[name, amount] : over)
        amount = std::max<qint64>(0, amount);
    return over;
}

QStringList ModelServer::stateOf(const tmc::WorkspaceId &id) const
{
    tmc::Workspace row = *workspace(id);
    row.operation = {};
    row.updatedAt = {};
    if (row.retired)
        row.retired = tmc::RetiredContainer{.container = row.retired->container, .since = {}, .operation = {}};
    QStringList lines{QString::fromUtf8(tmc::toCompactJson(tmc::workspaceToJson(row)))};
    for (const QString &host : row.hosts) {
        const auto limit = m_limits.find(host);
        lines.append(
            u"%1 is served by %2, %3 requests a minute"_s.arg(host, servedBy(host)).arg(limit == m_limits.end() ? 0 : limit->second));
    }
    if (const tmc::ContainerFacts *own = container(row.containerName); own && row.hosting == tmc::Hosting::Dedicated)
        lines.append(u"%1 has %2 MB and %3 of a processor, port %4"_s.arg(own->name)
                         .arg(own->memoryLimit.value)
                         .arg(own->cpuLimit.value)
                         .arg(own->hostPorts.empty() ? 0 : own->hostPorts.front()));
    for (const auto &[role, member] : m_members)
        if (role == row.roleName)
            lines.append(member + u" is a member of "_s + role);
    if (const auto plan = m_subscriptions.find({row.databaseName, row.tenantId}); plan != m_subscriptions.end())
        lines.append(u"subscribed to "_s + plan->second);
    return lines;
}

} // namespace tmtest
