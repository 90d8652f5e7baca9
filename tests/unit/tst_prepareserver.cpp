#include "core/domain/catalogue.h"
#include "core/planner/prepareserver.h"
#include "core/planner/previewcalls.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

PrepareServerRequest request()
{
    return {.operation = OperationId(u"0b1e"_s),
            .serverName = u"vps"_s,
            .migrations = {{.version = 1, .name = u"0001_registry"_s, .sql = u"CREATE SCHEMA tm;"_s, .sha256 = u"aa"_s}},
            .products = catalogue::products(u"test"_s),
            .plans = catalogue::plans()};
}

Section<DockerFacts> docker(const QStringList &networks)
{
    return {.value = DockerFacts{.networks = networks}};
}

} // namespace

class TestPrepareServer final : public QObject {
    Q_OBJECT
private slots:
    void aBareServerGetsEverything()
    {
        const auto runbook = makePrepareServerRunbook(request(), {}, docker({}), {});
        QVERIFY(runbook);
        QStringList keys;
        for (const Step &step : runbook->steps)
            keys.append(step.key);
        QCOMPARE(keys, (QStringList{u"role-tm_owner"_s, u"role-tm_operator"_s, u"role-tm_viewer"_s, u"database"_s, u"migration-1"_s,
                                    u"network"_s, u"catalogue"_s}));
    }

    void theConsoleRoleIsNeverASuperuserAndItsVerifierIsMasked()
    {
        const auto runbook = makePrepareServerRunbook(request(), {}, docker({}), {});
        QString sql;
        for (const Step &step : runbook->steps)
            for (const PreviewCall &call : previewCalls(step.action))
                sql += call.text + u'\n';
        QVERIFY(sql.contains("CREATE ROLE \"tm_operator\" NOSUPERUSER"_L1));
        QVERIFY(!sql.contains(" SUPERUSER"_L1));
        QVERIFY(sql.contains(sql::maskedVerifier));
    }

    void aPreparedServerHasNothingToDo()
    {
        PreparationFacts facts{.registryDatabaseExists = true, .schemaVersion = 1};
        facts.cluster.roles = {u"tm_owner"_s, u"tm_operator"_s, u"tm_viewer"_s};
        for (const Product &product : request().products)
            facts.productKeys.append(product.key.value());
        for (const Plan &plan : request().plans)
            facts.planKeys.append(plan.key.value());
        const auto runbook = makePrepareServerRunbook(request(), facts, docker({u"nginx-proxy"_s}), {});
        QVERIFY(runbook->steps.empty());
        QCOMPARE(runbook->notices.front().code, NoticeCode::NothingToDo);
    }

    void onlyMissingProductsAreSeeded()
    {
        PreparationFacts facts{
            .registryDatabaseExists = true, .schemaVersion = 1, .productKeys = {u"inventario"_s, u"erp"_s, u"shop"_s, u"landing"_s}};
        for (const Plan &plan : request().plans)
            facts.planKeys.append(plan.key.value());
        const auto runbook = makePrepareServerRunbook(request(), facts, docker({u"nginx-proxy"_s}), {});
        const auto &seed = std::get<action::SeedCatalogue>(runbook->steps.back().action);
        QCOMPARE(seed.products.size(), 1u);
        QCOMPARE(seed.products.front().key.value(), u"chalan"_s);
        QVERIFY(seed.plans.empty());
    }

    void aRegistryOfANewerConsoleIsLeftAlone()
    {
        const auto runbook = makePrepareServerRunbook(request(), {.registryDatabaseExists = true, .schemaVersion = 7}, docker({}), {});
        QCOMPARE(runbook.error().code, ErrorCode::RegistryTooNew);
    }

    void withoutDockerNothingIsPlanned()
    {
        const Section<DockerFacts> unread{.error = Error{.code = ErrorCode::DockerUnreachable}};
        QCOMPARE(makePrepareServerRunbook(request(), {}, unread, {}).error().code, ErrorCode::DockerUnreachable);
    }
};

QTEST_APPLESS_MAIN(TestPrepareServer)
#include "tst_prepareserver.moc"
