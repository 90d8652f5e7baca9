#include "tests/sample/samplebuilder.h"

#include "tests/sample/samplerecords.h"
#include "tests/support/utctime.h"
#include "core/adapters/postgres/registrymigrations.h"
#include "core/domain/catalogue.h"
#include "core/domain/names.h"
#include "core/engine/operationrunner.h"
#include "core/planner/createworkspace.h"
#include "core/planner/prepareserver.h"
#include "core/planner/tenantcontainer.h"
#include "core/planner/workspacedraft.h"
#include "core/support/json.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const QStringList people{u"ana"_s, u"luis"_s, u"marta"_s};
const QStringList laptops{u"ana-laptop"_s, u"oficina-2"_s, u"marta-casa"_s};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

SampleBuilder::SampleBuilder() : m_now(utcTime(QDate(2026, 11, 25), QTime(10, 0)))
{
    static constexpr Customer customers[] = {
        {"panaderia-espiga", "Panadería La Espiga", "inventario", "starter"},
        {"ferreteria-nunez", "Ferretería Núñez e Hijos", "inventario", "business"},
        {"cafe-puerto", "Café del Puerto", "shop", "free"},
        {"optica-clara", "Óptica Visión Clara", "erp", "starter"},
        {"taller-ruiz", "Taller Mecánico Ruiz", "inventario", "free"},
        {"libreria-faro", "Librería El Faro", "shop", "business"},
        {"clinica-rafael", "Clínica San Rafael", "erp", "enterprise"},
        {"hoteles-azul", "Grupo Hotelero Costa Azul", "erp", "lifetime"},
        {"oneill", "O'Neill & Söhne <GmbH>", "inventario", "enterprise"},
        {"constructora-sur", "Constructora del Sur", "chalan", "business"},
        {"obras-norte", "Obras y Caminos del Norte", "chalan", "starter"},
        {"arq-moderna", "Arquitectura Moderna", "chalan", "enterprise"},
        {"vivero-luna", "Vivero Luna", "landing", "free"},
        {"yoga-aire", "Yoga & Aire", "landing", "starter"},
        {"abogados-rey", "Rey, Pérez y Asociados", "landing", "business"},
        {"bici-taller", "La Bici: taller; DROP TABLE ventas", "shop", "starter"},
        {"farmacia-24", "Farmacia 24 Horas", "inventario", "business"},
        {"joyeria-sol", "Joyería \"El Sol\"", "shop", "enterprise"},
        {"moda-lina", "Lina Moda 👗", "shop", "business"},
        {"escuela-roble", "Escuela El Roble", "erp", "starter"},
        {"transporte-lm", "Transportes L&M", "erp", "business"},
        {"pesca-brava", "Pesca Brava $(mar)", "inventario", "starter"},
        {"queso-monte", "Quesos del Monte", "shop", "free"},
        {"imprenta-veloz", "Imprenta Veloz", "inventario", "free"},
        {"gimnasio-fuerza", "Gimnasio Fuerza", "landing", "starter"},
        {"dental-sonrisa", "Dental Sonrisa", "erp", "enterprise"},
        {"muebles-cedro", "Muebles Cedro", "shop", "starter"},
        {"agro-valle", "Agropecuaria del Valle", "inventario", "lifetime"},
        {"cine-plaza", "Cine Plaza", "landing", "free"},
        {"electro-max", "ElectroMax", "shop", "business"},
        {"pinturas-iris", "Pinturas Iris", "inventario", "starter"},
        {"seguros-norte", "Seguros del Norte", "erp", "business"},
        {"tacos-memo", "Tacos Memo", "shop", "free"},
        {"viajes-mundo", "Viajes Mundo", "landing", "business"},
        {"notaria-7", "Notaría N.º 7", "erp", "starter"},
        {"puente-obras", "Puente Obras Civiles", "chalan", "business"},
        {"textil-andes", "Textil Andes", "inventario", "business"},
        {"miel-abeja", "Miel de Abeja", "shop", "starter"},
        {"taxi-ya", "Taxi Ya", "landing", "starter"},
        {"aguas-claras", "Aguas Claras S.A. de C.V.", "erp", "lifetime"},
    };
    addServerContainers();
    addPreparation();
    int number = 0;
    for (const Customer &customer : customers)
        addCustomer(customer, number++);
    addOpenOperations();
    m_snapshot.registry.value->operations = m_operations;
    for (OperationRecord &operation : m_snapshot.registry.value->operations)
        operation.runbook = {};
    m_snapshot.collectedAt = m_now;
    m_snapshot.registry.readAt = m_snapshot.cluster.readAt = m_snapshot.docker.readAt = m_now;
}

QString SampleBuilder::freshId()
{
    return QUuid::createUuidV5(QUuid(), u"sample %1"_s.arg(++m_ids)).toString(QUuid::WithoutBraces);
}

void SampleBuilder::addServerContainers()
{
    RegistryFacts &registry = m_snapshot.registry.value.emplace();
    registry.schemaVersion = registryVersion();
    registry.redisIndexCount = 64;
    registry.products = catalogue::products(u"example.com"_s);
    registry.plans = catalogue::plans();
    ClusterFacts &cluster = m_snapshot.cluster.value.emplace();
    cluster.systemIdentifier = u"7312345678901234567"_s;
    cluster.serverVersion = 150018;
    cluster.roles = {u"postgres"_s, u"tm_owner"_s, u"tm_operator"_s, u"tm_readonly"_s};
    DockerFacts &docker = m_snapshot.docker.value.emplace();
    docker.engineVersion = u"24.0.7"_s;
    docker.apiVersion = u"1.43"_s;
    docker.memoryTotal = {49'152};
    docker.cpus = 16;
    docker.networks = {u"nginx-proxy"_s};
    docker.proxy =
        ProxyFacts{.container = u"nginx-proxy"_s, .image = u"nginxproxy/nginx-proxy:1.5"_s, .configWritable = true, .reason = {}};
    const QDateTime begin = m_now.addDays(-120);
    for (const auto &[name, image] : {std::pair{u"postgres"_s, u"postgres:15"_s}, std::pair{u"redis"_s, u"redis:7"_s},
                                      std::pair{u"nginx-proxy"_s, u"nginxproxy/nginx-proxy:1.5"_s},
                                      std::pair{u"acme-companion"_s, u"nginxproxy/acme-companion:2.2"_s}}) {
        docker.images.append(image);
        docker.containers.push_back({.id = ContainerId(freshId().remove(u'-')),
                                     .name = name,
                                     .image = image,
                                     .state = u"running"_s,
                                     .addresses = {{u"nginx-proxy"_s, u"172.18.0.%1"_s.arg(docker.containers.size() + 2)}},
                                     .createdAt = begin});
    }
    for (const Product &product : registry.products) {
        docker.images.append(product.image);
        if (!product.frontendImage.isEmpty())
            docker.images.append(product.frontendImage);
        if (product.sharedContainer.isEmpty())
            continue;
        cluster.roles.append(product.appRole);
        docker.containers.push_back({.id = ContainerId(freshId().remove(u'-')),
                                     .name = product.sharedContainer,
                                     .image = product.image,
                                     .state = u"running"_s,
                                     .health = product.key.value() == u"landing"_s ? u"unhealthy"_s : u"healthy"_s,
                                     .virtualHosts = {u"*."_s + product.baseDomain},
                                     .hostPorts = {product.sharedPort},
                                     .memoryLimit = {4096},
                                     .createdAt = begin});
    }
    addDatabase(u"tenant_master"_s, u"tm_owner"_s, 12'400'000);
    addDatabase(u"chalan_tenant_db"_s, u"chalan_app"_s, 640'000'000);
}

void SampleBuilder::addPreparation()
{
    PrepareServerRequest request{.operation = OperationId(freshId()),
                                 .serverName = u"sample"_s,
                                 .migrations = registryMigrations(),
                                 .products = m_snapshot.registry.value->products,
                                 .plans = m_snapshot.registry.value->plans};
    const auto runbook = makePrepareServerRunbook(request, {}, m_snapshot.docker, m_now.addDays(-120));
    if (!runbook)
        qFatal("the preparation of the sample cannot be planned");
    OperationRecord record = operationRecordFor(*runbook, people.at(0) + u'@' + laptops.at(0), QStringLiteral(TM_VERSION));
    record.state = OperationState::Done;
    record.createdAt = m_now.addDays(-120);
    record.finishedAt = record.createdAt.addSecs(9);
    for (StepRecord &step : record.steps) {
        step.state = StepState::Done;
        step.attempt = 1;
        step.changedAt = record.createdAt.addSecs(1 + step.sequence);
    }
    m_operations.push_back(record);
    log(record.finishedAt, people.at(0), u"server.prepared"_s, u"sample"_s, record.id, {{u"operation"_s, record.id.value()}});
}

Workspace SampleBuilder::workspaceOf(const Customer &customer, const QDateTime &createdAt)
{
    const RegistryFacts &registry = *m_snapshot.registry.value;
    const Product &product = *registry.product(ProductKey(text(customer.product)));
    const Plan &plan = *registry.plan(PlanKey(text(customer.plan)));
    const bool isSchema = product.isolation == Isolation::Schema;
    Workspace workspace;
    workspace.id = WorkspaceId(freshId());
    workspace.slug = text(customer.slug);
    workspace.businessName = text(customer.businessName);
    workspace.product = product.key;
    workspace.plan = plan.key;
    workspace.hosting = isSchema ? Hosting::Dedicated : plan.hosting;
    workspace.state = WorkspaceState::Active;
    workspace.tenantId = names::tenantId(workspace.slug);
    workspace.schemaName = isSchema ? names::schemaName(workspace.slug, false).value() : QString();
    workspace.databaseName = isSchema ? product.schemaDatabase : names::databaseName(product, workspace.slug).value();
    workspace.roleName = isSchema ? workspace.schemaName : workspace.databaseName;
    workspace.containerName = isSchema                                  ? names::webContainerName(product, workspace.slug, false)
                              : workspace.hosting == Hosting::Dedicated ? names::containerName(product, workspace.slug)
                                                                        : product.sharedContainer;
    workspace.hosts = {names::primaryHost(product, workspace.slug).value()};
    if (isSchema) {
        const names::TenantHosts hosts = names::tenantHosts(workspace.hosts.constFirst(), false).value();
        workspace.hosts = hosts.frontend + hosts.web;
    }
    if (workspace.slug == u"oneill"_s)
        workspace.hosts.append(u"lager.oneill.example"_s);
    if (workspace.hosting == Hosting::Dedicated) {
        const auto taken = std::ranges::count(registry.workspaces, Hosting::Dedicated, &Workspace::hosting);
        workspace.redisIndex = static_cast<int>(taken);
        if (product.firstDedicatedPort > 0)
            workspace.port = product.firstDedicatedPort + static_cast<int>(taken);
    }
    workspace.operation = OperationId(freshId());
    workspace.createdAt = createdAt;
    workspace.updatedAt = createdAt;
    return workspace;
}

OperationRecord SampleBuilder::operationFor(const Workspace &workspace, const QDateTime &at)
{
    CreateWorkspaceRequest request{.operation = workspace.operation,
                                   .workspace = workspace.id,
                                   .businessName = workspace.businessName,
                                   .slug = workspace.slug,
                                   .product = workspace.product,
                                   .plan = workspace.plan,
                                   .environment = workspace.environment};
    const QString creator = people.at(m_ids % 3) + u'@' + laptops.at(m_ids % 3);
    OperationRecord record{.id = workspace.operation,
                           .target = workspace.id.value(),
                           .targetName = workspace.slug,
                           .idempotencyKey = workspace.operation.value(),
                           .createdBy = creator,
                           .createdWith = QStringLiteral(TM_VERSION)};
    if (const auto runbook = makeCreateWorkspaceRunbook(request, m_snapshot, at); runbook && runbook->isRunnable())
        record = operationRecordFor(*runbook, creator, QStringLiteral(TM_VERSION));
    record.state = OperationState::Done;
    record.createdAt = at;
    record.finishedAt = at.addSecs(6 + m_ids % 17);
    for (StepRecord &step : record.steps) {
        step.state = StepState::Done;
        step.attempt = 1;
        step.changedAt = at.addSecs(1 + step.sequence);
    }
    return record;
}

void SampleBuilder::addContainer(const Workspace &workspace, const Product &product, const Plan &plan)
{
    const CreateWorkspaceRequest request;
    const ContainerSpec spec = dedicatedContainer({.request = request, .product = product, .plan = plan, .workspace = workspace});
    ContainerFacts container{.id = ContainerId(freshId().remove(u'-')),
                             .name = spec.name,
                             .image = spec.image,
                             .state = u"running"_s,
                             .health = u"healthy"_s,
                             .labels = spec.labels,
                             .virtualHosts = workspace.hosts,
                             .memoryLimit = spec.memory,
                             .createdAt = workspace.createdAt};
    container.addresses = {{u"nginx-proxy"_s, u"172.18.0.%1"_s.arg(m_snapshot.docker.value->containers.size() + 2)}};
    if (workspace.port)
        container.hostPorts = {*workspace.port};
    if (workspace.slug == u"dental-sonrisa"_s)
        container.health = u"unhealthy"_s;
    if (workspace.slug == u"joyeria-sol"_s) {
        container.state = u"exited"_s;
        container.health.clear();
    }
    if (product.frontendImage.isEmpty()) {
        m_snapshot.docker.value->containers.push_back(container);
        return;
    }
    const names::TenantHosts hosts = names::tenantHosts(workspace.primaryHost(), false).value();
    container.virtualHosts = hosts.web;
    m_snapshot.docker.value->containers.push_back(container);
    ContainerFacts web = container;
    web.id = ContainerId(freshId().remove(u'-'));
    web.name = names::frontendContainerName(product, workspace.slug, false);
    web.image = product.frontendImage;
    web.virtualHosts = hosts.frontend;
    web.hostPorts.clear();
    m_snapshot.docker.value->containers.push_back(web);
}

void SampleBuilder::addDatabase(const QString &name, const QString &owner, qint64 bytes)
{
    ClusterFacts &cluster = *m_snapshot.cluster.value;
    cluster.databases.push_back({.name = name, .owner = owner, .size = {bytes}, .connections = static_cast<int>(bytes / 1000 % 7)});
    if (!cluster.roles.contains(owner))
        cluster.roles.append(owner);
}

void SampleBuilder::addCustomer(const Customer &customer, int number)
{
    const QDateTime at = m_now.addSecs(-(40 - number) * 250'000 + number * 977);
    Workspace workspace = workspaceOf(customer, at);
    RegistryFacts &registry = *m_snapshot.registry.value;
    const Product &product = *registry.product(workspace.product);
    const Plan &plan = *registry.plan(workspace.plan);
    const OperationRecord operation = operationFor(workspace, at);
    const QString who = operation.createdBy.section(u'@', 0, 0);
    if (number >= 30 && !operation.steps.empty())
        m_operations.push_back(operation);
    if (number % 13 == 4)
        workspace.state = WorkspaceState::Suspended;
    if (workspace.slug == u"tacos-memo"_s)
        workspace.environment = Environment::Qa;
    if (product.isolation == Isolation::Database)
        addDatabase(workspace.databaseName, workspace.roleName, 8'000'000 + (number * 7919LL % 97) * 9'700'000);
    if (workspace.hosting == Hosting::Dedicated)
        addContainer(workspace, product, plan);
    registry.workspaces.push_back(workspace);
    log(at.addSecs(5), who, u"workspace.created"_s, workspace.slug, workspace.operation, {{u"workspace"_s, workspace.id.value()}});
    log(operation.finishedAt, who, u"operation.done"_s, workspace.slug, workspace.operation,
        {{u"kind"_s, u"create-workspace"_s}, {u"target"_s, workspace.id.value()}});
}

void SampleBuilder::addAttempt(const Customer &customer, OperationState state, std::size_t stepsDone, int minutesAgo,
                               const Error &error, const QString &holder)
{
    const QDateTime at = m_now.addSecs(-60 * minutesAgo);
    Workspace workspace = workspaceOf(customer, at);
    workspace.state = WorkspaceState::Creating;
    OperationRecord operation = operationFor(workspace, at);
    operation.state = state;
    if (operation.isOpen())
        operation.finishedAt = {};
    if (error.code != ErrorCode::Internal)
        operation.error = error;
    if (!holder.isEmpty()) {
        operation.leaseHolder = holder;
        operation.leaseExpiresAt = m_now.addDays(1);
    }
    for (std::size_t step = 0; step < operation.steps.size(); ++step) {
        StepRecord &record = operation.steps[step];
        if (step >= stepsDone)
            record.state = step == stepsDone && operation.isOpen() ? StepState::Intent : StepState::Pending;
        else if (state == OperationState::RolledBack)
            record.state = StepState::Compensated;
        if (record.state == StepState::Pending) {
            record.attempt = 0;
            record.changedAt = {};
        }
    }
    m_operations.push_back(operation);
    if (operation.isOpen() && state != OperationState::NeedsOperator)
        m_snapshot.registry.value->workspaces.push_back(workspace);
    const QString who = operation.createdBy.section(u'@', 0, 0);
    QJsonObject details{{u"kind"_s, u"create-workspace"_s}, {u"target"_s, workspace.id.value()}};
    if (operation.error)
        details.insert(u"error"_s, errorCodeName(error.code));
    if (state == OperationState::RolledBack)
        log(operation.finishedAt, who, u"operation.rolled-back"_s, workspace.slug, operation.id, details);
    if (state == OperationState::NeedsOperator)
        log(at.addSecs(40), who, u"operation.needs-operator"_s, workspace.slug, operation.id, details);
}

void SampleBuilder::addOpenOperations()
{
    const Error unhealthy{
        .code = ErrorCode::ContainerUnhealthy, .args = {u"erp-rapido"_s, u"unhealthy"_s}, .source = ErrorSource::Docker};
    addAttempt({"rapido", "Rápido Envíos", "erp", "enterprise"}, OperationState::RolledBack, 8, 60 * 26, unhealthy, {});
    const Error stuck{.code = ErrorCode::CompensationFailed,
                      .args = {u"create-database"_s},
                      .detail = u"database \"shop_flor_azul\" is being accessed by other users"_s,
                      .source = ErrorSource::Postgres};
    addAttempt({"flor-azul", "Flor Azul", "shop", "starter"}, OperationState::NeedsOperator, 4, 60 * 5, stuck, {});
    addAttempt({"huerta-verde", "Huerta Verde", "inventario", "business"}, OperationState::Running, 5, 47, {}, {});
    addAttempt({"banda-musical", "Banda Musical", "inventario", "enterprise"}, OperationState::Running, 6, 1, {}, freshId());
}

void SampleBuilder::log(const QDateTime &at, const QString &who, const QString &action, const QString &subject,
                        const OperationId &operation, const QJsonObject &details)
{
    ActivityEntry entry{.sequence = m_activity.size() + 1,
                        .at = at,
                        .who = who,
                        .origin = laptops.at(people.indexOf(who)),
                        .action = action,
                        .subject = subject,
                        .operation = operation,
                        .details = details};
    QJsonObject json = activityToJson(entry);
    json.remove(u"hash"_s);
    m_previousHash = QCryptographicHash::hash(m_previousHash + toCompactJson(json), QCryptographicHash::Sha256).toHex();
    json.insert(u"hash"_s, QLatin1StringView(m_previousHash));
    m_activity.append(json);
}

QJsonObject SampleBuilder::document() const
{
    return {{u"madeAt"_s, timeToJson(m_now)},
            {u"snapshot"_s, snapshotToJson(m_snapshot)},
            {u"records"_s, sampleRecords(m_snapshot.registry.value->workspaces, people.at(0))},
            {u"operations"_s, arrayToJson(m_operations, operationToJson)},
            {u"activity"_s, m_activity}};
}

} // namespace tmtest
