// Who uses what of a server, and what each product was promised.
#include "core/domain/serveruse.h"
#include "tests/unit/attentionworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

ContainerLoad load(const QString &name, double cpuPercent, qint64 megabytes)
{
    return {.id = ContainerId(u"id-"_s + name),
            .cpuPercent = cpuPercent,
            .memoryUsed = {megabytes * megabyte},
            .receivedPerSecond = 100,
            .sentPerSecond = 50};
}

SystemSnapshot server()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.registry.value->products[0].sharedContainer = u"erp-shared"_s;
    find(snapshot, u"erp-cafe"_s).memoryLimit = {2048};
    find(snapshot, u"erp-cafe"_s).cpuLimit = {1500};
    find(snapshot, u"erp-shared"_s).memoryLimit = {4096};
    return snapshot;
}

} // namespace

class ServerUseTest final : public QObject {
    Q_OBJECT
private slots:
    void theLoudestComeFirstAndSharedContainersSayWhomTheyServe();
    void containersOfOneTenantAreAddedUp();
    void productsHaveWhatTheyWerePromisedAndUse();
    void whatWasNotMeasuredIsNotZero();
};

void ServerUseTest::theLoudestComeFirstAndSharedContainersSayWhomTheyServe()
{
    const SystemSnapshot snapshot = server();
    const ResourceLoad measured{
        .containers = {load(u"nginx-proxy"_s, 90, 50), load(u"erp-shared"_s, 12, 900), load(u"erp-cafe"_s, 40, 300)}};
    const ServerUse use = serverUseOf(snapshot, containerOwners(snapshot), &measured);
    QCOMPARE(use.tenants.size(), 2U); // the proxy is nobody's
    QCOMPARE(use.tenants[0].name, u"cafe"_s);
    QCOMPARE(use.tenants[0].workspace, WorkspaceId(u"w-cafe"_s));
    QCOMPARE(*use.tenants[0].cpuPercent, 40.0);
    QCOMPARE(*use.tenants[0].bytesPerSecond, 150.0);
    QCOMPARE(use.tenants[1].name, u"erp-shared"_s);
    QVERIFY(use.tenants[1].workspace.isEmpty());
    QCOMPARE(use.tenants[1].served, 2);
}

void ServerUseTest::containersOfOneTenantAreAddedUp()
{
    SystemSnapshot snapshot = server();
    Workspace dora = workspace(u"dora"_s, u"erp-dora-web-1"_s, Hosting::Dedicated);
    dora.schemaName = u"tenant_dora"_s;
    dora.environment = Environment::Production;
    snapshot.registry.value->workspaces.push_back(dora);
    snapshot.docker.value->containers.push_back(container(u"erp-dora-web-1"_s, {}));
    snapshot.docker.value->containers.push_back(container(u"erp-dora-nginx-1"_s, {}));
    const ResourceLoad measured{.containers = {load(u"erp-dora-web-1"_s, 30, 200), load(u"erp-dora-nginx-1"_s, 5, 20)}};
    const ServerUse use = serverUseOf(snapshot, containerOwners(snapshot), &measured);
    QCOMPARE(use.tenants.size(), 1U);
    QCOMPARE(use.tenants[0].name, u"dora"_s);
    QCOMPARE(*use.tenants[0].cpuPercent, 35.0);
    QCOMPARE(use.tenants[0].memory.value, 220 * megabyte);
}

void ServerUseTest::productsHaveWhatTheyWerePromisedAndUse()
{
    const SystemSnapshot snapshot = server();
    const ResourceLoad measured{
        .containers = {load(u"nginx-proxy"_s, 9, 50), load(u"erp-shared"_s, 12, 900), load(u"erp-cafe"_s, 40, 300)}};
    const ServerUse use = serverUseOf(snapshot, containerOwners(snapshot), &measured);
    QCOMPARE(use.products.size(), 2U);
    const ProductUse &erp = use.products[0];
    QCOMPARE(erp.product.value(), u"erp"_s);
    QCOMPARE(erp.workspaces, 3);
    QCOMPARE(erp.memoryAllotted.value, 6144);
    QCOMPARE(erp.cpuAllotted.value, 1500);
    QCOMPARE(erp.memoryUsed->value, 1200 * megabyte);
    QCOMPARE(*erp.cpuPercent, 52.0);
    QVERIFY(use.products[1].product.isEmpty());
    QCOMPARE(*use.products[1].cpuPercent, 9.0);
}

void ServerUseTest::whatWasNotMeasuredIsNotZero()
{
    const SystemSnapshot snapshot = server();
    const ServerUse use = serverUseOf(snapshot, containerOwners(snapshot), nullptr);
    QVERIFY(use.tenants.empty());
    QVERIFY(!use.products[0].memoryUsed);
    QVERIFY(!use.products[0].cpuPercent);
    QCOMPARE(use.products[0].memoryAllotted.value, 6144);
    QVERIFY(serverUseOf({}, {}, nullptr).products.empty());
}

QTEST_GUILESS_MAIN(ServerUseTest)
#include "tst_serveruse.moc"
