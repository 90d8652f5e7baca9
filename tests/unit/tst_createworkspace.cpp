#include "core/planner/createworkspace.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

QStringList keysOf(const Runbook &runbook)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    return keys;
}

template <typename Payload>
const Payload *find(const Runbook &runbook)
{
    for (const Step &step : runbook.steps)
        if (const auto *payload = std::get_if<Payload>(&step.action))
            return payload;
    return nullptr;
}

} // namespace

class TestCreateWorkspace final : public QObject {
    Q_OBJECT
private slots:
    void aSharedPlanUsesTheSharedContainer()
    {
        const Result<Runbook> runbook = plan(u"beta"_s, u"free"_s);
        QVERIFY(runbook && runbook->isRunnable());
        QCOMPARE(keysOf(*runbook),
                 (QStringList{u"reserve"_s, u"role"_s, u"grant-role"_s, u"database"_s, u"restrict"_s, u"publish"_s,
                              u"shared-container"_s, u"limit"_s, u"migrate"_s, u"healthy"_s, u"probe"_s, u"activate"_s}));
        const auto *migrate = find<action::MigrateTenant>(*runbook);
        QCOMPARE(migrate->argv.mid(3), (QStringList{u"--database"_s, u"inventario_beta"_s, u"--role"_s, u"inventario_beta"_s}));
        QCOMPARE(find<action::RestrictDatabase>(*runbook)->otherRoles, QStringList{u"inventario_app"_s});
        QVERIFY(!find<action::CreateContainer>(*runbook));
    }

    void aDedicatedPlanGetsPortRedisAndLimits()
    {
        const Result<Runbook> runbook = plan(u"beta"_s, u"enterprise"_s);
        QVERIFY(runbook && runbook->isRunnable());
        const ContainerSpec &spec = find<action::CreateContainer>(*runbook)->spec;
        QCOMPARE(spec.name, u"inventario-beta"_s);
        QCOMPARE(spec.hostPort, 8101);
        QCOMPARE(spec.memory.value, 2048);
        QCOMPARE(spec.cpu.value, 1000);
        QCOMPARE(find<action::ReserveWorkspace>(*runbook)->workspace.redisIndex, std::optional(1));
        QVERIFY(!find<action::GrantTenantRole>(*runbook));
        QVERIFY(find<action::RestrictDatabase>(*runbook)->otherRoles.isEmpty());
    }

    void theDatabaseHasAnOperationUniqueNameUntilItIsPublished()
    {
        const Result<Runbook> runbook = plan(u"beta"_s, u"free"_s);
        const auto *publish = find<action::PublishDatabase>(*runbook);
        QVERIFY(publish->temporaryName.startsWith("tmc_"_L1));
        QCOMPARE(publish->temporaryName.size(), 36);
        QCOMPARE(find<action::CreateDatabase>(*runbook)->temporaryName, publish->temporaryName);
        QCOMPARE(publish->finalName, u"inventario_beta"_s);
    }

    void planningTwiceGivesTheSameRunbook() { QVERIFY(*plan(u"beta"_s, u"enterprise"_s) == *plan(u"beta"_s, u"enterprise"_s)); }

    void theProxyLimitsItsRequestsFromTheStart()
    {
        const Result<Runbook> runbook = plan(u"beta"_s, u"starter"_s);
        QCOMPARE(*find<action::SetRequestLimit>(*runbook),
                 (action::SetRequestLimit{{u"beta.inventario.test"_s}, u"inventario_beta"_s, 0, 300}));
        QCOMPARE(find<action::ReserveWorkspace>(*runbook)->workspace.limits.requestsPerMinute, 300);
        tmtest::SmallWorld small;
        small.docker.setProxy(std::nullopt);
        const Result<Runbook> without = makeCreateWorkspaceRunbook(small.request(u"beta"_s), small.snapshot(), small.clock.now());
        QVERIFY(without->isRunnable() && !find<action::SetRequestLimit>(*without));
        QCOMPARE(without->notices.back(), (Notice{NoticeCode::RequestLimitNotEnforced, {u"60"_s}}));
        QCOMPARE(find<action::ReserveWorkspace>(*without)->workspace.limits.requestsPerMinute, 0);
    }

    void invalidRequestsAreRefused()
    {
        QCOMPARE(plan(u"Acme"_s, u"free"_s).error().code, ErrorCode::InvalidSlug);
        QCOMPARE(plan(u"a--b"_s, u"free"_s).error().code, ErrorCode::InvalidSlug);
        QCOMPARE(plan(u"www"_s, u"free"_s).error().code, ErrorCode::InvalidSlug);
        QCOMPARE(plan(u"beta"_s, u"gold"_s).error().code, ErrorCode::PlanUnknown);
        QCOMPARE(plan(u"beta"_s, u"free"_s, u"crm"_s).error().code, ErrorCode::ProductUnknown);
        CreateWorkspaceRequest request = m_small.request(u"beta"_s);
        for (const QString &name :
             {u"  "_s, QString(201, u'x'), u"two\nlines"_s, u"\u001b[31mred"_s, u"\u202Eesrever"_s, u"a\u200Bb"_s}) {
            request.businessName = name;
            QCOMPARE(makeCreateWorkspaceRunbook(request, m_small.snapshot(), m_small.clock.now()).error().code,
                     ErrorCode::InvalidInput);
        }
        request = m_small.request(u"beta"_s);
        request.subdomain = u"evil.test,other"_s;
        QCOMPARE(makeCreateWorkspaceRunbook(request, m_small.snapshot(), m_small.clock.now()).error().code,
                 ErrorCode::InvalidHostName);
    }

    void aTakenSlugBlocks()
    {
        const Result<Runbook> runbook = plan(u"acme"_s, u"free"_s);
        QVERIFY(runbook && !runbook->isRunnable());
        QCOMPARE(runbook->blockers.front().code, ErrorCode::SlugTaken);
    }

    void namesTakenOnTheServerOnlyBlockToo()
    {
        tmtest::SmallWorld small;
        small.world->state.cluster.databases.push_back({.name = u"inventario_beta"_s, .owner = u"someone"_s});
        small.docker.addContainer({.name = u"inventario-beta"_s, .state = u"exited"_s, .virtualHosts = {u"beta.inventario.test"_s}});
        const Result<Runbook> runbook =
            makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
        QList<ErrorCode> codes;
        for (const Error &blocker : runbook->blockers)
            codes.append(blocker.code);
        QCOMPARE(codes, (QList<ErrorCode>{ErrorCode::NameTaken, ErrorCode::HostTaken, ErrorCode::NameTaken}));
    }

    void aStandbyIsRefusedBeforeAnythingIsPlanned()
    {
        SystemSnapshot standby = m_small.snapshot();
        standby.cluster.value->inRecovery = true;
        const Result<Runbook> runbook = makeCreateWorkspaceRunbook(m_small.request(u"beta"_s), standby, m_small.clock.now());
        QCOMPARE(runbook.error().code, ErrorCode::PostgresReadOnly);
    }

    void aMissingImageBlocksADedicatedPlanOnly()
    {
        tmtest::SmallWorld small;
        for (Product &product : small.world->state.registry.products)
            product.image = u"gone:9"_s;
        const auto blockers = [&](const QString &planKey) {
            return makeCreateWorkspaceRunbook(small.request(u"beta"_s, planKey), small.snapshot(), small.clock.now())->blockers;
        };
        QVERIFY(blockers(u"free"_s).empty());
        QCOMPARE(blockers(u"enterprise"_s).front().code, ErrorCode::DockerImageMissing);
    }

    void aDedicatedPlanThatDoesNotFitBlocksWithTheFigures()
    {
        tmtest::SmallWorld small;
        small.docker.setResources({2000}, 2);
        const Result<Runbook> runbook =
            makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
        QCOMPARE(runbook->blockers.front().code, ErrorCode::DoesNotFit);
        // The share of production, and the plan below that needs none of it.
        QCOMPARE(runbook->blockers.front().args, (QStringList{u"memory"_s, u"2048"_s, u"1400"_s, u"Business"_s}));
    }

    void usedPortsAreSkippedAndAFullRangeBlocks()
    {
        tmtest::SmallWorld small;
        small.docker.addContainer({.name = u"other"_s, .state = u"running"_s, .hostPorts = {8101, 8102}});
        auto runbook = makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
        QCOMPARE(find<action::CreateContainer>(*runbook)->spec.hostPort, 8103);
        small.host.outage.reset();
        small.host.facts.listeningPorts = {8103};
        runbook = makeCreateWorkspaceRunbook(small.request(u"beta"_s, u"enterprise"_s), small.snapshot(), small.clock.now());
        QCOMPARE(find<action::CreateContainer>(*runbook)->spec.hostPort, 8104);
        std::vector<int> all;
        for (int port = 8101; port <= 8150; ++port)
            all.push_back(port);
        small.docker.addContainer({.name = u"greedy"_s, .state = u"running"_s, .hostPorts = all});
        CreateWorkspaceRequest request = small.request(u"beta"_s, u"enterprise"_s);
        runbook = makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now());
        QCOMPARE(runbook->blockers.front().code, ErrorCode::DoesNotFit);
        QCOMPARE(runbook->blockers.front().args, (QStringList{u"ports"_s, u"1"_s, u"0"_s, u"Business"_s}));
        // A domain of the customer's own needs a container, so that no smaller plan would help.
        request.domains = {u"beta.example.net"_s};
        runbook = makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now());
        QCOMPARE(runbook->blockers.front().code, ErrorCode::PortRangeExhausted);
    }

    void anUnreadSectionIsNotTakenForAnEmptyServer()
    {
        SystemSnapshot snapshot = m_small.snapshot();
        snapshot.docker = {.error = Error{.code = ErrorCode::DockerUnreachable}};
        const auto runbook = makeCreateWorkspaceRunbook(m_small.request(u"beta"_s), snapshot, m_small.clock.now());
        QVERIFY(!runbook);
        QCOMPARE(runbook.error().code, ErrorCode::DockerUnreachable);
    }

    void everyFactThatChangesMakesThePreviewStale()
    {
        const Runbook before = *plan(u"beta"_s, u"enterprise"_s);
        tmtest::SmallWorld other;
        QVERIFY(changedFacts(before, *makeCreateWorkspaceRunbook(other.request(u"beta"_s, u"enterprise"_s), other.snapshot(),
                                                                 other.clock.now()))
                    .isEmpty());
        other.world->state.cluster.roles.append(u"inventario_beta"_s);
        other.docker.addContainer({.name = u"x"_s, .state = u"running"_s, .hostPorts = {8101}});
        const QStringList changed = changedFacts(
            before, *makeCreateWorkspaceRunbook(other.request(u"beta"_s, u"enterprise"_s), other.snapshot(), other.clock.now()));
        QVERIFY(changed.contains(u"role:inventario_beta"_s));
        QVERIFY(changed.contains(u"port:8101"_s));
    }

private:
    Result<Runbook> plan(const QString &slug, const QString &planKey, const QString &product = u"inventario"_s)
    {
        return makeCreateWorkspaceRunbook(m_small.request(slug, planKey, product), m_small.snapshot(), m_small.clock.now());
    }

    tmtest::SmallWorld m_small;
};

QTEST_APPLESS_MAIN(TestCreateWorkspace)
#include "tst_createworkspace.moc"
