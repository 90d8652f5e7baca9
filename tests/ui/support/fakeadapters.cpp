#include "tests/ui/support/fakeserver.h"

#include "fakes/fakebackupcopies.h"
#include "fakes/fakeproxyroutes.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

Error notInThisTest()
{
    return {.code = ErrorCode::Unsupported, .args = {u"not given to this test"_s}};
}

/// Reads from the FakeServer's answers; changes nothing. Tests that run operations use tests/fakes instead.
class AnsweringDocker final : public DockerEngine {
public:
    explicit AnsweringDocker(FakeServer &server) : m_server(server) {}
    Result<QString> ping(std::stop_token) override { return m_server.answers().ping; }
    Result<DockerFacts> readFacts(std::stop_token) override { return m_server.answers().docker; }
    Result<std::vector<ContainerExposure>> exposures(std::stop_token) override { return m_server.answers().exposures; }
    Result<std::optional<ContainerFacts>> inspect(const QString &idOrName, std::stop_token) override
    {
        const auto facts = m_server.answers().docker;
        const ContainerFacts *found = facts ? facts->container(idOrName) : nullptr;
        return found ? std::optional(*found)
                     : ContainerFacts{.name = idOrName, .state = u"running"_s, .addresses = {{u"nginx-proxy"_s, u"172.18.0.5"_s}}};
    }
    Result<ContainerId> create(const ContainerSpec &, const ContainerSecrets &, std::stop_token) override
    {
        return fail(notInThisTest());
    }
    Result<void> start(const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> stop(const QString &, int, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> update(const QString &, const ContainerLimits &, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> remove(const ContainerId &, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> restart(const QString &, int, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> rename(const ContainerId &, const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<ContainerId> createLike(const ContainerId &, const QString &, const QMap<QString, QString> &, const QString &,
                                   std::stop_token) override
    {
        return fail(notInThisTest());
    }
    Result<void> pull(const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<QString> lastLines(const QString &, int, std::stop_token) override { return fail(notInThisTest()); }
    Result<std::optional<ContainerConfiguration>> configuration(const QString &idOrName, std::stop_token stop) override
    {
        TM_TRY(const auto found, inspect(idOrName, stop));
        return std::optional(ContainerConfiguration{.facts = *found, .environment = {{u"SECRET_KEY"_s, u"hunter2"_s}}});
    }
    Result<bool> networkExists(const QString &, std::stop_token) override { return true; }
    Result<void> createNetwork(const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<void> removeNetwork(const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<bool> imageExists(const QString &, std::stop_token) override { return true; }
    Result<void> putArchive(const QString &, const QString &, const QByteArray &, std::stop_token) override
    {
        return fail(notInThisTest());
    }
    Result<QByteArray> getArchive(const QString &, const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<std::vector<ContainerProcess>> processes(const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<ExecOutcome> exec(const ExecRequest &, std::stop_token) override { return fail(notInThisTest()); }
    Result<QString> prepareExec(const ExecRequest &, const ExecSecret &, std::stop_token) override { return fail(notInThisTest()); }
    Result<int> runPrepared(const QString &, std::chrono::seconds, const ExecOutput &, std::stop_token) override
    {
        return fail(notInThisTest());
    }
    Result<ExecStanding> execStanding(const QString &, std::stop_token) override { return fail(notInThisTest()); }

private:
    FakeServer &m_server;
};

class AnsweringCertificates final : public CertificateReader {
public:
    explicit AnsweringCertificates(FakeServer &server) : m_server(server) {}
    Result<std::vector<HostCertificate>> read(const QStringList &, std::stop_token) override
    {
        return m_server.answers().certificates;
    }

private:
    FakeServer &m_server;
};

class NoAuditedActions final : public AuditedActions {
public:
    Result<void> noteReveal(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> noteShell(const QString &) override { return fail(notInThisTest()); }
    Result<void> cancelQuery(qint64) override { return fail(notInThisTest()); }
};

class AnsweringRegistry final : public RegistryStore {
public:
    explicit AnsweringRegistry(FakeServer &server) : m_server(server) {}
    Result<int> schemaVersion() override { return m_server.answers().schemaVersion; }
    Result<RegistryFacts> readRegistry() override { return m_server.answers().registry; }
    Result<ClusterFacts> readCluster() override { return m_server.answers().cluster; }
    Result<std::vector<ActivityEntry>> readActivity(int limit, qint64 before) override
    {
        const ServerAnswers answers = m_server.answers();
        if (!answers.registry)
            return fail(answers.registry.error());
        std::vector<ActivityEntry> entries;
        for (const ActivityEntry &entry : answers.activity)
            if (entries.size() < static_cast<std::size_t>(limit) && (before <= 0 || entry.sequence < before))
                entries.push_back(entry);
        return entries;
    }
    Result<std::optional<qint64>> firstTamperedActivity() override { return m_server.answers().tampered; }
    Result<OperationRecord> readOperation(const OperationId &) override { return m_server.answers().operation; }
    Result<WorkspaceRecord> readWorkspaceRecord(const WorkspaceId &) override { return m_server.answers().workspaceRecord; }

private:
    FakeServer &m_server;
};

class SilentProxy final : public ProxyProbe {
public:
    Result<ProxyReply> get(const QString &, const QString &, std::stop_token) override { return fail(notInThisTest()); }
    Result<ProxyReply> getMarked(const QString &, const QString &, const QString &, std::stop_token) override
    {
        return fail(notInThisTest());
    }
};

class RefusingOperations final : public OperationStore {
public:
    Result<std::unique_ptr<OperationSession>> begin(const OperationRecord &) override { return fail(notInThisTest()); }
    Result<std::unique_ptr<OperationSession>> takeOver(const OperationId &) override { return fail(notInThisTest()); }
};

class RefusingAdmin final : public ServerAdmin {
public:
    Result<PreparationFacts> readFacts(const QString &, const QStringList &) override { return fail(notInThisTest()); }
    Result<bool> roleExists(const QString &) override { return fail(notInThisTest()); }
    Result<void> createRole(const sql::RegistryRole &, const Secret &) override { return fail(notInThisTest()); }
    Result<void> dropRole(const QString &) override { return fail(notInThisTest()); }
    Result<bool> databaseExists(const QString &) override { return fail(notInThisTest()); }
    Result<void> createDatabase(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> dropDatabase(const QString &) override { return fail(notInThisTest()); }
    Result<int> schemaVersion() override { return fail(notInThisTest()); }
    Result<void> applyMigration(const RegistryMigration &) override { return fail(notInThisTest()); }
    Result<void> seedCatalogue(const std::vector<Product> &, const std::vector<Plan> &) override { return fail(notInThisTest()); }
    Result<bool> catalogueHolds(const QStringList &, const QStringList &) override { return fail(notInThisTest()); }
    Result<bool> schemaDatabaseGranted(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> grantSchemaDatabase(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> revokeSchemaDatabase(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> appendActivity(const QString &, const QString &, const QJsonObject &) override { return fail(notInThisTest()); }
    Result<void> lock() override { return fail(notInThisTest()); }
};

class RefusingTenants final : public TenantDatabase {
public:
    Result<std::optional<SchemaFacts>> findSchema(const SchemaPlace &) override { return fail(notInThisTest()); }
    Result<void> createSchema(const SchemaPlace &, const QString &) override { return fail(notInThisTest()); }
    Result<void> dropSchema(const SchemaPlace &) override { return fail(notInThisTest()); }
    Result<std::optional<TenantRowFacts>> findTenantRow(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> insertTenantRow(const TenantRow &, const QString &) override { return fail(notInThisTest()); }
    Result<std::optional<QString>> findSubscription(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> setSubscription(const QString &, const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> deleteTenantRow(const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> checkReplaceable(const SchemaPlace &) override { return fail(notInThisTest()); }
    Result<void> prepareSchema(const SchemaPlace &, const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> renameSchema(const QString &, const QString &, const QString &) override { return fail(notInThisTest()); }
    Result<void> checkNamedNowhere(const SchemaPlace &, const QString &) override { return fail(notInThisTest()); }
    Result<void> moveToPublic(const SchemaPlace &) override { return fail(notInThisTest()); }
    Result<void> takeTables(const SchemaPlace &, const std::vector<TableName> &, const QString &) override
    {
        return fail(notInThisTest());
    }
    Result<void> adoptSchema(const SchemaPlace &, const QString &) override { return fail(notInThisTest()); }
    Result<void> discardSchema(const SchemaPlace &, const QString &) override { return fail(notInThisTest()); }
    Result<void> swapSchemas(const SchemaSwap &, const QString &) override { return fail(notInThisTest()); }
};

} // namespace

FakeAdapterFactory::FakeAdapterFactory(FakeServer &server)
    : makeDockerEngine([&server] { return std::make_unique<AnsweringDocker>(server); }),
      makeRegistryStore([&server] { return std::make_unique<AnsweringRegistry>(server); }),
      makeProxyProbe([] { return std::make_unique<SilentProxy>(); }),
      makeProxyRoutes(
          [](DockerEngine &) { return std::make_unique<FakeProxyRoutes>(std::make_shared<FakeWorld>(), FakeDockerEngine()); }),
      makeCertificateReader([&server] { return std::make_unique<AnsweringCertificates>(server); }),
      makeAuditedActions([] { return std::make_unique<NoAuditedActions>(); }),
      makeOperationStore([] { return std::make_unique<RefusingOperations>(); }),
      makeLocalOperationStore([](const QString &) { return std::make_unique<RefusingOperations>(); }),
      makeServerAdmin([] { return std::make_unique<RefusingAdmin>(); }),
      makeTenantDatabase([] { return std::make_unique<RefusingTenants>(); }),
      makeTrialServer([] { return FakeBackupCopies(FakeDockerEngine()).anotherTrialServer(); }),
      m_server(server)
{
}

QString FakeAdapterFactory::lastRole() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastRole;
}

LoadReaders FakeAdapterFactory::loadReaders(const LinkEndpoints &, const PostgresAccess &) const
{
    return {.kernel = std::make_unique<FakeResourceReader>(m_server.load, ReadingSource::CgroupV2),
            .engine = std::make_unique<FakeResourceReader>(m_server.load, ReadingSource::Docker),
            .restarts = std::make_unique<FakeContainerRestarts>(m_server.load),
            .cluster = std::make_unique<FakeClusterLoad>(m_server.load)};
}

std::unique_ptr<DockerEngine> FakeAdapterFactory::dockerEngine(const QString &) const
{
    return makeDockerEngine();
}

std::unique_ptr<ProxyProbe> FakeAdapterFactory::proxyProbe(const QString &) const
{
    return makeProxyProbe();
}

std::unique_ptr<RegistryStore> FakeAdapterFactory::registryStore(const PostgresAccess &access) const
{
    const std::lock_guard lock(m_mutex);
    m_lastRole = access.role;
    return makeRegistryStore();
}

std::unique_ptr<OperationStore> FakeAdapterFactory::operationStore(const PostgresAccess &, const OperatorIdentity &) const
{
    return makeOperationStore();
}

std::unique_ptr<ServerAdmin> FakeAdapterFactory::serverAdmin(const PostgresAccess &, const OperatorIdentity &) const
{
    return makeServerAdmin();
}

std::unique_ptr<TenantDatabase> FakeAdapterFactory::tenantDatabase(const PostgresAccess &, const OperatorIdentity &) const
{
    return makeTenantDatabase();
}

std::unique_ptr<OperationStore> FakeAdapterFactory::localOperationStore(const QString &serverName) const
{
    return makeLocalOperationStore(serverName);
}

} // namespace tmtest
