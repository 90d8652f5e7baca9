#include "core/domain/names.h"
#include "core/planner/createworkspace.h"
#include "core/planner/removeretired.h"
#include "unit/planchangeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::PlanChangeWorld;

namespace {

using Disturb = std::function<void(PlanChangeWorld &, const Runbook &)>;

/// One thing that happens on the server between the intent of a step and its effect.
struct Surprise {
    const char *name;
    QString operation; ///< "create SLUG PLAN PRODUCT", "change SLUG PLAN", "there-and-back SLUG SHARED DEDICATED"
    QString step;
    Disturb disturb;
    OutcomeKind kind;
    ErrorCode code = ErrorCode::Internal; ///< of no meaning for Done
};

void lose(PlanChangeWorld &small, const QString &container)
{
    small.docker.loseContainer(container);
}

/// Somebody else's container takes the name.
void replace(PlanChangeWorld &small, const QString &container)
{
    small.docker.loseContainer(container);
    small.docker.addContainer({.name = container, .image = u"other:1"_s, .state = u"created"_s});
}

/// The shared container is only beginning to be healthy; its own check says `exitCode`.
void startsAgain(PlanChangeWorld &small, int exitCode)
{
    ContainerFacts shared = *small.docker.container(u"inventario-shared"_s);
    small.docker.loseContainer(shared.name);
    shared.id = {};
    shared.health = u"starting"_s;
    shared.healthCheck = {u"check"_s};
    small.docker.addContainer(shared);
    small.docker.setExecScript([exitCode](const ExecRequest &request) -> Result<ExecOutcome> {
        return ExecOutcome{.exitCode = request.argv.value(0) == "check"_L1 ? exitCode : 0};
    });
}

template <typename Payload>
void setTimeout(Step &step)
{
    if (auto *payload = std::get_if<Payload>(&step.action))
        payload->timeoutSeconds = 0;
}

/// Waiting is not what is tried here.
Runbook hurried(Runbook runbook)
{
    for (Step &step : runbook.steps) {
        setTimeout<action::WaitHealthy>(step);
        setTimeout<action::ProbeRoute>(step);
        setTimeout<action::ProbeFrontend>(step);
        setTimeout<action::ProbeCandidate>(step);
        setTimeout<action::ReleaseRoute>(step);
    }
    return runbook;
}

Runbook planned(PlanChangeWorld &small, const QString &operation)
{
    const QStringList words = operation.split(u' ');
    if (words.at(0) == "create"_L1)
        return hurried(
            *makeCreateWorkspaceRunbook(small.request(words.at(1), words.at(2), words.at(3)), small.snapshot(), small.clock.now()));
    if (words.at(0) == "there-and-back"_L1 && !small.change(words.at(1), words.at(2)))
        qFatal("the scenario could not be prepared");
    return hurried(small.changePlan(words.at(1), words.last()));
}

std::vector<Surprise> onTheWayToAContainerOfItsOwn()
{
    const QString own = u"inventario-acme"_s;
    const QString toOwn = u"change acme enterprise"_s;
    return {
        {"a container that is gone cannot start", toOwn, u"start"_s, [own](auto &small, auto &) { lose(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
        {"another's container is not started", toOwn, u"start"_s, [own](auto &small, auto &) { replace(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ForeignObject},
        {"another's container is not taken over", toOwn, u"container"_s, [own](auto &small, auto &) { replace(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ForeignObject},
        {"a half-made container of ours is made again", toOwn, u"container"_s,
         [own](auto &small, const Runbook &runbook) {
             small.docker.addContainer(
                 {.name = own,
                  .state = u"created"_s,
                  .labels = {{names::label(u"operation"_s), runbook.operation.value()}, {names::label(u"spec"_s), u"another"_s}}});
         },
         OutcomeKind::Done},
        {"a container that is gone is not waited for", toOwn, u"healthy"_s, [own](auto &small, auto &) { lose(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
        {"a container that is not healthy gets no visitors", toOwn, u"healthy"_s,
         [own](auto &small, auto &) { small.docker.setHealth(own, {u"unhealthy"_s}); }, OutcomeKind::RolledBack,
         ErrorCode::ContainerUnhealthy},
        {"a container that is gone is not asked", toOwn, u"probe-candidate"_s, [own](auto &small, auto &) { lose(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
        {"the wrong tenant gets no visitors", toOwn, u"probe-candidate"_s,
         [](auto &small, auto &) { small.proxy.tenantInstead = u"other_001"_s; }, OutcomeKind::RolledBack,
         ErrorCode::ProbeWrongTenant},
        {"a proxy that refuses ends the asking", toOwn, u"pin"_s,
         [](auto &small, auto &) {
             small.routes.nextRefusal = Error{.code = ErrorCode::ProxyUnreachable, .source = ErrorSource::Proxy};
         },
         OutcomeKind::Done},
        {"the host stays held while the proxy goes elsewhere", toOwn, u"release"_s,
         [own](auto &small, auto &) { (void)small.docker.stop(own, 0, {}); }, OutcomeKind::RolledBack, ErrorCode::VerificationFailed},
        {"visitors who meet the wrong tenant go back", toOwn, u"probe"_s,
         [](auto &small, auto &) { small.proxy.tenantInstead = u"other_001"_s; }, OutcomeKind::RolledBack,
         ErrorCode::ProbeWrongTenant},
        {"a lost container has no visitors to prove", toOwn, u"probe"_s, [own](auto &small, auto &) { lose(small, own); },
         OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
    };
}

std::vector<Surprise> onTheWayBack()
{
    const QString toShared = u"change big business"_s;
    const QString kept = u"there-and-back big business lifetime"_s;
    return {
        {"a shared container that stopped is started", toShared, u"shared-container"_s,
         [](auto &small, auto &) { (void)small.docker.stop(u"inventario-shared"_s, 0, {}); }, OutcomeKind::Done},
        {"a shared container that is gone is not made", toShared, u"shared-container"_s,
         [](auto &small, auto &) { lose(small, u"inventario-shared"_s); }, OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
        {"the image's own check tells sooner", toShared, u"healthy"_s, [](auto &small, auto &) { startsAgain(small, 0); },
         OutcomeKind::Done},
        {"and tells what is not healthy", toShared, u"healthy"_s, [](auto &small, auto &) { startsAgain(small, 1); },
         OutcomeKind::RolledBack, ErrorCode::ContainerUnhealthy},
        {"a kept container that is gone has no limits", kept, u"update-container"_s,
         [](auto &small, auto &) { lose(small, u"inventario-big"_s); }, OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
        {"another's container keeps its limits", kept, u"update-container"_s,
         [](auto &small, auto &) { replace(small, u"inventario-big"_s); }, OutcomeKind::NeedsOperator, ErrorCode::CompensationFailed},
        {"limits of a container that is gone need no undoing", kept, u"start-kept"_s,
         [](auto &small, auto &) { lose(small, u"inventario-big"_s); }, OutcomeKind::RolledBack, ErrorCode::ContainerNotFound},
    };
}

std::vector<Surprise> whileCreating()
{
    const QString schema = u"create beta starter chalan"_s;
    return {
        {"half a database is made again", u"create beta free inventario"_s, u"database"_s,
         [](auto &small, const Runbook &runbook) {
             for (const Step &step : runbook.steps)
                 if (const auto *payload = std::get_if<action::CreateDatabase>(&step.action))
                     small.world->state.cluster.databases.push_back(
                         {.name = payload->temporaryName, .owner = payload->owner, .isInvalid = true});
         },
         OutcomeKind::Done},
        {"a front end that does not answer is no success", schema, u"probe-beta.chalan.test"_s,
         [](auto &small, auto &) { small.proxy.status = 503; }, OutcomeKind::RolledBack, ErrorCode::ProbeFailed},
        {"nor is one whose host another container claims", schema, u"probe-beta.chalan.test"_s,
         [](auto &small, auto &) {
             small.docker.addContainer({.name = u"squatter"_s, .state = u"running"_s, .virtualHosts = {u"beta.chalan.test"_s}});
         },
         OutcomeKind::RolledBack, ErrorCode::HostTaken},
        {"nor one that has stopped", schema, u"probe-beta.chalan.test"_s,
         [](auto &small, auto &) {
             const DockerFacts facts = *small.docker.readFacts({});
             for (const ContainerFacts &each : facts.containers)
                 if (each.virtualHosts.contains(u"beta.chalan.test"_s))
                     (void)small.docker.stop(each.name, 0, {});
         },
         OutcomeKind::RolledBack, ErrorCode::VerificationFailed},
    };
}

std::vector<Surprise> surprises()
{
    std::vector<Surprise> all = onTheWayToAContainerOfItsOwn();
    for (const std::vector<Surprise> &more : {onTheWayBack(), whileCreating()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

/// The server changes between two steps: a step takes nothing for granted, goes on where that is right, and ends with the reason where not.
class TestSurprises final : public QObject {
    Q_OBJECT
private slots:
    void aStepMeetsAnotherServer_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Surprise &surprise : surprises())
            QTest::newRow(surprise.name) << index++;
    }
    void aStepMeetsAnotherServer()
    {
        QFETCH(int, index);
        const Surprise surprise = surprises().at(static_cast<std::size_t>(index));
        PlanChangeWorld small;
        const Runbook runbook = planned(small, surprise.operation);
        QVERIFY(runbook.isRunnable());
        bool wasMet = false;
        const OperationOutcome outcome = small.run(runbook, [&](const QString &point, const QString &step) {
            if (wasMet || step != surprise.step || point != "after-intent"_L1)
                return;
            wasMet = true;
            surprise.disturb(small, runbook);
        });
        QVERIFY2(wasMet, "no such step");
        const QString code = outcome.error ? errorCodeName(outcome.error->code) : QString();
        QVERIFY2(outcome.kind == surprise.kind, qPrintable(code + u' ' + (outcome.error ? outcome.error->detail : QString())));
        if (outcome.kind != OutcomeKind::Done)
            QCOMPARE(code, errorCodeName(surprise.code));
        else
            QCOMPARE(small.world->state.operations.at(runbook.operation).state, OperationState::Done);
    }
    void whatRunsIsNotRemoved()
    {
        PlanChangeWorld small;
        QVERIFY(small.change(u"big"_s, u"business"_s));
        const Runbook runbook = small.removeRetired(u"big"_s);
        bool wasMet = false;
        const OperationOutcome outcome = small.run(runbook, [&](const QString &point, const QString &step) {
            if (step == "remove-container"_L1 && point == "after-intent"_L1 && !std::exchange(wasMet, true))
                (void)small.docker.start(u"inventario-big"_s, {});
        });
        QVERIFY(wasMet);
        QVERIFY(outcome.kind != OutcomeKind::Done);
        QVERIFY(small.docker.container(u"inventario-big"_s));
    }
};

QTEST_APPLESS_MAIN(TestSurprises)
#include "tst_surprises.moc"
