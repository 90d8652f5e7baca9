#include "core/domain/shownarguments.h"
#include "core/domain/containerconfiguration.h"
#include "core/domain/names.h"
#include "core/engine/operationrunner.h"
#include "core/engine/reconciler.h"
#include "core/engine/stepregistry.h"
#include "core/planner/containercommand.h"
#include "core/planner/planagain.h"
#include "unit/smallworld.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// What an operator is told before a container is touched, and what is left when it does not go as it should.
class TestContainerCommand final : public QObject {
    Q_OBJECT
private slots:
    void saysByNameWhomAContainerServes();
    void asksForTheNameOfWhatOthersDependOn();
    void neverStopsTheRegistrysPostgres();
    void redeploysOnlyWhatTheCatalogueKnows();
    void hasNothingToDoWhereItIsDone();
    void failsARestartThatIsNotHealthyWithItsLastWords();
    void noticesThatNothingWasRestarted();
    void bringsTheOldOneBackWhenTheNewOneIsNotHealthy();
    void keepsTheNewOneOnceTheOldOneIsGone();
    void leavesAnotherContainerOfTheNameAlone();
    void bringsAContainerToTheImageOfItsProduct();
    void saysWhatKeepsItFromTheImageOfItsProduct();
    void masksSecretsOfTheEnvironment();

private:
    static ContainerRequest request(OperationKind kind, const QString &container)
    {
        return {.operation = OperationId(u"6ba7b810-9dad-41d1-80b4-00c04fd430c8"_s),
                .kind = kind,
                .container = container,
                .registryContainer = u"postgres"_s};
    }
    static Runbook plan(tmtest::SmallWorld &small, OperationKind kind, const QString &container)
    {
        return makeContainerRunbook(request(kind, container), small.snapshot()).value();
    }
    static OperationOutcome run(tmtest::SmallWorld &small, const Runbook &runbook)
    {
        OperationControl control;
        return small.console()->start(runbook, control, {}).value();
    }
    static const Notice *noticeOf(const Runbook &runbook, NoticeCode code)
    {
        const auto found = std::ranges::find(runbook.notices, code, &Notice::code);
        return found == runbook.notices.end() ? nullptr : &*found;
    }
    /// No step of it waits for long.
    static Runbook impatient(Runbook runbook)
    {
        for (Step &step : runbook.steps)
            if (auto *wait = std::get_if<action::AwaitHealthy>(&step.action))
                wait->timeoutSeconds = 0;
        return runbook;
    }
    static std::optional<OperationOutcome> runImpatiently(tmtest::SmallWorld &small, const Runbook &runbook)
    {
        const StepRegistry steps;
        const Runbook hasty = impatient(runbook);
        tmtest::FakeOperationStore store(small.world, tmtest::someOperator(u"ana"_s));
        const auto session = store.begin(operationRecordFor(hasty, u"ana"_s, u"test"_s));
        if (!session)
            return std::nullopt;
        StepContext context{.session = **session, .docker = &small.docker, .operation = hasty.operation};
        OperationControl control;
        return OperationRunner(steps, control, {}, {}).run(context, hasty);
    }
};

void TestContainerCommand::saysByNameWhomAContainerServes()
{
    tmtest::SmallWorld small;
    Workspace second = small.world->state.registry.workspaces.front();
    second.id = WorkspaceId(u"11111111-9dad-41d1-80b4-00c04fd430c8"_s);
    second.slug = u"aaa"_s;
    second.hosts = {u"aaa.inventario.test"_s};
    small.world->state.registry.workspaces.push_back(second);
    const Runbook runbook = plan(small, OperationKind::RestartContainer, u"inventario-shared"_s);
    const Notice *notice = noticeOf(runbook, NoticeCode::ServesWorkspaces);
    QVERIFY(notice);
    QCOMPARE(notice->args, (QStringList{u"inventario-shared"_s, u"2"_s, u"aaa, acme"_s}));
    QCOMPARE(runbook.touched, (QStringList{u"inventario-shared"_s, u"aaa"_s, u"acme"_s}));
    QVERIFY(runbook.expectedInterruptionSeconds > 0);
}

void TestContainerCommand::asksForTheNameOfWhatOthersDependOn()
{
    tmtest::SmallWorld small;
    QVERIFY(!needsTypedName(plan(small, OperationKind::RestartContainer, u"inventario-shared"_s))); // one workspace
    Workspace second = small.world->state.registry.workspaces.front();
    second.id = WorkspaceId(u"11111111-9dad-41d1-80b4-00c04fd430c8"_s);
    second.slug = u"aaa"_s;
    small.world->state.registry.workspaces.push_back(second);
    small.docker.addContainer({.name = u"somebodys"_s, .image = u"x:1"_s, .state = u"running"_s});
    QVERIFY(needsTypedName(plan(small, OperationKind::RestartContainer, u"inventario-shared"_s)));
    QVERIFY(needsTypedName(plan(small, OperationKind::StopContainer, u"somebodys"_s)));
    QVERIFY(!needsTypedName(plan(small, OperationKind::StartContainer, u"somebodys"_s)));
}

void TestContainerCommand::neverStopsTheRegistrysPostgres()
{
    tmtest::SmallWorld small;
    for (const OperationKind kind :
         {OperationKind::StopContainer, OperationKind::RestartContainer, OperationKind::RedeployContainer}) {
        const Runbook runbook = plan(small, kind, u"postgres"_s);
        QCOMPARE(runbook.blockers.size(), std::size_t(1));
        QCOMPARE(runbook.blockers.front().code, ErrorCode::ContainerHoldsRegistry);
    }
}

void TestContainerCommand::redeploysOnlyWhatTheCatalogueKnows()
{
    tmtest::SmallWorld small;
    small.docker.addContainer({.name = u"somebodys"_s, .image = u"x:1"_s, .state = u"running"_s});
    QCOMPARE(plan(small, OperationKind::RedeployContainer, u"somebodys"_s).blockers.front().code, ErrorCode::ContainerOfNobody);
    const Runbook restart = plan(small, OperationKind::RestartContainer, u"somebodys"_s);
    QVERIFY(restart.isRunnable());
    QVERIFY(noticeOf(restart, NoticeCode::ServesNobody));
    const auto unknown = makeContainerRunbook(request(OperationKind::StopContainer, u"nobody"_s), small.snapshot());
    QCOMPARE(unknown.error().code, ErrorCode::ContainerNotFound);
}

void TestContainerCommand::hasNothingToDoWhereItIsDone()
{
    tmtest::SmallWorld small;
    QVERIFY(noticeOf(plan(small, OperationKind::StartContainer, u"inventario-shared"_s), NoticeCode::NothingToDo));
    QCOMPARE(run(small, plan(small, OperationKind::StopContainer, u"inventario-shared"_s)).kind, OutcomeKind::Done);
    QVERIFY(!small.docker.container(u"inventario-shared"_s)->isRunning());
    QVERIFY(noticeOf(plan(small, OperationKind::StopContainer, u"inventario-shared"_s), NoticeCode::NothingToDo));
}

void TestContainerCommand::failsARestartThatIsNotHealthyWithItsLastWords()
{
    tmtest::SmallWorld small;
    const Runbook runbook = plan(small, OperationKind::RestartContainer, u"inventario-shared"_s);
    small.docker.setHealth(u"inventario-shared"_s, {u"unhealthy"_s});
    const auto outcome = runImpatiently(small, runbook);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::ContainerUnhealthy);
    QVERIFY2(outcome->error->detail.contains(u"starting inventario-shared"_s), qPrintable(outcome->error->detail));
    QVERIFY(!outcome->error->detail.contains(u"hunter2"_s));
    QVERIFY(small.docker.container(u"inventario-shared"_s)->isRunning());
}

void TestContainerCommand::noticesThatNothingWasRestarted()
{
    tmtest::SmallWorld small;
    const Runbook runbook = plan(small, OperationKind::RestartContainer, u"inventario-shared"_s);
    // Docker says that it did and did not: the request is lost and its effect with it.
    small.docker.failNext(u"restart"_s, {.code = ErrorCode::TimedOut, .source = ErrorSource::Docker, .effect = Effect::Unknown});
    const OperationOutcome outcome = run(small, runbook);
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::TimedOut);
}

void TestContainerCommand::bringsTheOldOneBackWhenTheNewOneIsNotHealthy()
{
    tmtest::SmallWorld small;
    const ContainerId before = small.docker.container(u"inventario-shared"_s)->id;
    const QStringList inventory = small.inventory();
    const Runbook runbook = plan(small, OperationKind::RedeployContainer, u"inventario-shared"_s);
    small.docker.setBeforeCall([&small](const QString &call) {
        if (call == "start"_L1)
            small.docker.setHealth(u"inventario-shared"_s, {u"unhealthy"_s});
    });
    const auto outcome = runImpatiently(small, runbook);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::ContainerUnhealthy);
    QCOMPARE(small.docker.container(u"inventario-shared"_s)->id, before);
    QCOMPARE(small.inventory(), inventory);
}

void TestContainerCommand::keepsTheNewOneOnceTheOldOneIsGone()
{
    tmtest::SmallWorld small;
    const ContainerId before = small.docker.container(u"inventario-shared"_s)->id;
    const Runbook runbook = plan(small, OperationKind::RedeployContainer, u"inventario-shared"_s);
    OperationControl control;
    try {
        const auto outcome = small
                                 .console([](const QString &point, const QString &step) {
                                     if (step == "remove-predecessor"_L1 && point == "after-effect"_L1)
                                         throw tmtest::CrashException{point, 0};
                                 })
                                 ->start(runbook, control, {});
        QFAIL("it did not die");
    } catch (const tmtest::CrashException &) {
    }
    small.world->expireLeases();
    const auto undone = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
    QVERIFY(undone);
    const auto now = small.docker.container(u"inventario-shared"_s);
    QVERIFY(now && now->isRunning());
    QVERIFY(now->id != before);
    // Nor is it taken for something that a rolled back operation left behind.
    QCOMPARE(removeLateContainers(small.registry, small.docker, {}).value().size(), std::size_t(0));
}

void TestContainerCommand::bringsAContainerToTheImageOfItsProduct()
{
    tmtest::SmallWorld small;
    small.world->state.registry.products.front().image = u"inventario:2.0.0"_s;
    const Product &product = small.world->state.registry.products.front();
    small.docker.addImage(product.image);
    const auto planned = [&small](bool toProduct) {
        return makeContainerRunbook({.operation = OperationId(u"6ba7b810-9dad-41d1-80b4-00c04fd430aa"_s),
                                     .kind = OperationKind::RedeployContainer,
                                     .container = u"inventario-shared"_s,
                                     .registryContainer = {},
                                     .pull = false,
                                     .productImage = toProduct},
                                    small.snapshot())
            .value();
    };
    const QString former = small.docker.container(u"inventario-shared"_s)->image;
    const Runbook runbook = planned(true);
    const Notice *notice = noticeOf(runbook, NoticeCode::ImageDiffers);
    QVERIFY(notice);
    QCOMPARE(notice->args, (QStringList{product.image, former}));
    QCOMPARE(planAgain(runbook.kind, runbook.request, small.snapshot(), {}).value().steps, runbook.steps);
    OperationControl control;
    QCOMPARE(small.console()->start(runbook, control, {})->kind, OutcomeKind::Done);
    const auto now = small.docker.container(u"inventario-shared"_s);
    QCOMPARE(now->image, product.image);
    QCOMPARE(now->labels.value(names::label(u"version"_s)), u"2.0.0"_s);
    QVERIFY(!noticeOf(planned(false), NoticeCode::ImageDiffers));
}

void TestContainerCommand::saysWhatKeepsItFromTheImageOfItsProduct()
{
    tmtest::SmallWorld small;
    small.world->state.registry.products.front().image = u"inventario:3.0.0"_s;
    const auto blockers = [&small](const QString &container, bool pull) {
        return makeContainerRunbook({.operation = OperationId(u"6ba7b810-9dad-41d1-80b4-00c04fd430ab"_s),
                                     .kind = OperationKind::RedeployContainer,
                                     .container = container,
                                     .registryContainer = {},
                                     .pull = pull,
                                     .productImage = true},
                                    small.snapshot())
            .value()
            .blockers;
    };
    QCOMPARE(blockers(u"inventario-shared"_s, false).front().code, ErrorCode::DockerImageMissing);
    QVERIFY2(blockers(u"inventario-shared"_s, true).empty(), "it is fetched first");
    QVERIFY2(blockers(u"erp-shared"_s, false).empty(), "a product's shared container is known without a workspace");
    small.docker.addContainer({.name = u"somebodys"_s, .image = u"x:1"_s, .state = u"running"_s});
    QCOMPARE(blockers(u"somebodys"_s, true).front().code, ErrorCode::ContainerOfNobody);
}

void TestContainerCommand::leavesAnotherContainerOfTheNameAlone()
{
    tmtest::SmallWorld small;
    const Runbook runbook = plan(small, OperationKind::StopContainer, u"inventario-shared"_s);
    small.docker.loseContainer(u"inventario-shared"_s);
    small.docker.addContainer({.name = u"inventario-shared"_s, .image = u"x:1"_s, .state = u"running"_s});
    OperationControl control;
    const auto outcome = small.console()->start(runbook, control, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::StalePreview);
    QVERIFY(small.docker.container(u"inventario-shared"_s)->isRunning());
}

void TestContainerCommand::masksSecretsOfTheEnvironment()
{
    QCOMPARE(shownValue({u"DB_PASSWORD"_s, u"hunter2"_s}), u"•••"_s);
    QCOMPARE(shownValue({u"DATABASE_URL"_s, u"postgres://a:hunter2@db/x"_s}), u"•••"_s);
    QCOMPARE(shownValue({u"BROKER"_s, u"amqp://a:hunter2@mq/x"_s}), u"amqp://a:•••@mq/x"_s);
    QCOMPARE(shownValue({u"PORT"_s, u"8000"_s}), u"8000"_s);
    QCOMPARE(shownArguments({u"redis-server"_s, u"--requirepass"_s, u"hunter2"_s, u"--api-token=hunter2"_s, u"--port"_s, u"6379"_s,
                             u"redis://:hunter2@r/0"_s})
                 .join(u' '),
             u"redis-server --requirepass ••• --api-token=••• --port 6379 redis://:•••@r/0"_s);
    const QJsonObject json =
        containerConfigurationToJson({.facts = {.name = u"x"_s}, .environment = {{u"SECRET_KEY"_s, u"hunter2"_s}}});
    QVERIFY(!QString::fromUtf8(QJsonDocument(json).toJson()).contains(u"hunter2"_s));
}

QTEST_APPLESS_MAIN(TestContainerCommand)
#include "tst_containercommand.moc"
