#include "core/domain/clusterexposure.h"
#include "core/domain/databasemap.h"
#include "core/support/json.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

Workspace tenant(const QString &slug, const QString &database, const QString &schema = {})
{
    return {.id = WorkspaceId(slug),
            .slug = slug,
            .state = WorkspaceState::Active,
            .databaseName = database,
            .roleName = u"r_"_s + slug,
            .schemaName = schema};
}

SystemSnapshot world()
{
    SystemSnapshot snapshot;
    snapshot.registry.value = RegistryFacts{};
    snapshot.registry.value->workspaces = {tenant(u"acme"_s, u"inv_acme"_s), tenant(u"sur"_s, u"obras"_s, u"sur"_s),
                                           tenant(u"norte"_s, u"obras"_s, u"norte"_s), tenant(u"gone"_s, u"inv_gone"_s)};
    snapshot.cluster.value = ClusterFacts{};
    snapshot.cluster.value->databases = {{.name = u"inv_acme"_s, .owner = u"r_acme"_s, .size = {10}, .connections = 2},
                                         {.name = u"obras"_s, .owner = u"app"_s, .size = {20}},
                                         {.name = u"tenant_master"_s, .owner = u"tm"_s, .size = {30}},
                                         {.name = u"half"_s, .owner = u"x"_s, .isInvalid = true}};
    snapshot.cluster.value->schemaDatabases = {
        {.name = u"obras"_s, .missing = {}, .schemas = {u"public"_s, u"sur"_s, u"forgotten"_s}}};
    return snapshot;
}

const DataPlace *find(const std::vector<DataPlace> &places, const QString &database, const QString &schema = {})
{
    const auto found =
        std::ranges::find_if(places, [&](const DataPlace &place) { return place.database == database && place.schema == schema; });
    return found == places.end() ? nullptr : &*found;
}

} // namespace

/// Whose the databases of a server are, and how open.
class TestDatabaseMap final : public QObject {
    Q_OBJECT
private slots:
    void databasesAndSchemasHaveTheirTenants();
    void whatIsNotThereIsMissing();
    void aDatabaseThatCannotBeLookedIntoMissesNothing();
    void nothingIsKnownWithoutTheCluster();
    void onlyTenantsAreExposures();
    void aPublishedPortIsOne();
    void rightsAreReadTolerantly();
};

void TestDatabaseMap::databasesAndSchemasHaveTheirTenants()
{
    const SystemSnapshot snapshot = world();
    const auto places = databaseMap(snapshot, u"tenant_master"_s);
    QCOMPARE(find(places, u"inv_acme"_s)->workspaces.size(), std::size_t(1));
    QCOMPARE(find(places, u"inv_acme"_s)->connections, std::optional(2));
    QCOMPARE(find(places, u"obras"_s)->workspaces.size(), std::size_t(2));
    QCOMPARE(find(places, u"obras"_s, u"sur"_s)->workspaces.front()->slug, u"sur"_s);
    QVERIFY(!find(places, u"obras"_s, u"sur"_s)->size); // schemas are not measured, which is not a size of 0
    QVERIFY(find(places, u"obras"_s, u"forgotten"_s)->workspaces.empty());
    QVERIFY(!find(places, u"obras"_s, u"public"_s));
    QVERIFY(find(places, u"tenant_master"_s)->isRegistry);
    QCOMPARE(find(places, u"half"_s)->state, PlaceState::Invalid);
}

void TestDatabaseMap::whatIsNotThereIsMissing()
{
    SystemSnapshot snapshot = world();
    auto places = databaseMap(snapshot, {});
    QCOMPARE(find(places, u"inv_gone"_s)->state, PlaceState::Missing);
    QCOMPARE(find(places, u"obras"_s, u"norte"_s)->state, PlaceState::Missing);
    for (const WorkspaceState state : {WorkspaceState::Planned, WorkspaceState::Creating, WorkspaceState::Archived}) {
        snapshot.registry.value->workspaces.back().state = state;
        places = databaseMap(snapshot, {});
        QVERIFY(!find(places, u"inv_gone"_s)); // it has no data yet, or none any more
    }
}

void TestDatabaseMap::aDatabaseThatCannotBeLookedIntoMissesNothing()
{
    SystemSnapshot snapshot = world();
    snapshot.cluster.value->schemaDatabases.front() = {.name = u"obras"_s, .missing = u"CONNECT"_s, .schemas = {}};
    QVERIFY(!find(databaseMap(snapshot, {}), u"obras"_s, u"norte"_s));
}

void TestDatabaseMap::nothingIsKnownWithoutTheCluster()
{
    SystemSnapshot snapshot = world();
    snapshot.cluster.value.reset();
    QVERIFY(databaseMap(snapshot, {}).empty());
    snapshot = world();
    snapshot.registry.value.reset();
    const auto places = databaseMap(snapshot, {});
    QVERIFY(find(places, u"inv_acme"_s)->workspaces.empty());
    QVERIFY(!find(places, u"inv_gone"_s));
}

void TestDatabaseMap::onlyTenantsAreExposures()
{
    const SystemSnapshot snapshot = world();
    const ClusterAccess access{.superusers = {u"postgres"_s, u"r_acme"_s}, .publicDatabases = {u"obras"_s, u"tenant_master"_s}};
    const auto found = exposuresOf(access, snapshot, {});
    QCOMPARE(found.size(), std::size_t(2)); // the shared database once, whatever the number of its tenants
    QCOMPARE(found[0], (Exposure{.kind = ExposureKind::SuperuserTenant, .subject = u"r_acme"_s, .database = u"inv_acme"_s}));
    QCOMPARE(found[1], (Exposure{.kind = ExposureKind::PublicDatabase, .subject = u"obras"_s, .database = u"obras"_s}));
    QVERIFY(exposuresOf({}, snapshot, {}).empty());
}

void TestDatabaseMap::aPublishedPortIsOne()
{
    SystemSnapshot snapshot = world();
    QVERIFY(!publishedPort(snapshot, u"postgres"_s));
    snapshot.docker.value = DockerFacts{};
    snapshot.docker.value->containers = {{.name = u"postgres"_s, .state = u"running"_s, .hostPorts = {5433}}};
    QCOMPARE(publishedPort(snapshot, u"postgres"_s)->ports, std::vector{5433});
    QVERIFY(!publishedPort(snapshot, {}));
    QCOMPARE(exposureToJson(*publishedPort(snapshot, u"postgres"_s)).value(u"kind"_s).toString(), u"published-port"_s);
}

void TestDatabaseMap::rightsAreReadTolerantly()
{
    const auto json = parseJsonObject(R"({"superusers":["z","a",7],"publicDatabases":null})");
    const ClusterAccess access = clusterAccessFromJson(*json);
    QVERIFY(access.superusers.startsWith(u"a"_s) || access.superusers.contains(u"a"_s));
    QVERIFY(access.publicDatabases.isEmpty());
    QCOMPARE(clusterAccessFromJson({}), ClusterAccess());
}

QTEST_APPLESS_MAIN(TestDatabaseMap)
#include "tst_databasemap.moc"
