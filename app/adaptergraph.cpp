#include "app/adaptergraph.h"

#include "core/adapters/backup/ringkeys.h"
#include "core/adapters/docker/httpcontainercommands.h"
#include "core/adapters/docker/httpdockerengine.h"
#include "core/adapters/docker/httplogreader.h"
#include "core/adapters/docker/httpproxyprobe.h"
#include "core/adapters/docker/httpresourcereader.h"
#include "core/adapters/docker/nginxproxyroutes.h"
#include "core/adapters/docker/proxycertificates.h"
#include "core/adapters/local/backuppolicyfile.h"
#include "core/adapters/local/localoperationstore.h"
#include "core/adapters/local/maskrulesfile.h"
#include "core/adapters/local/oskeychain.h"
#include "core/adapters/local/sqliteloadhistory.h"
#include "core/adapters/postgres/pgbackupsource.h"
#include "core/adapters/postgres/pgauditedactions.h"
#include "core/adapters/postgres/pgclusterload.h"
#include "core/adapters/postgres/pgoperationstore.h"
#include "core/adapters/postgres/pgregistrystore.h"
#include "core/adapters/postgres/pgserveradmin.h"
#include "core/adapters/postgres/pgtenantdatabase.h"
#include "core/adapters/postgres/pgtrialserver.h"
#include "core/adapters/postgres/registrymigrations.h"
#include "core/adapters/sample/sampleauditedactions.h"
#include "core/adapters/sample/samplebackupkeys.h"
#include "core/adapters/sample/samplebackuppolicy.h"
#include "core/adapters/sample/samplebackups.h"
#include "core/adapters/sample/samplecertificates.h"
#include "core/adapters/sample/sampledockerengine.h"
#include "core/adapters/sample/samplehostreader.h"
#include "core/adapters/sample/samplelink.h"
#include "core/adapters/sample/sampleload.h"
#include "core/adapters/sample/sampleloadhistory.h"
#include "core/adapters/sample/samplelogreader.h"
#include "core/adapters/sample/sampleoperationstore.h"
#include "core/adapters/sample/sampleproxyprobe.h"
#include "core/adapters/sample/sampleregistrystore.h"
#include "core/adapters/sample/sampleserveradmin.h"
#include "core/adapters/sample/sampletenantdatabase.h"
#include "core/adapters/ssh/knownhosts.h"
#include "core/adapters/ssh/opensshlink.h"
#include "core/adapters/ssh/sshdisk.h"
#include "core/adapters/ssh/sshhostreader.h"
#include "core/adapters/ssh/sshresourcereader.h"
#include "core/domain/backuplayout.h"
#include "core/domain/sampleserver.h"
#include "core/support/fingerprint.h"

#include <QSysInfo>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {

AdapterGraph::AdapterGraph(LocalPaths paths, OperatorIdentity identity, LeaseTimes leaseTimes)
    : m_paths(std::move(paths)),
      m_identity(std::move(identity)),
      m_leaseTimes(leaseTimes),
      m_fileProfiles(m_paths),
      m_profiles(m_fileProfiles),
      m_profileSecrets(std::make_shared<OsKeychain>()),
      m_secrets(m_profileSecrets),
      m_backupKeys(m_paths),
      m_fileCache(m_paths),
      m_cache(m_fileCache, m_sample, m_clock),
      m_fileActivityCache(m_paths),
      m_activityCache(m_fileActivityCache)
{
}

std::unique_ptr<DockerEngine> AdapterGraph::dockerEngine(const QString &socketPath) const
{
    if (SampleWorld::isSamplePlace(socketPath))
        return std::make_unique<SampleDockerEngine>(m_sample, m_clock);
    return std::make_unique<HttpDockerEngine>(socketPath);
}

std::unique_ptr<LogReader> AdapterGraph::logReader(const QString &socketPath) const
{
    if (SampleWorld::isSamplePlace(socketPath))
        return std::make_unique<SampleLogReader>(m_sample, m_clock);
    return std::make_unique<HttpLogReader>(socketPath);
}

std::unique_ptr<ProxyProbe> AdapterGraph::proxyProbe(const QString &socketPath) const
{
    if (SampleWorld::isSamplePlace(socketPath))
        return std::make_unique<SampleProxyProbe>(m_sample, m_clock);
    return std::make_unique<HttpProxyProbe>(socketPath);
}

std::unique_ptr<ProxyRoutes> AdapterGraph::proxyRoutes(DockerEngine &docker) const
{
    return std::make_unique<NginxProxyRoutes>(docker);
}

std::unique_ptr<CertificateReader> AdapterGraph::certificateReader(const QString &dockerSocket) const
{
    if (SampleWorld::isSamplePlace(dockerSocket))
        return std::make_unique<SampleCertificates>(m_clock);
    return std::make_unique<ProxyCertificates>(dockerEngine(dockerSocket));
}

std::unique_ptr<AuditedActions> AdapterGraph::auditedActions(const PostgresAccess &access) const
{
    if (SampleWorld::isSamplePlace(access.directory))
        return std::make_unique<SampleAuditedActions>();
    return std::make_unique<PgAuditedActions>(access, m_identity);
}

std::unique_ptr<HostReader> AdapterGraph::hostReader(const QString &controlSocket) const
{
    if (SampleWorld::isSamplePlace(controlSocket))
        return std::make_unique<SampleHostReader>();
    return std::make_unique<SshHostReader>(controlSocket);
}

LoadReaders AdapterGraph::loadReaders(const LinkEndpoints &endpoints, const PostgresAccess &access) const
{
    if (SampleWorld::isSamplePlace(endpoints.controlSocket))
        return {.kernel = std::make_unique<SampleResources>(m_sample, m_clock),
                .engine = std::make_unique<SampleResources>(m_sample, m_clock),
                .restarts = std::make_unique<SampleRestarts>(m_sample, m_clock),
                .cluster = std::make_unique<SampleClusterLoad>(m_sample, m_clock)};
    return {.kernel = std::make_unique<SshResourceReader>(endpoints.controlSocket),
            .engine = std::make_unique<HttpResourceReader>(endpoints.dockerSocket),
            .restarts = std::make_unique<HttpResourceReader>(endpoints.dockerSocket),
            .cluster = std::make_unique<PgClusterLoad>(access, m_identity)};
}

std::unique_ptr<LoadHistory> AdapterGraph::loadHistory(const QString &serverName) const
{
    if (serverName.isEmpty())
        return nullptr;
    if (serverName == sampleServerName)
        return std::make_unique<SampleLoadHistory>(m_sample, m_clock);
    return std::make_unique<SqliteLoadHistory>(u"%1/load-%2.sqlite"_s.arg(m_paths.data(), fingerprintOfText(serverName).left(32)));
}

std::unique_ptr<RegistryStore> AdapterGraph::registryStore(const PostgresAccess &access) const
{
    if (SampleWorld::isSamplePlace(access.directory))
        return std::make_unique<SampleRegistryStore>(m_sample, m_clock);
    return std::make_unique<PgRegistryStore>(access, m_identity);
}

std::unique_ptr<OperationStore> AdapterGraph::operationStore(const PostgresAccess &access, const OperatorIdentity &identity) const
{
    if (SampleWorld::isSamplePlace(access.directory))
        return std::make_unique<SampleOperationStore>();
    return std::make_unique<PgOperationStore>(access, identity, m_leaseTimes);
}

std::unique_ptr<TenantDatabase> AdapterGraph::tenantDatabase(const PostgresAccess &access, const OperatorIdentity &identity) const
{
    if (SampleWorld::isSamplePlace(access.directory))
        return std::make_unique<SampleTenantDatabase>();
    return std::make_unique<PgTenantDatabase>(access, identity);
}

std::unique_ptr<ServerAdmin> AdapterGraph::serverAdmin(const PostgresAccess &access, const OperatorIdentity &identity) const
{
    if (SampleWorld::isSamplePlace(access.directory))
        return std::make_unique<SampleServerAdmin>();
    return std::make_unique<PgServerAdmin>(access, identity);
}

std::vector<RegistryMigration> AdapterGraph::registryMigrations() const
{
    return tmc::registryMigrations();
}

std::unique_ptr<OperationStore> AdapterGraph::localOperationStore(const QString &serverName) const
{
    if (serverName == sampleServerName)
        return std::make_unique<SampleOperationStore>();
    return std::make_unique<LocalOperationStore>(m_paths, serverName, m_identity);
}

std::unique_ptr<ServerLink> AdapterGraph::serverLink() const
{
    return std::make_unique<SampleLink>(std::make_unique<OpenSshLink>(SshSettings{.configDirectory = m_paths.config()}));
}

std::unique_ptr<HostKeys> AdapterGraph::hostKeys() const
{
    return std::make_unique<KnownHosts>(SshSettings{.configDirectory = m_paths.config()});
}

std::unique_ptr<BackupSource> AdapterGraph::backupSource(const PostgresAccess &access) const
{
    return std::make_unique<PgBackupSource>(access, m_identity);
}

std::unique_ptr<ContainerCommands> AdapterGraph::containerCommands(const QString &socketPath) const
{
    return std::make_unique<HttpContainerCommands>(socketPath);
}

std::unique_ptr<FolderBackups> AdapterGraph::backups(const QString &folder, const QString &controlSocket) const
{
    if (backuplayout::isOnServer(folder))
        return std::make_unique<FolderBackups>(std::make_unique<SshDisk>(controlSocket, folder), m_backupKeys);
    return std::make_unique<FolderBackups>(folder.isEmpty() ? m_paths.data() + u"/backups"_s : folder, m_backupKeys);
}

std::unique_ptr<TrialServer> AdapterGraph::trialServer(const QString &socketPath) const
{
    return std::make_unique<PgTrialServer>(containerCommands(socketPath));
}

std::unique_ptr<BackupStore> AdapterGraph::backupStore(const QString &serverName, const QString &folder,
                                                       const QString &controlSocket) const
{
    if (serverName == sampleServerName)
        return std::make_unique<SampleBackups>(m_sample, m_clock);
    const QString wanted = qEnvironmentVariable("TENANT_MASTER_BACKUPS"); // as on the command line
    return backups(wanted.isEmpty() ? folder : wanted, controlSocket);
}

std::unique_ptr<BackupKeys> AdapterGraph::backupKeys(const QString &serverName) const
{
    if (serverName == sampleServerName)
        return std::make_unique<SampleBackupKeys>(m_clock);
    return std::make_unique<RingKeys>(m_backupKeys);
}

std::unique_ptr<BackupPolicyStore> AdapterGraph::backupPolicy(const QString &serverName) const
{
    if (serverName == sampleServerName)
        return std::make_unique<SampleBackupPolicy>();
    return std::make_unique<BackupPolicyFile>(m_paths);
}

std::unique_ptr<MaskRuleStore> AdapterGraph::maskRules() const
{
    return std::make_unique<MaskRulesFile>(m_paths);
}

OperatorIdentity currentOperator()
{
    const passwd *entry = getpwuid(getuid());
    return {.who = entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(getuid()),
            .origin = QSysInfo::machineHostName(),
            .holder = QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

} // namespace tmc
