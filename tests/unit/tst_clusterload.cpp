#include "core/domain/clusterload.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

class ClusterLoadTest final : public QObject {
    Q_OBJECT

private slots:
    void everyFigureSurvivesJson();
    void whatIsNotToldIsMissing();
    void nonsenseIsBounded();
    void cacheHitsAreThoseSinceTheEarlierReading();
    void statisticsThatWereResetCountFromThere();
    void superusersReserveIsNotFree();
};

void ClusterLoadTest::everyFigureSurvivesJson()
{
    const ClusterLoad load{.maxConnections = 100,
                           .reservedConnections = 3,
                           .connections = 40,
                           .role = u"tm_operator"_s,
                           .seesAll = true,
                           .active = 4,
                           .idleInTransaction = 1,
                           .longestQuery = LongestActivity{12.5, u"erp_azul"_s, u"erp_app"_s, 77},
                           .longestTransaction = LongestActivity{90, u"shop_sol"_s, u"shop_app"_s, 78},
                           .waitingLocks = 2,
                           .wal = {123'456'789},
                           .behindSeconds = 0.5,
                           .databases = {{u"erp_azul"_s, 7, 900, 100, 50, 1, 2, {4096}}},
                           .replicas = {{u"standby"_s, u"streaming"_s, Bytes{512}}}};
    QCOMPARE(clusterLoadFromJson(clusterLoadToJson(load)), load);
}

void ClusterLoadTest::whatIsNotToldIsMissing()
{
    const ClusterLoad load =
        clusterLoadFromJson({{u"maxConnections"_s, 100}, {u"active"_s, QJsonValue::Null}, {u"longestQuery"_s, QJsonValue::Null}});
    QVERIFY(!load.seesAll);
    QVERIFY(!load.active);
    QVERIFY(!load.longestQuery);
    QVERIFY(!load.behindSeconds);
    QVERIFY(!load.cacheHitPercent());
}

void ClusterLoadTest::nonsenseIsBounded()
{
    const ClusterLoad load = clusterLoadFromJson(
        {{u"connections"_s, -5}, {u"walBytes"_s, 1e300}, {u"longestQuery"_s, QJsonObject{{u"seconds"_s, -1}}}, {u"databases"_s, 3}});
    QCOMPARE(load.connections, 0);
    QCOMPARE(load.wal.value, qint64(1) << 62);
    QCOMPARE(load.longestQuery->seconds, 0.0);
    QVERIFY(load.databases.empty());
}

void ClusterLoadTest::cacheHitsAreThoseSinceTheEarlierReading()
{
    ClusterLoad earlier;
    earlier.databases = {{.name = u"a"_s, .blocksHit = 900, .blocksRead = 100}, {.name = u"b"_s, .blocksHit = 0, .blocksRead = 0}};
    ClusterLoad later = earlier;
    QCOMPARE(earlier.cacheHitPercent(), std::optional(90.0));
    QVERIFY(!later.cacheHitPercent(&earlier));
    later.databases[1].blocksHit = 30;
    later.databases[1].blocksRead = 90;
    QCOMPARE(later.cacheHitPercent(&earlier), std::optional(25.0));
}

void ClusterLoadTest::statisticsThatWereResetCountFromThere()
{
    ClusterLoad earlier;
    earlier.databases = {{.name = u"a"_s, .blocksHit = 900, .blocksRead = 100}};
    ClusterLoad later;
    later.databases = {{.name = u"a"_s, .blocksHit = 1, .blocksRead = 1}};
    QCOMPARE(later.cacheHitPercent(&earlier), std::optional(50.0));
}

void ClusterLoadTest::superusersReserveIsNotFree()
{
    ClusterLoad load{.maxConnections = 100, .reservedConnections = 3, .connections = 95};
    QCOMPARE(load.freeConnections(), 2);
    load.connections = 99;
    QCOMPARE(load.freeConnections(), 0);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::ClusterLoadTest)

#include "tst_clusterload.moc"
