#include "core/domain/capacity.h"
#include "core/planner/resourcechange.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// What is left of a server for one environment's workspaces, by what is promised and what is measured.
class TestCapacity final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_snapshot = tmtest::SmallWorld().snapshot();
        m_snapshot.docker.value->memoryTotal = {8192};
        m_snapshot.docker.value->cpus = 4;
        m_snapshot.cluster.value->maxConnections = 100;
        m_snapshot.registry.value->workspaces.clear();
    }

    void theBudgetIsTheEnvironmentsShare()
    {
        const ResourceCapacity memory = capacity(Resource::Memory);
        QCOMPARE(memory.total, std::optional<qint64>(8192));
        QCOMPARE(memory.budget, std::optional<qint64>(5734));
        QCOMPARE(memory.allotted, 0);
        QCOMPARE(capacity(Resource::Memory, Environment::Qa).budget, std::optional<qint64>(2457));
        QCOMPARE(capacity(Resource::Cpu).budget, std::optional<qint64>(2800));
    }

    void ownContainersCountOnceWhetherTheyAreThereOrOnlyReserved()
    {
        add(u"one"_s, {.memory = {2048}, .cpu = {1000}});
        QCOMPARE(capacity(Resource::Memory).allotted, 2048);
        addContainer(u"inventario-one"_s, 2048);
        QCOMPARE(capacity(Resource::Memory).allotted, 2048);
        // What Docker enforces is the truth, whatever the registry says.
        m_snapshot.docker.value->containers.back().memoryLimit = {4096};
        QCOMPARE(capacity(Resource::Memory).allotted, 4096);
        QCOMPARE(capacity(Resource::Memory).spare, std::optional<qint64>(5734 - 4096));
        QCOMPARE(capacity(Resource::Cpu).allotted, 1000);
    }

    void theOtherEnvironmentTakesFromTheServerAndNotFromTheShare()
    {
        add(u"qa-one"_s, {.memory = {4096}}, Environment::Qa);
        const ResourceCapacity memory = capacity(Resource::Memory);
        QCOMPARE(memory.allotted, 0);
        QCOMPARE(memory.spare, std::optional<qint64>(4096)); // of 8192 half is promised, although the share is 5734
        QCOMPARE(capacity(Resource::Memory, Environment::Qa).spare, std::optional<qint64>(0));
    }

    void aContainerKeptStoppedForItsWayBackTakesNoMemoryButKeepsItsPort()
    {
        Workspace &moved = add(u"moved"_s, {});
        moved.hosting = Hosting::Shared;
        moved.port = 8101;
        moved.redisIndex = 3;
        moved.containerName = u"inventario-shared"_s;
        moved.retired = RetiredContainer{.container = u"inventario-moved"_s, .since = {}, .operation = {}};
        addContainer(u"inventario-moved"_s, 2048, u"exited"_s);
        QCOMPARE(capacity(Resource::Memory).allotted, 0);
        QCOMPARE(capacity(Resource::Ports).allotted, 1);
        QCOMPARE(capacity(Resource::RedisIndexes).allotted, 1);
    }

    void portsCountByRegistryAndByWhoeverListens()
    {
        add(u"one"_s, {}).port = 8101;
        addContainer(u"inventario-one"_s, 0);
        m_snapshot.docker.value->containers.back().hostPorts = {8101};
        addContainer(u"stranger"_s, 0);
        m_snapshot.docker.value->containers.back().hostPorts = {8102, 9000};
        const ResourceCapacity ports = capacity(Resource::Ports);
        QCOMPARE(ports.budget, std::optional<qint64>(50));
        QCOMPARE(ports.allotted, 2);
        QCOMPARE(ports.spare, std::optional<qint64>(48));
    }

    void connectionsAreTheLargerOfWhatIsPromisedAndWhatIsOpen()
    {
        add(u"one"_s, {});
        m_snapshot.cluster.value->databases.push_back({.name = u"busy"_s, .connections = 60});
        const ResourceCapacity connections = capacity(Resource::Connections);
        QCOMPARE(connections.allotted, connectionsOfAContainer);
        QCOMPARE(connections.measured, std::optional<qint64>(60));
        QCOMPARE(connections.spare, std::optional<qint64>(30)); // 100, 10 kept, 60 open
    }

    void theHostSaysWhatIsInUse()
    {
        m_snapshot.host.value = HostFacts{.memoryTotal = {8192},
                                          .memoryAvailable = {3192},
                                          .load1 = 1.5,
                                          .diskTotal = {160LL * 1024 * 1024 * 1024},
                                          .diskFree = {10LL * 1024 * 1024 * 1024},
                                          .listeningPorts = {22, 8103}};
        QCOMPARE(capacity(Resource::Memory).measured, std::optional<qint64>(5000));
        QCOMPARE(capacity(Resource::Cpu).measured, std::optional<qint64>(1500));
        const ResourceCapacity disk = capacity(Resource::Disk);
        QCOMPARE(disk.budget, std::optional<qint64>(160 * 1024 * 70 / 100));
        QCOMPARE(disk.measured, std::optional<qint64>(150 * 1024));
        QCOMPARE(disk.spare, std::optional<qint64>(10 * 1024)); // less is free than the budget would allow
        QCOMPARE(capacity(Resource::Ports).allotted, 1);        // a program that is in no container listens on one
    }

    void whatWasNotReadIsNotKnownInsteadOfNothing()
    {
        m_snapshot.docker.value.reset();
        QVERIFY(!capacity(Resource::Memory).total && !capacity(Resource::Memory).spare);
        m_snapshot.cluster.value->maxConnections = 0; // a cache of an older version
        QVERIFY(!capacity(Resource::Connections).spare);
        QVERIFY(!resourceIn(capacityOf(m_snapshot, Environment::Production), Resource::Ports).budget);
    }

    void theFirstShortageIsNamedAndCeilingsAreNone()
    {
        const Capacity all = capacityOf(m_snapshot, Environment::Production, inventario());
        QVERIFY(!firstShortage(all, {{Resource::Memory, 5734}, {Resource::Ports, 50}}));
        QVERIFY(!firstShortage(all, {{Resource::Cpu, 64'000}}));
        QCOMPARE(firstShortage(all, {{Resource::Memory, 100}, {Resource::Ports, 51}})->resource, Resource::Ports);
        QVERIFY(!firstShortage(all, {{Resource::Memory, -9000}}));
    }

    void aChangeReadsBackFromItsJson()
    {
        const ResourceChange change{.resource = Resource::RedisIndexes, .before = 3, .after = 4, .budget = 15};
        QCOMPARE(resourceChangeFromJson(resourceChangeToJson(change)), change);
        const ResourceChange limit{.resource = Resource::Memory, .container = u"inventario-one"_s, .after = 2048};
        QCOMPARE(resourceChangeFromJson(resourceChangeToJson(limit)), limit);
    }

private:
    Product inventario() const { return *m_snapshot.registry.value->product(ProductKey(u"inventario"_s)); }
    ResourceCapacity capacity(Resource resource, Environment environment = Environment::Production) const
    {
        return resourceIn(capacityOf(m_snapshot, environment, inventario()), resource);
    }
    Workspace &add(const QString &slug, const WorkspaceLimits &limits, Environment environment = Environment::Production)
    {
        m_snapshot.registry.value->workspaces.push_back({.slug = slug,
                                                         .product = ProductKey(u"inventario"_s),
                                                         .plan = PlanKey(u"enterprise"_s),
                                                         .hosting = Hosting::Dedicated,
                                                         .environment = environment,
                                                         .state = WorkspaceState::Active,
                                                         .containerName = u"inventario-"_s + slug,
                                                         .limits = limits});
        return m_snapshot.registry.value->workspaces.back();
    }
    void addContainer(const QString &name, qint64 memory, const QString &state = u"running"_s)
    {
        m_snapshot.docker.value->containers.push_back({.name = name, .state = state, .memoryLimit = {memory}});
    }

    SystemSnapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
