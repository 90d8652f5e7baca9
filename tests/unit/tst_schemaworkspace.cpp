#include "core/planner/createworkspace.h"
#include "core/planner/previewcalls.h"
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
std::vector<Payload> all(const Runbook &runbook)
{
    std::vector<Payload> payloads;
    for (const Step &step : runbook.steps)
        if (const auto *payload = std::get_if<Payload>(&step.action))
            payloads.push_back(*payload);
    return payloads;
}

QString variable(const ContainerSpec &spec, const QString &name)
{
    for (const EnvironmentEntry &entry : spec.environment)
        if (entry.name == name)
            return entry.value;
    return {};
}

} // namespace

/// Chalan-Pro: a schema, a web container and a front-end container for each customer.
class TestSchemaWorkspace final : public QObject {
    Q_OBJECT
private slots:
    void everythingOfTheTenantIsMadeInOrder()
    {
        const Result<Runbook> runbook = plan(request());
        QVERIFY(runbook && runbook->isRunnable());
        QCOMPARE(keysOf(*runbook),
                 (QStringList{u"reserve"_s, u"role"_s, u"schema"_s, u"tenant"_s, u"container"_s, u"start"_s, u"frontend"_s, u"limit"_s,
                              u"start-frontend"_s, u"migrate"_s, u"healthy"_s, u"frontend-healthy"_s, u"probe-api.beta.chalan.test"_s,
                              u"probe-beta.chalan.test"_s, u"probe-www.beta.chalan.test"_s, u"activate"_s}));
        // The proxy loads the limit when it takes in the container that is started after it.
        QVERIFY(all<action::SetRequestLimit>(*runbook).front().hostsAreNew);
        const Workspace workspace = all<action::ReserveWorkspace>(*runbook).front().workspace;
        QCOMPARE(workspace.databaseName, u"chalan_tenant_db"_s);
        QCOMPARE(workspace.schemaName, u"tenant_beta"_s);
        QCOMPARE(workspace.roleName, u"chalan_beta"_s);
        QCOMPARE(workspace.containerName, u"chalan-beta-web-1"_s);
        QCOMPARE(workspace.redisIndex, std::optional(1));
        QVERIFY(!workspace.port);
    }

    void theTwoContainersNeverClaimTheSameHost()
    {
        const auto containers = all<action::CreateContainer>(*plan(request()));
        QCOMPARE(containers.size(), std::size_t(2));
        QCOMPARE(variable(containers[0].spec, u"VIRTUAL_HOST"_s), u"api.beta.chalan.test"_s);
        QCOMPARE(variable(containers[1].spec, u"VIRTUAL_HOST"_s), u"beta.chalan.test,www.beta.chalan.test"_s);
        QCOMPARE(variable(containers[1].spec, u"VIRTUAL_PORT"_s), u"80"_s);
        QCOMPARE(containers[1].spec.image, u"nginx:1.19.0-alpine"_s);
        QVERIFY2(containers[1].role.isEmpty(), "a front-end needs no database");
        for (const EnvironmentEntry &entry : containers[1].spec.environment)
            QVERIFY2(!entry.value.contains(rolePasswordPlaceholder), qPrintable(entry.name));
    }

    void theWebContainerKnowsItsSchemaAndItsOwnRole()
    {
        CreateWorkspaceRequest wanted = request();
        wanted.databaseHost = u"db"_s;
        const ContainerSpec web = all<action::CreateContainer>(*plan(wanted)).front().spec;
        QCOMPARE(variable(web, u"TENANT_MODE"_s), u"schema"_s);
        QCOMPARE(variable(web, u"TENANT_SCHEMA"_s), u"tenant_beta"_s);
        QCOMPARE(variable(web, u"TENANT_ID"_s), u"beta_001"_s);
        QCOMPARE(variable(web, u"DATABASE_URL"_s), u"postgresql://chalan_beta:{{role-password}}@db:5432/chalan_tenant_db"_s);
        QCOMPARE(variable(web, u"REDIS_URL"_s), u"redis://redis:6379/1"_s);
        QVERIFY2(web.memory.value > 0 && web.cpu.value > 0, "a container without a limit could take the whole server");
    }

    void theQaVariantHasNamesOfItsOwn()
    {
        CreateWorkspaceRequest wanted = request();
        wanted.environment = Environment::Qa;
        const Runbook runbook = *plan(wanted);
        const Workspace workspace = all<action::ReserveWorkspace>(runbook).front().workspace;
        QCOMPARE(workspace.databaseName, u"chalan_qa_db"_s);
        QCOMPARE(workspace.schemaName, u"tenant_beta_qa"_s);
        QCOMPARE(workspace.roleName, u"chalan_beta_qa"_s);
        QCOMPARE(workspace.hosts, (QStringList{u"stage.beta.chalan.test"_s, u"api-stage.beta.chalan.test"_s}));
        const auto containers = all<action::CreateContainer>(runbook);
        QCOMPARE(containers[0].spec.image, u"chalanpro:2.0.0-qa"_s);
        QCOMPARE(containers[0].spec.name, u"chalan-beta-web-qa-1"_s);
        QCOMPARE(containers[1].spec.name, u"chalan-beta-nginx-qa-1"_s);
        QCOMPARE(variable(containers[0].spec, u"ENVIRONMENT"_s), u"qa"_s);
    }

    void aCustomersOwnDomainsReplaceTheProducts()
    {
        CreateWorkspaceRequest wanted = request();
        wanted.domains = {u"Phoenix.example"_s, u"phoenix.example.net"_s};
        const Runbook runbook = *plan(wanted);
        const Workspace workspace = all<action::ReserveWorkspace>(runbook).front().workspace;
        QCOMPARE(workspace.hosts, (QStringList{u"phoenix.example"_s, u"www.phoenix.example"_s, u"phoenix.example.net"_s,
                                               u"www.phoenix.example.net"_s, u"api.phoenix.example"_s, u"api.phoenix.example.net"_s}));
        QCOMPARE(all<action::RegisterTenant>(runbook).front().row.domain, u"phoenix.example"_s);
        wanted.domains = {u"no spaces"_s};
        QCOMPARE(plan(wanted).error().code, ErrorCode::InvalidHostName);
    }

    void domainsOfADedicatedDatabaseTenantAreClaimedByItsContainer()
    {
        CreateWorkspaceRequest wanted = m_small->request(u"beta"_s, u"enterprise"_s);
        wanted.domains = {u"phoenix.example"_s};
        const Runbook runbook = *plan(wanted);
        QVERIFY(runbook.isRunnable());
        QCOMPARE(variable(all<action::CreateContainer>(runbook).front().spec, u"VIRTUAL_HOST"_s),
                 u"beta.inventario.test,phoenix.example"_s);
        QCOMPARE(all<action::ProbeRoute>(runbook).size(), std::size_t(2));
    }

    void aSharedPlanCannotServeACustomersOwnDomain()
    {
        CreateWorkspaceRequest wanted = m_small->request(u"beta"_s, u"free"_s);
        wanted.domains = {u"phoenix.example"_s};
        QCOMPARE(plan(wanted)->blockers.front().code, ErrorCode::DomainNeedsOwnContainer);
    }

    void whatIsTakenBlocks()
    {
        m_small->world->state.schemas[{u"chalan_tenant_db"_s, u"tenant_beta"_s}] = {u"somebody"_s, {}};
        QCOMPARE(blockersOf(request()), (QList<ErrorCode>{ErrorCode::NameTaken}));
        m_small->world->state.schemas.clear();
        m_small->world->state.cluster.roles.append(u"chalan_beta"_s);
        QCOMPARE(blockersOf(request()), (QList<ErrorCode>{ErrorCode::NameTaken}));
        m_small->world->state.cluster.roles.removeAll(u"chalan_beta"_s);
        m_small->docker.addContainer({.name = u"legacy"_s, .state = u"exited"_s, .virtualHosts = {u"www.beta.chalan.test"_s}});
        QCOMPARE(blockersOf(request()), (QList<ErrorCode>{ErrorCode::HostTaken}));
    }

    void aDatabaseWithoutRightsOrTablesBlocks()
    {
        m_small->world->state.grantedSchemaDatabases.clear();
        QCOMPARE(blockersOf(request()), (QList<ErrorCode>{ErrorCode::SchemaDatabaseNotReady}));
        std::erase_if(m_small->world->state.cluster.databases, [](const auto &d) { return d.name == "chalan_tenant_db"_L1; });
        QCOMPARE(blockersOf(request()), (QList<ErrorCode>{ErrorCode::NotFound}));
    }

    void theSchemaMustBeUnusedUntilTheEnd()
    {
        const Runbook before = *plan(request());
        m_small->world->state.schemas[{u"chalan_tenant_db"_s, u"tenant_beta"_s}] = {u"somebody"_s, {}};
        QCOMPARE(changedFacts(before, *plan(request())), QStringList{u"schema:chalan_tenant_db/tenant_beta"_s});
    }

    void thePreviewShowsTheStatementsWithTheirDatabase()
    {
        const Runbook runbook = *plan(request());
        const auto calls = previewCalls(runbook.steps.at(2).action);
        QCOMPARE(calls.front().text, u"-- chalan_tenant_db\nCREATE SCHEMA \"tenant_beta\" AUTHORIZATION \"chalan_beta\";"_s);
        QVERIFY(previewCalls(runbook.steps.at(3).action).front().text.contains(u"INSERT INTO public.tenants"_s));
    }

    void productionAndQaOfOneCustomerStandSideBySide()
    {
        OperationControl control;
        QCOMPARE(m_small->console()->start(*plan(request()), control, {})->kind, OutcomeKind::Done);
        CreateWorkspaceRequest qa = request();
        qa.operation = OperationId(u"0b54c0de-0000-4000-8000-0000000000aa"_s);
        qa.workspace = WorkspaceId(u"0b54c0de-0000-4000-8000-0000000000ab"_s);
        qa.environment = Environment::Qa;
        const Runbook runbook = *plan(qa);
        QVERIFY(runbook.blockers.empty());
        QCOMPARE(m_small->console()->start(runbook, control, {})->kind, OutcomeKind::Done);
        QVERIFY(m_small->inventory().contains(u"schema chalan_qa_db.tenant_beta_qa"_s));
        QVERIFY(m_small->inventory().contains(u"schema chalan_tenant_db.tenant_beta"_s));
    }

    void aForeignTenantRowIsNeverTouched()
    {
        const Runbook runbook = *plan(request());
        m_small->world->state.tenantRows[{u"chalan_tenant_db"_s, u"beta_001"_s}] = {u"legacy"_s, {}};
        const QStringList before = m_small->inventory();
        OperationControl control;
        const auto outcome = m_small->console()->start(runbook, control, {});
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::ForeignObject);
        QCOMPARE(m_small->inventory(), before);
    }

    void init() { m_small = std::make_unique<tmtest::SmallWorld>(); }

private:
    CreateWorkspaceRequest request() const { return m_small->request(u"beta"_s, u"starter"_s, u"chalan"_s); }
    Result<Runbook> plan(const CreateWorkspaceRequest &wanted)
    {
        return makeCreateWorkspaceRunbook(wanted, m_small->snapshot(), m_small->clock.now());
    }
    QList<ErrorCode> blockersOf(const CreateWorkspaceRequest &wanted)
    {
        QList<ErrorCode> codes;
        const Runbook runbook = *plan(wanted);
        for (const Error &blocker : runbook.blockers)
            codes.append(blocker.code);
        return codes;
    }

    std::unique_ptr<tmtest::SmallWorld> m_small;
};

QTEST_APPLESS_MAIN(TestSchemaWorkspace)
#include "tst_schemaworkspace.moc"
