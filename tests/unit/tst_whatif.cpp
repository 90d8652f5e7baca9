#include "core/planner/whatif.h"
#include "unit/smallworld.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// How many more workspaces fit, what runs out first, and which one of a list is the first that does not fit.
class TestWhatIf final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_snapshot = tmtest::SmallWorld().snapshot();
        m_snapshot.docker.value->memoryTotal = {8192};
        m_snapshot.docker.value->cpus = 4;
    }

    void twoDedicatedTenantsFitOnTheServerOfTheSeed()
    {
        const Room room = *roomFor(m_snapshot, inventario, enterprise, Environment::Production);
        QCOMPARE(room.more, std::optional<qint64>(2));
        QCOMPARE(room.limiting, std::optional(Resource::Memory));
        QCOMPARE(room.resources.size(), allResources.size());
        QCOMPARE(resource(room, Resource::Ports).more, std::optional<qint64>(50));
        QCOMPARE(resource(room, Resource::RedisIndexes).more, std::optional<qint64>(15));
    }

    void whateverRunsOutFirstIsNamed_data()
    {
        QTest::addColumn<int>("cpus");
        QTest::addColumn<int>("redis");
        QTest::addColumn<int>("connections");
        QTest::addColumn<QString>("limiting");
        QTest::addColumn<qint64>("more");
        QTest::newRow("memory") << 64 << 16 << 0 << u"memory"_s << 22LL;
        QTest::newRow("cpu") << 4 << 16 << 0 << u"cpu"_s << 2LL;
        QTest::newRow("redis") << 64 << 4 << 0 << u"redis-indexes"_s << 3LL;
        QTest::newRow("connections") << 64 << 16 << 31 << u"connections"_s << 4LL;
    }
    void whateverRunsOutFirstIsNamed()
    {
        QFETCH(int, cpus);
        QFETCH(int, redis);
        QFETCH(int, connections);
        m_snapshot.docker.value->memoryTotal = {65'536};
        m_snapshot.docker.value->cpus = cpus;
        m_snapshot.registry.value->redisIndexCount = redis == 16 ? 64 : redis;
        m_snapshot.cluster.value->maxConnections = connections;
        const Room room = *roomFor(m_snapshot, inventario, enterprise, Environment::Production);
        QTEST(room.more.value_or(-1), "more");
        QVERIFY(room.limiting);
        QTEST(resourceName(*room.limiting), "limiting");
    }

    void portsRunOutForTheirProductOnly()
    {
        m_snapshot.docker.value->memoryTotal = {1'000'000};
        m_snapshot.docker.value->cpus = 500;
        m_snapshot.registry.value->redisIndexCount = 500;
        std::vector<Product> &products = m_snapshot.registry.value->products;
        products.front().lastDedicatedPort = products.front().firstDedicatedPort + 1;
        const Room room = *roomFor(m_snapshot, inventario, enterprise, Environment::Production);
        QCOMPARE(room.more, std::optional<qint64>(2));
        QCOMPARE(room.limiting, std::optional(Resource::Ports));
        QVERIFY(*roomFor(m_snapshot, ProductKey(u"erp"_s), enterprise, Environment::Production)->more > 2);
    }

    void aSharedTenantTakesNothingOfTheServerButItsStorage()
    {
        const Room room = *roomFor(m_snapshot, inventario, PlanKey(u"free"_s), Environment::Production);
        QCOMPARE(resource(room, Resource::Memory).needed, 0);
        QVERIFY(!resource(room, Resource::Memory).more);
        QCOMPARE(resource(room, Resource::Disk).needed, 512);
    }

    void aSchemaTenantTakesItsTwoContainers()
    {
        const Room room = *roomFor(m_snapshot, ProductKey(u"chalan"_s), PlanKey(u"free"_s), Environment::Production);
        QCOMPARE(resource(room, Resource::Memory).needed, 2048 + 128);
        QCOMPARE(resource(room, Resource::Ports).needed, 0);
    }

    void theFirstThatDoesNotFitIsNamedWithTheFigures()
    {
        const std::vector<WorkspaceName> five = addFive();
        const ChangedRoom room = *roomForChange(m_snapshot, five, enterprise);
        QCOMPARE(room.workspaces.size(), 5U);
        QCOMPARE(room.firstMisfit, std::optional<std::size_t>(2));
        const ChangeRoom &misfit = room.workspaces.at(2);
        QVERIFY(room.workspaces.at(0).fits && room.workspaces.at(1).fits && !misfit.fits);
        QCOMPARE(misfit.lacking, std::optional(Resource::Memory));
        QCOMPARE(misfit.needed, 2048);
        QCOMPARE(misfit.spare, 5734 - 2 * 2048);
        QCOMPARE(room.resources.front().after, std::optional<qint64>(2 * 2048));
    }

    void whatFitsTogetherFits()
    {
        m_snapshot.docker.value->memoryTotal = {65'536};
        const ChangedRoom room = *roomForChange(m_snapshot, addFive(), enterprise);
        QVERIFY(!room.firstMisfit);
        QCOMPARE(room.resources.front().after, std::optional<qint64>(5 * 2048));
    }

    void theListAgreesWithTheCount()
    {
        // As many workspaces as roomFor() promises fit, and not one more: the two answers come from different code.
        m_snapshot.docker.value->memoryTotal = {13'000};
        m_snapshot.docker.value->cpus = 64;
        const Room room = *roomFor(m_snapshot, inventario, enterprise, Environment::Production);
        const ChangedRoom changed = *roomForChange(m_snapshot, addFive(), enterprise);
        QCOMPARE(qint64(changed.firstMisfit.value_or(5)), *room.more);
    }

    void movingToTheSharedContainerGivesMemoryBackAndKeepsThePort()
    {
        Workspace big{.slug = u"big"_s,
                      .product = inventario,
                      .plan = enterprise,
                      .hosting = Hosting::Dedicated,
                      .state = WorkspaceState::Active,
                      .containerName = u"inventario-big"_s,
                      .port = 8101,
                      .redisIndex = 1,
                      .limits = {.memory = {2048}, .cpu = {1000}}};
        m_snapshot.registry.value->workspaces.push_back(big);
        const ChangedRoom room = *roomForChange(m_snapshot, {nameOf(big)}, PlanKey(u"free"_s));
        QVERIFY(!room.firstMisfit);
        for (const ResourceChange &change : room.resources) {
            QVERIFY(change.resource != Resource::Ports && change.resource != Resource::RedisIndexes);
            if (change.resource == Resource::Memory)
                QCOMPARE(*change.after - *change.before, -2048);
        }
    }

    void theAnswersAreTheSameAsJson()
    {
        const Room room = *roomFor(m_snapshot, inventario, enterprise, Environment::Production);
        const QJsonObject json = roomToJson(room);
        QCOMPARE(json.value(u"more"_s).toInt(-1), *room.more);
        QCOMPARE(json.value(u"limiting"_s).toString(), resourceName(*room.limiting));
        QCOMPARE(std::size_t(json.value(u"resources"_s).toArray().size()), room.resources.size());
        const ChangedRoom changed = *roomForChange(m_snapshot, addFive(), enterprise);
        const QJsonObject list = changedRoomToJson(changed);
        QVERIFY(changed.firstMisfit);
        QCOMPARE(list.value(u"firstMisfit"_s).toString(), changed.workspaces.at(*changed.firstMisfit).workspace.slug);
        const QJsonObject misfit = list.value(u"workspaces"_s).toArray().at(qsizetype(*changed.firstMisfit)).toObject();
        QCOMPARE(misfit.value(u"fits"_s), QJsonValue(false));
        QCOMPARE(misfit.value(u"needed"_s).toInteger(), changed.workspaces.at(*changed.firstMisfit).needed);
        QCOMPARE(misfit.value(u"spare"_s).toInteger(), changed.workspaces.at(*changed.firstMisfit).spare);
    }

    void whatIsNotThereIsAnError()
    {
        QCOMPARE(roomFor(m_snapshot, ProductKey(u"no"_s), enterprise, Environment::Production).error().code,
                 ErrorCode::ProductUnknown);
        QCOMPARE(roomFor(m_snapshot, inventario, PlanKey(u"no"_s), Environment::Production).error().code, ErrorCode::PlanUnknown);
        QCOMPARE(roomForChange(m_snapshot, {{inventario, u"nobody"_s}}, enterprise).error().code, ErrorCode::WorkspaceUnknown);
        m_snapshot.registry.value.reset();
        QCOMPARE(roomFor(m_snapshot, inventario, enterprise, Environment::Production).error().code, ErrorCode::SectionUnavailable);
    }

private:
    static ResourceRoom resource(const Room &room, Resource wanted) { return room.resources.at(static_cast<std::size_t>(wanted)); }
    std::vector<WorkspaceName> addFive()
    {
        std::vector<WorkspaceName> names;
        for (int i = 0; i < 5; ++i) {
            const Workspace workspace{.slug = u"tenant-%1"_s.arg(i),
                                      .product = inventario,
                                      .plan = PlanKey(u"free"_s),
                                      .state = WorkspaceState::Active,
                                      .containerName = u"inventario-shared"_s};
            m_snapshot.registry.value->workspaces.push_back(workspace);
            names.push_back(nameOf(workspace));
        }
        return names;
    }

    const ProductKey inventario{u"inventario"_s};
    const PlanKey enterprise{u"enterprise"_s};
    SystemSnapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
