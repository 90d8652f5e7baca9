#include "unit/smallworld.h"

#include "core/domain/catalogue.h"
#include "core/domain/names.h"
#include "core/engine/factcollector.h"
#include "support/utctime.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

const QString companionId(64, u'c');

QString idFrom(const QString &seed)
{
    return QUuid::createUuidV5(QUuid(), seed).toString(QUuid::WithoutBraces);
}

} // namespace

QDateTime FixedClock::now() const
{
    return utcTime(QDate(2026, 11, 21), QTime(3, 0));
}

tmc::Result<tmc::ExecOutcome> successfulExec(const tmc::ExecRequest &)
{
    return tmc::ExecOutcome{.exitCode = 0};
}

tmc::Result<tmc::ExecOutcome> SmallWorld::companion(const tmc::ExecRequest &request)
{
    const QString program = request.argv.value(0);
    const QString file = request.argv.constLast().section(u'/', -1);
    const auto says = [](const QString &text) { return tmc::ExecOutcome{.exitCode = 0, .standardOutput = text.toUtf8()}; };
    if (program == "readlink"_L1)
        return says(u"./%1/fullchain.pem\n"_s.arg(file.chopped(4)));
    if (program == "find"_L1)
        return says(u"/etc/acme.sh/default/%1/%2\n"_s.arg(file.chopped(5), file));
    if (request.argv.contains(u"acme.sh"_s))
        ++world->certificates.stored;
    return says({});
}

void SmallWorld::addCompanion()
{
    docker.setExecScript([this](const tmc::ExecRequest &request) {
        return request.container == companionId ? companion(request) : successfulExec(request);
    });
    docker.addContainer({.id = tmc::ContainerId(companionId),
                         .name = u"nginx-proxy-acme"_s,
                         .image = u"nginxproxy/acme-companion:2.4"_s,
                         .state = u"running"_s});
}

SmallWorld::SmallWorld()
    : world(std::make_shared<FakeWorld>()),
      proxy(world, docker),
      routes(world, docker),
      certificates(world),
      registry(world),
      tenants(world),
      copies(docker)
{
    FakeServerState &state = world->state;
    state.registry.schemaVersion = 1;
    state.registry.products = tmc::catalogue::products(u"test"_s);
    state.registry.plans = tmc::catalogue::plans();
    docker.setResources({24'000}, 4);
    addCompanion();
    // As the products' images have a check; what runs without one is watched for a moment, in real time.
    docker.setHealthOfStartedContainers({u"healthy"_s});
    docker.addNetwork(u"nginx-proxy"_s);
    docker.setProxy(
        tmc::ProxyFacts{.container = u"proxy"_s, .image = u"nginxproxy/nginx-proxy:1.6"_s, .configWritable = true, .reason = {}});
    for (const tmc::Product &product : state.registry.products) {
        for (const QString &image : {product.image, product.qaImage, product.frontendImage})
            if (!image.isEmpty())
                docker.addImage(image);
        if (product.sharedContainer.isEmpty())
            continue;
        docker.addContainer({.name = product.sharedContainer,
                             .image = product.image,
                             .state = u"running"_s,
                             .health = u"healthy"_s,
                             .hostPorts = {product.sharedPort}});
        state.cluster.roles.append(product.appRole);
    }
    docker.addImage(u"postgres:15-alpine"_s);
    docker.addContainer({.id = tmc::ContainerId(QString(64, u'f')),
                         .name = u"postgres"_s,
                         .image = u"postgres:15-alpine"_s,
                         .state = u"running"_s,
                         .health = u"healthy"_s});
    state.cluster.roles.append(u"tm_operator"_s);
    state.grantedSchemaDatabases = {u"chalan_tenant_db"_s, u"chalan_qa_db"_s};
    for (const QString &name : std::as_const(state.grantedSchemaDatabases))
        state.cluster.databases.push_back({.name = name, .owner = u"chalan_user"_s});
    tmc::Workspace acme{.id = tmc::WorkspaceId(idFrom(u"workspace acme"_s)),
                        .slug = u"acme"_s,
                        .businessName = u"Acme, S.A."_s,
                        .product = tmc::ProductKey(u"inventario"_s),
                        .plan = tmc::PlanKey(u"free"_s),
                        .state = tmc::WorkspaceState::Active,
                        .tenantId = u"acme_001"_s,
                        .databaseName = u"inventario_acme"_s,
                        .roleName = u"inventario_acme"_s,
                        .containerName = u"inventario-shared"_s,
                        .hosts = {u"acme.inventario.test"_s},
                        .sharedReady = true};
    state.registry.workspaces.push_back(acme);
    state.cluster.databases.push_back({.name = u"inventario_acme"_s, .owner = u"inventario_acme"_s});
    state.cluster.roles.append(u"inventario_acme"_s);
}

tmc::CreateWorkspaceRequest SmallWorld::request(const QString &slug, const QString &plan, const QString &product) const
{
    return {.operation = tmc::OperationId(idFrom(u"operation "_s + slug + product)),
            .workspace = tmc::WorkspaceId(idFrom(u"workspace "_s + slug + product)),
            .businessName = u"Business of "_s + slug,
            .slug = slug,
            .product = tmc::ProductKey(product),
            .plan = tmc::PlanKey(plan)};
}

tmc::SystemSnapshot SmallWorld::snapshot()
{
    return tmc::collectSnapshot(u"small"_s, registry, docker, host, clock, {});
}

std::unique_ptr<tmc::OperationExecutor> SmallWorld::console(const tmc::FaultHook &fault, const QString &who)
{
    m_stores.push_back(std::make_unique<FakeOperationStore>(world, someOperator(who)));
    return std::make_unique<tmc::OperationExecutor>(tmc::ExecutionPorts{registry, *m_stores.back(), docker, proxy, routes, host,
                                                                        tenants, copies.store(), copies.trials(), copies.source(),
                                                                        certificates, clock},
                                                    who, fault);
}

QStringList SmallWorld::inventory()
{
    QStringList items;
    for (const tmc::Workspace &workspace : world->state.registry.workspaces) {
        items.append(u"workspace "_s + workspace.slug + u' ' + tmc::workspaceStateName(workspace.state));
        for (const QString &name : workspace.hosts)
            items.append(u"host %1 of %2"_s.arg(name, workspace.id.value()));
        items.append(QStringList{
            u"limits of"_s, workspace.slug, workspace.plan.value(), tmc::hostingName(workspace.hosting), workspace.containerName,
            QString::number(workspace.port.value_or(0)), QString::number(workspace.redisIndex.value_or(-1)),
            QString::number(workspace.limits.memory.value), QString::number(workspace.limits.requestsPerMinute),
            workspace.sharedReady ? u"shared-ready"_s : QString(), workspace.retired ? workspace.retired->container : QString()}
                         .join(u' '));
    }
    for (const auto &[name, pin] : world->routes.pins)
        items.append(u"pin "_s + name);
    for (const auto &[name, limit] : world->routes.requestLimits)
        items.append(u"limit %1 %2"_s.arg(name).arg(limit));
    for (auto member = world->state.memberships.cbegin(); member != world->state.memberships.cend(); ++member)
        for (const QString &granted : member.value())
            items.append(u"member "_s + member.key() + u' ' + granted);
    for (const tmc::DatabaseFacts &database : world->state.cluster.databases)
        items.append(u"database "_s + database.name);
    for (const QString &role : world->state.cluster.roles)
        items.append(u"role "_s + role);
    for (const QString &role : std::as_const(world->state.closedRoles))
        items.append(u"closed "_s + role);
    for (const auto &[place, schema] : world->state.schemas)
        items.append(u"schema "_s + place.first + u'.' + place.second);
    for (const auto &[place, row] : world->state.tenantRows)
        items.append(u"tenant "_s + place.first + u' ' + place.second);
    const tmc::DockerFacts facts = docker.readFacts({}).value();
    for (const tmc::ContainerFacts &container : facts.containers)
        items.append(u"container %1 %2 %3"_s.arg(container.name, container.state).arg(container.memoryLimit.value));
    items.sort();
    return items;
}

} // namespace tmtest
