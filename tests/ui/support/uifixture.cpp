#include "tests/ui/support/uifixture.h"

#include "core/domain/catalogue.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

constexpr int patienceMs = 10'000;

const std::array businessNames = {u"Panadería La Espiga"_s, u"Ferretería Núñez e Hijos"_s, u"Café del Puerto"_s,
                                  u"Óptica Visión Clara"_s, u"Taller Mecánico Ruiz"_s,     u"Librería El Faro"_s,
                                  u"Clínica San Rafael"_s,  u"Grupo Hotelero Costa Azul"_s};
const std::array slugs = {u"espiga"_s,      u"nunez"_s,   u"cafe-puerto"_s, u"vision-clara"_s,
                          u"taller-ruiz"_s, u"el-faro"_s, u"san-rafael"_s,  u"costa-azul"_s};

Workspace sampleWorkspace(int index, const RegistryFacts &registry)
{
    const auto number = static_cast<std::size_t>(index);
    const Product &product = registry.products[number % registry.products.size()];
    const Plan &plan = registry.plans[(number / 2) % registry.plans.size()];
    const QString round = number < slugs.size() ? QString() : u"-%1"_s.arg(number / slugs.size() + 1);
    Workspace workspace;
    workspace.id = WorkspaceId(u"00000000-0000-4000-8000-%1"_s.arg(index, 12, 10, QChar(u'0')));
    workspace.slug = slugs[number % slugs.size()] + round;
    workspace.businessName = businessNames[number % businessNames.size()] + (round.isEmpty() ? QString() : u" "_s + round.mid(1));
    workspace.product = product.key;
    workspace.plan = plan.key;
    workspace.hosting = plan.hosting;
    workspace.state = index % 9 == 4 ? WorkspaceState::Suspended : index % 13 == 6 ? WorkspaceState::Failed : WorkspaceState::Active;
    workspace.tenantId = workspace.slug + u"_001"_s;
    workspace.databaseName = product.key.value() + u'_' + QString(workspace.slug).replace(u'-', u'_');
    workspace.roleName = workspace.databaseName;
    workspace.containerName =
        plan.hosting == Hosting::Dedicated ? product.key.value() + u'-' + workspace.slug : product.sharedContainer;
    workspace.hosts = {workspace.slug + u'.' + product.baseDomain};
    workspace.createdAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)).addSecs(-3600LL * (7 + 31LL * index));
    workspace.updatedAt = workspace.createdAt;
    return workspace;
}

} // namespace

ServerProfile sampleProfile(const QString &name, Environment environment)
{
    ServerProfile profile;
    profile.name = name;
    profile.environment = environment;
    profile.ssh = {.host = u"vps1.example.com"_s, .port = 22, .user = u"operator"_s, .identityFile = {}};
    profile.postgres.address = u"postgres"_s;
    return profile;
}

RegistryFacts sampleRegistry(int count)
{
    RegistryFacts registry;
    registry.schemaVersion = 1;
    registry.products = catalogue::products(u"example.com"_s);
    registry.plans = catalogue::plans();
    for (int index = 0; index < count; ++index)
        registry.workspaces.push_back(sampleWorkspace(index, registry));
    return registry;
}

ClusterFacts sampleCluster(const RegistryFacts &registry)
{
    ClusterFacts cluster{.systemIdentifier = u"7312345678901234567"_s,
                         .serverVersion = 150020}; // without known holes, as the engine below
    qint64 size = 7'600'000;
    for (const Workspace &workspace : registry.workspaces) {
        size = (size * 31) % 900'000'000 + 7'400'000;
        cluster.databases.push_back({.name = workspace.databaseName, .owner = workspace.roleName, .size = {size}});
        cluster.roles.append(workspace.roleName);
    }
    return cluster;
}

DockerFacts sampleDocker(const RegistryFacts &registry)
{
    DockerFacts docker{
        .engineVersion = u"29.3.1"_s, .apiVersion = u"1.41"_s, .memoryTotal = {16'000}, .cpus = 8, .networks = {u"nginx-proxy"_s}};
    docker.containers.push_back(
        {.name = u"postgres"_s, .image = u"postgres:15"_s, .state = u"running"_s, .addresses = {{u"nginx-proxy"_s, u"172.18.0.5"_s}}});
    for (const Product &product : registry.products) {
        docker.images.append(product.image);
        if (!product.sharedContainer.isEmpty())
            docker.containers.push_back(
                {.name = product.sharedContainer, .image = product.image, .state = u"running"_s, .health = u"healthy"_s});
    }
    return docker;
}

UiFixture::UiFixture()
    : factory(server),
      connection(std::make_unique<FakeServerLink>(server), factory),
      snapshots(connection, factory, cache, clock),
      operations(connection, factory, {.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"holder-1"_s}, clock),
      backups(connection, snapshots, factory, {.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"holder-1"_s}, clock),
      sampling(
          connection, snapshots, factory, [this](const QString &name) { return factory.loadHistory(name); }, clock),
      attention(connection, snapshots, backups, sampling, factory, clock),
      context{
          .profiles = profiles,
          .hostKeys = hostKeys,
          .secrets = secrets,
          .connection = connection,
          .snapshots = snapshots,
          .operations = operations,
          .backups = backups,
          .sampling = sampling,
          .attention = attention,
          .factory = factory,
          .clock = clock,
          .settings = settings,
          .keys = keys,
          .activityCache = activityCache,
          .appearance = appearance,
          .makeConnection = [this] { return std::make_unique<ServerConnection>(std::make_unique<FakeServerLink>(server), factory); },
          .applyLanguage = [this](const QString &language) { appliedLanguage = language; },
          .makeServices =
              [this] {
                  return std::make_unique<ServerServices>(
                      std::make_unique<FakeServerLink>(server), factory, cache,
                      OperatorIdentity{.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"holder-1"_s}, clock);
              },
          .places = {{tmc::ui::FilePlaceKind::Configuration, u"/home/ana/.config/tenant-master"_s},
                     {tmc::ui::FilePlaceKind::Logs, u"/home/ana/.local/state/tenant-master"_s}}}
{
    const RegistryFacts registry = sampleRegistry(12);
    server.change([&registry](ServerAnswers &answers) {
        answers.registry = registry;
        answers.cluster = sampleCluster(registry);
        answers.docker = sampleDocker(registry);
    });
}

ServerProfile UiFixture::addServer(const QString &name, Environment environment)
{
    const ServerProfile profile = sampleProfile(name, environment);
    const auto saved = profiles.save(profile);
    Q_ASSERT(saved);
    Q_UNUSED(saved)
    secrets.put(name, u"s3cret"_s);
    settings.setLastServer(name);
    return profile;
}

bool UiFixture::connectServer(const QString &name)
{
    const ServerProfile profile = addServer(name);
    snapshots.showServer(name);
    QSignalSpy arrived(&snapshots, &SnapshotService::snapshotChanged);
    connection.open(profile, {.role = profile.postgres.role, .password = {}});
    return QTest::qWaitFor([&arrived] { return !arrived.isEmpty(); }, patienceMs);
}

bool UiFixture::refresh()
{
    QSignalSpy arrived(&snapshots, &SnapshotService::snapshotChanged);
    snapshots.refresh();
    return QTest::qWaitFor([&arrived] { return !arrived.isEmpty(); }, patienceMs);
}

} // namespace tmtest
