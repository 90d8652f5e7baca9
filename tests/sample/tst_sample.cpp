#include "core/adapters/sample/samplebackups.h"
#include "core/adapters/sample/sampledockerengine.h"
#include "core/adapters/sample/samplehostreader.h"
#include "core/adapters/sample/sampleload.h"
#include "core/adapters/sample/sampleoperationstore.h"
#include "core/adapters/sample/sampleproxyprobe.h"
#include "core/adapters/sample/sampleregistrystore.h"
#include "core/adapters/sample/sampleserveradmin.h"
#include "core/adapters/sample/samplesnapshotcache.h"
#include "core/domain/sampleserver.h"
#include "core/engine/factcollector.h"
#include "core/engine/restorechoice.h"
#include "core/engine/routeprobe.h"
#include "core/planner/createworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The bundled sample has something for every page, looks fresh and cannot be changed.
class TestSample final : public QObject {
    Q_OBJECT
private slots:
    void itLooksAsIfReadAMomentAgo();
    void everyKindOfTenantIsThere();
    void containersAreInEveryState();
    void operationsAreOpenFailedAndDoneWithTheirRunbooks();
    void theActivityIsUnbrokenAndReadInPages();
    void hostsAnswerAsTheirTenants();
    void somethingIsTooOpen();
    void aPreviewWorksAndApplyingIsRefused();
    void everyChangeIsRefused();
    void aCopyTellsItsColumnsAndHasNoData();
    void noRealServerCanHaveItsName();

private:
    SystemSnapshot snapshot() { return collectSnapshot(sampleServerName, m_registry, m_docker, m_host, m_clock, {}); }
    SystemClock m_clock;
    SampleWorld m_world;
    SampleRegistryStore m_registry{m_world, m_clock};
    SampleDockerEngine m_docker{m_world, m_clock};
    SampleHostReader m_host;
};

void TestSample::itLooksAsIfReadAMomentAgo()
{
    const auto content = m_world.content(m_clock.now());
    QVERIFY2(content.has_value(), content ? "" : qPrintable(content.error().detail));
    QCOMPARE(content->snapshot.serverName, sampleServerName);
    QVERIFY(std::abs(content->snapshot.collectedAt.secsTo(m_clock.now())) < 60);
    QVERIFY(content->activity.back().at < m_clock.now());
    QVERIFY(content->activity.back().at > m_clock.now().addDays(-2));
    for (const auto &[id, record] : content->records)
        for (const PlanChange &change : record.planChanges)
            QVERIFY2(change.at < m_clock.now() && change.fromPlan != change.toPlan, qPrintable(id.value()));
}

void TestSample::everyKindOfTenantIsThere()
{
    const RegistryFacts registry = *snapshot().registry.value;
    QVERIFY(registry.workspaces.size() >= 40);
    for (const Product &product : registry.products)
        QVERIFY2(std::ranges::count(registry.workspaces, product.key, &Workspace::product) > 0, qPrintable(product.name));
    for (const Plan &plan : registry.plans)
        QVERIFY2(std::ranges::count(registry.workspaces, plan.key, &Workspace::plan) > 0, qPrintable(plan.name));
    QVERIFY(std::ranges::count(registry.workspaces, Hosting::Shared, &Workspace::hosting) > 5);
    QVERIFY(std::ranges::count(registry.workspaces, Hosting::Dedicated, &Workspace::hosting) > 5);
    QVERIFY(std::ranges::any_of(registry.workspaces, [](const Workspace &workspace) { return !workspace.schemaName.isEmpty(); }));
    QVERIFY(std::ranges::count(registry.workspaces, u"O'Neill & Söhne <GmbH>"_s, &Workspace::businessName) == 1);
}

void TestSample::containersAreInEveryState()
{
    const DockerFacts docker = *snapshot().docker.value;
    for (const QString &state : {u"running"_s, u"exited"_s})
        QVERIFY2(std::ranges::count(docker.containers, state, &ContainerFacts::state) > 0, qPrintable(state));
    for (const QString &health : {u"healthy"_s, u"unhealthy"_s})
        QVERIFY2(std::ranges::count(docker.containers, health, &ContainerFacts::health) > 0, qPrintable(health));
}

void TestSample::operationsAreOpenFailedAndDoneWithTheirRunbooks()
{
    const RegistryFacts registry = *snapshot().registry.value;
    for (const OperationState state :
         {OperationState::Running, OperationState::Done, OperationState::RolledBack, OperationState::NeedsOperator})
        QVERIFY2(std::ranges::count(registry.operations, state, &OperationRecord::state) > 0, qPrintable(operationStateName(state)));
    QVERIFY(std::ranges::any_of(registry.operations, &OperationRecord::isInterrupted));
    for (const OperationRecord &operation : registry.operations) {
        const auto whole = m_registry.readOperation(operation.id);
        QVERIFY(whole.has_value());
        const auto runbook = runbookFromJson(whole->runbook);
        QVERIFY2(runbook.has_value(), qPrintable(operation.targetName));
        QCOMPARE(runbook->steps.size(), whole->steps.size());
    }
    QCOMPARE(m_registry.readOperation(OperationId(u"nobody"_s)).error().code, ErrorCode::NotFound);
}

void TestSample::theActivityIsUnbrokenAndReadInPages()
{
    const auto newest = m_registry.readActivity(10);
    QVERIFY(newest.has_value());
    QCOMPARE(newest->size(), std::size_t(10));
    const auto older = m_registry.readActivity(10'000, newest->back().sequence);
    QCOMPARE(older->front().sequence, newest->back().sequence - 1);
    QCOMPARE(older->back().sequence, 1);
    QCOMPARE(*m_registry.firstTamperedActivity(), std::nullopt);
}

void TestSample::hostsAnswerAsTheirTenants()
{
    const SystemSnapshot seen = snapshot();
    SampleProxyProbe proxy(m_world, m_clock);
    int right = 0;
    int wrong = 0;
    for (const TrafficRoute &route : trafficMap(*seen.registry.value, ContainerIndex(*seen.docker.value))) {
        if (!route.workspace)
            continue;
        const auto answer = probeRoute(route, *seen.registry.value, *seen.docker.value, proxy, nullptr, {});
        QVERIFY2(answer.has_value(), qPrintable(route.route.host));
        ++(answer->isRight ? right : wrong);
    }
    QVERIFY2(right > 30 && wrong > 0, qPrintable(u"%1 %2"_s.arg(right).arg(wrong))); // both can be seen
    QVERIFY(!proxy.getMarked(u"a.example.com"_s, u"/"_s, u"op"_s, {}));
}

void TestSample::somethingIsTooOpen()
{
    const auto access = SampleClusterLoad(m_world, m_clock).readAccess();
    QVERIFY(access.has_value());
    QCOMPARE(exposuresOf(*access, snapshot(), {}).size(), std::size_t(1));
}

void TestSample::aPreviewWorksAndApplyingIsRefused()
{
    const CreateWorkspaceRequest request{.operation = OperationId(u"11111111-0000-4000-8000-000000000000"_s),
                                         .workspace = WorkspaceId(u"22222222-0000-4000-8000-000000000000"_s),
                                         .businessName = u"Nuevo Cliente"_s,
                                         .slug = u"nuevo-cliente"_s,
                                         .product = ProductKey(u"inventario"_s),
                                         .plan = PlanKey(u"enterprise"_s)};
    const auto runbook = makeCreateWorkspaceRunbook(request, snapshot(), m_clock.now());
    QVERIFY(runbook.has_value());
    QVERIFY(runbook->isRunnable());
    SampleOperationStore operations;
    QCOMPARE(operations.begin({}).error().code, ErrorCode::SampleData);
    QCOMPARE(operations.takeOver(runbook->operation).error().code, ErrorCode::SampleData);
}

void TestSample::everyChangeIsRefused()
{
    const QList<Result<void>> attempts{m_docker.start(u"postgres"_s, {}),
                                       m_docker.stop(u"postgres"_s, 1, {}),
                                       m_docker.remove(ContainerId(u"postgres"_s), {}),
                                       m_docker.createNetwork(u"n"_s, {}),
                                       m_docker.removeNetwork(u"n"_s, {}),
                                       m_docker.putArchive(u"postgres"_s, u"/"_s, {}, {}),
                                       SampleServerAdmin().dropRole(u"r"_s),
                                       SampleServerAdmin().dropDatabase(u"d"_s)};
    for (const Result<void> &attempt : attempts) {
        QVERIFY(!attempt);
        QCOMPARE(attempt.error().code, ErrorCode::SampleData);
        QCOMPARE(attempt.error().effect, Effect::None);
    }
    QCOMPARE(m_docker.create({}, {}, {}).error().code, ErrorCode::SampleData);
    QCOMPARE(m_docker.exec({}, {}).error().code, ErrorCode::SampleData);
}

void TestSample::aCopyTellsItsColumnsAndHasNoData()
{
    SampleBackups backups(m_world, m_clock);
    const std::vector<StoredBackup> all = *backups.list();
    const Result<MaskChoice> choice = maskChoiceFor(backups, all.front().id, defaultMaskRules(), {}, [](qint64) {});
    QVERIFY2(choice.has_value(), choice ? "" : qPrintable(choice.error().detail));
    QStringList columns;
    for (const ColumnMask &mask : choice->columns)
        columns.append(columnName(mask));
    QCOMPARE(columns, (QStringList{u"public.customers.name"_s, u"public.customers.email"_s, u"public.customers.phone"_s,
                                   u"public.customers.tax_id"_s, u"public.customers.contact_name"_s,
                                   u"public.invoices.customer_name"_s, u"public.invoices.email"_s}));
    const Result<void> whole = backups.read(all.front(), [](QByteArrayView) { return Result<void>(); }, {});
    QCOMPARE(whole.error().code, ErrorCode::SampleData);
}

void TestSample::noRealServerCanHaveItsName()
{
    QVERIFY(!checkServerProfile(sampleServerProfile()));
    ServerProfile real = sampleServerProfile();
    real.name = u"sample"_s;
    QVERIFY(checkServerProfile(real).has_value());
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
