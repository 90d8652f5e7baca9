#pragma once

#include "core/ports/adapterfactory.h"
#include "fakes/fakebackups.h"
#include "fakes/fakehostreader.h"
#include "fakes/fakeload.h"
#include "fakes/fakelogreader.h"

#include <QList>

#include <functional>
#include <memory>
#include <mutex>

namespace tmtest {

class FakeServerLink;

/// What a server answers. A test changes it at any time; adapters of any thread see the change with their next call.
struct ServerAnswers {
    tmc::Result<QString> ping = QStringLiteral("1.41");
    tmc::Result<int> schemaVersion = 1;
    tmc::Result<tmc::RegistryFacts> registry = tmc::RegistryFacts{};
    tmc::Result<tmc::ClusterFacts> cluster = tmc::ClusterFacts{};
    tmc::Result<tmc::DockerFacts> docker = tmc::DockerFacts{};
    tmc::Result<std::vector<tmc::ContainerExposure>> exposures = std::vector<tmc::ContainerExposure>{};
    tmc::Result<std::vector<tmc::HostCertificate>> certificates = ///< of whatever hosts are asked for
        tmc::fail({.code = tmc::ErrorCode::Unsupported, .args = {QStringLiteral("not given to this test")}});
    tmc::Result<tmc::OperationRecord> operation = tmc::OperationRecord{};
    std::vector<tmc::ActivityEntry> activity; ///< newest first
    tmc::Result<std::optional<qint64>> tampered = std::optional<qint64>();
    tmc::Result<tmc::WorkspaceRecord> workspaceRecord = tmc::WorkspaceRecord{};
};

/// One server for the tests of the user interface: a link that succeeds or fails at a chosen stage, and adapters that answer from
/// memory. Thread: answers() and change() any, the rest GUI. Outlives its links and adapters.
class FakeServer final {
public:
    tmc::Result<void> stageResult(tmc::LinkStage stage) const;
    /// Every link that is opened from now on fails at this stage (Resolve .. ForwardPostgres).
    void failAt(tmc::LinkStage stage, const tmc::Error &error);
    void heal();
    /// Links that are opened from now on stay in their first stage until release().
    void hold() { m_held = true; }
    void release();
    bool isHeld() const { return m_held; }
    /// Ends every open link, or those of one profile, as if the network had gone.
    void dropLinks(const tmc::Error &error, const QString &profileName = {});
    /// How many times a link was opened.
    int openings = 0;

    FakeLogs logs;                                                             ///< of all its containers
    FakeBackups backups;                                                       ///< of this computer
    std::shared_ptr<FakeLoadServer> load = std::make_shared<FakeLoadServer>(); ///< what they use

    ServerAnswers answers() const;
    void change(const std::function<void(ServerAnswers &)> &edit);

    void addLink(FakeServerLink *link) { m_links.append(link); }
    void removeLink(FakeServerLink *link) { m_links.removeAll(link); }

private:
    mutable std::mutex m_mutex;
    ServerAnswers m_answers;
    std::optional<std::pair<tmc::LinkStage, tmc::Error>> m_failure;
    QList<FakeServerLink *> m_links;
    bool m_held = false;
};

/// Adapters on a FakeServer. Each maker may be replaced, e.g. by the fakes of tests/fakes.
class FakeAdapterFactory final : public tmc::AdapterFactory, public tmc::MaskRuleSource {
public:
    explicit FakeAdapterFactory(FakeServer &server);

    std::function<std::unique_ptr<tmc::DockerEngine>()> makeDockerEngine;
    std::function<std::unique_ptr<tmc::RegistryStore>()> makeRegistryStore;
    std::function<std::unique_ptr<tmc::ProxyProbe>()> makeProxyProbe;
    std::function<std::unique_ptr<tmc::ProxyRoutes>(tmc::DockerEngine &)> makeProxyRoutes;
    std::function<std::unique_ptr<tmc::CertificateReader>()> makeCertificateReader;
    std::function<std::unique_ptr<tmc::AuditedActions>()> makeAuditedActions;
    std::function<std::unique_ptr<tmc::OperationStore>()> makeOperationStore;
    std::function<std::unique_ptr<tmc::OperationStore>(const QString &serverName)> makeLocalOperationStore;
    std::function<std::unique_ptr<tmc::ServerAdmin>()> makeServerAdmin;
    std::function<std::unique_ptr<tmc::TenantDatabase>()> makeTenantDatabase;
    std::function<std::unique_ptr<tmc::HostReader>()> makeHostReader = [] { return std::make_unique<FakeHostReader>(); };
    std::function<std::unique_ptr<tmc::LoadHistory>()> makeLoadHistory = [] { return nullptr; };
    std::function<std::unique_ptr<tmc::TrialServer>()> makeTrialServer;
    std::function<std::unique_ptr<tmc::BackupSource>()> makeBackupSource = [this] { return m_server.backups.source(); };
    std::vector<tmc::RegistryMigration> migrations;
    /// The role that the last registry connection was opened with.
    QString lastRole() const;

    std::unique_ptr<tmc::DockerEngine> dockerEngine(const QString &socketPath) const override;
    std::unique_ptr<tmc::ProxyProbe> proxyProbe(const QString &socketPath) const override;
    std::unique_ptr<tmc::ProxyRoutes> proxyRoutes(tmc::DockerEngine &docker) const override { return makeProxyRoutes(docker); }
    std::unique_ptr<tmc::CertificateReader> certificateReader(const QString &) const override { return makeCertificateReader(); }
    std::unique_ptr<tmc::AuditedActions> auditedActions(const tmc::PostgresAccess &) const override { return makeAuditedActions(); }
    std::unique_ptr<tmc::LogReader> logReader(const QString &) const override
    {
        return std::make_unique<FakeLogReader>(m_server.logs);
    }
    std::unique_ptr<tmc::HostReader> hostReader(const QString &) const override { return makeHostReader(); }
    tmc::LoadReaders loadReaders(const tmc::LinkEndpoints &, const tmc::PostgresAccess &) const override;
    std::unique_ptr<tmc::LoadHistory> loadHistory(const QString &) const override { return makeLoadHistory(); }
    std::unique_ptr<tmc::RegistryStore> registryStore(const tmc::PostgresAccess &access) const override;
    std::unique_ptr<tmc::OperationStore> operationStore(const tmc::PostgresAccess &access,
                                                        const tmc::OperatorIdentity &identity) const override;
    std::unique_ptr<tmc::TenantDatabase> tenantDatabase(const tmc::PostgresAccess &access,
                                                        const tmc::OperatorIdentity &identity) const override;
    std::unique_ptr<tmc::ServerAdmin> serverAdmin(const tmc::PostgresAccess &access,
                                                  const tmc::OperatorIdentity &identity) const override;
    std::vector<tmc::RegistryMigration> registryMigrations() const override { return migrations; }
    std::unique_ptr<tmc::OperationStore> localOperationStore(const QString &serverName) const override;
    std::unique_ptr<tmc::BackupSource> backupSource(const tmc::PostgresAccess &) const override { return makeBackupSource(); }
    std::unique_ptr<tmc::ContainerCommands> containerCommands(const QString &) const override { return m_server.backups.commands(); }
    std::unique_ptr<tmc::TrialServer> trialServer(const QString &) const override { return makeTrialServer(); }
    std::unique_ptr<tmc::BackupStore> backupStore(const QString &, const QString &folder, const QString &controlSocket) const override
    {
        return m_server.backups.store(folder, controlSocket);
    }
    std::unique_ptr<tmc::BackupKeys> backupKeys(const QString &) const override { return m_server.backups.keys(); }
    std::unique_ptr<tmc::BackupPolicyStore> backupPolicy(const QString &) const override { return m_server.backups.policy(); }
    std::unique_ptr<tmc::MaskRuleStore> maskRules() const override { return m_server.backups.maskRules(); }

private:
    FakeServer &m_server;
    mutable std::mutex m_mutex;
    mutable QString m_lastRole;
};

/// A link to a FakeServer: reports its stages one by one from the event loop.
class FakeServerLink final : public tmc::ServerLink {
public:
    explicit FakeServerLink(FakeServer &server);
    ~FakeServerLink() override;

    void open(const tmc::ServerProfile &profile, StageListener listener,
              std::function<void(tmc::Result<tmc::LinkEndpoints>)> opened) override;
    void forwardPostgres(const QString &remoteTarget, std::function<void(tmc::Result<tmc::LinkEndpoints>)> done) override;
    void setLostHandler(std::function<void(const tmc::Error &)> handler) override { m_lost = std::move(handler); }
    void close() override;

    const QString &profileName() const { return m_profileName; }
    void drop(const tmc::Error &error);
    void proceed();

private:
    void enter(tmc::LinkStage stage);
    bool passes(tmc::LinkStage stage, tmc::LinkStage last, const std::function<void(tmc::Result<tmc::LinkEndpoints>)> &done);

    FakeServer &m_server;
    QObject m_context;
    QString m_profileName;
    StageListener m_listener;
    std::function<void(tmc::Result<tmc::LinkEndpoints>)> m_opened;
    std::function<void(const tmc::Error &)> m_lost;
    bool m_open = false;
    bool m_waiting = false;
    int m_generation = 0;
};

} // namespace tmtest
