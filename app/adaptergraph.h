#pragma once

#include "core/adapters/backup/folderbackups.h"
#include "core/adapters/local/backupkeyfiles.h"
#include "core/adapters/local/fileactivitycache.h"
#include "core/adapters/local/filesnapshotcache.h"
#include "core/adapters/local/fileprofilestore.h"
#include "core/adapters/local/localpaths.h"
#include "core/adapters/local/profilesecretstore.h"
#include "core/adapters/postgres/leasetimes.h"
#include "core/adapters/sample/sampleactivitycache.h"
#include "core/adapters/sample/sampleprofilestore.h"
#include "core/adapters/sample/samplesecretstore.h"
#include "core/adapters/sample/samplesnapshotcache.h"
#include "core/ports/adapterfactory.h"
#include "core/ports/maskrulestore.h"
#include "core/support/clock.h"

namespace tmc {

/// The composition root's graph: makes every adapter once or on demand. Console and command line own one each and pass references. For
/// the bundled sample (core/domain/sampleserver.h) it makes adapters that answer from the program's resources and refuse every change.
class AdapterGraph final : public AdapterFactory, public MaskRuleSource {
public:
    AdapterGraph(LocalPaths paths, OperatorIdentity identity, LeaseTimes leaseTimes = {});

    std::unique_ptr<DockerEngine> dockerEngine(const QString &socketPath) const override;
    std::unique_ptr<LogReader> logReader(const QString &socketPath) const override;
    std::unique_ptr<ProxyProbe> proxyProbe(const QString &socketPath) const override;
    std::unique_ptr<ProxyRoutes> proxyRoutes(DockerEngine &docker) const override;
    std::unique_ptr<CertificateReader> certificateReader(const QString &dockerSocket) const override;
    std::unique_ptr<AuditedActions> auditedActions(const PostgresAccess &access) const override;
    std::unique_ptr<HostReader> hostReader(const QString &controlSocket) const override;
    LoadReaders loadReaders(const LinkEndpoints &endpoints, const PostgresAccess &access) const override;
    std::unique_ptr<LoadHistory> loadHistory(const QString &serverName) const override;
    std::unique_ptr<RegistryStore> registryStore(const PostgresAccess &access) const override;
    std::unique_ptr<OperationStore> operationStore(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::unique_ptr<TenantDatabase> tenantDatabase(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::unique_ptr<ServerAdmin> serverAdmin(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::vector<RegistryMigration> registryMigrations() const override;
    std::unique_ptr<OperationStore> localOperationStore(const QString &serverName) const override;
    std::unique_ptr<BackupSource> backupSource(const PostgresAccess &access) const override;
    std::unique_ptr<ContainerCommands> containerCommands(const QString &socketPath) const override;
    std::unique_ptr<TrialServer> trialServer(const QString &socketPath) const override;
    std::unique_ptr<BackupStore> backupStore(const QString &serverName, const QString &folder,
                                             const QString &controlSocket) const override;
    std::unique_ptr<BackupKeys> backupKeys(const QString &serverName) const override;
    std::unique_ptr<BackupPolicyStore> backupPolicy(const QString &serverName) const override;
    std::unique_ptr<MaskRuleStore> maskRules() const override;

    std::unique_ptr<ServerLink> serverLink() const;
    std::unique_ptr<HostKeys> hostKeys() const;

    /// The real backups in this folder; empty = `backups` in the data directory. For one on a server see backupStore().
    std::unique_ptr<FolderBackups> backups(const QString &folder, const QString &controlSocket) const;

    const LocalPaths &paths() const { return m_paths; }
    const OperatorIdentity &identity() const { return m_identity; }
    const Clock &clock() const { return m_clock; }
    ProfileStore &profiles() { return m_profiles; }
    SecretStore &secrets() { return m_secrets; }
    SnapshotCache &cache() { return m_cache; }
    BackupKeyStore &backupKeys() { return m_backupKeys; }
    ActivityCache &activityCache() { return m_activityCache; }

private:
    LocalPaths m_paths;
    OperatorIdentity m_identity;
    LeaseTimes m_leaseTimes;
    SystemClock m_clock;
    SampleWorld m_sample;
    FileProfileStore m_fileProfiles;
    SampleProfileStore m_profiles;
    ProfileSecretStore m_profileSecrets;
    SampleSecretStore m_secrets;
    mutable BackupKeyFiles m_backupKeys; ///< has no state of its own
    FileSnapshotCache m_fileCache;
    SampleSnapshotCache m_cache;
    FileActivityCache m_fileActivityCache;
    SampleActivityCache m_activityCache;
};

/// Login name, host name of this machine and a new random holder id.
OperatorIdentity currentOperator();

} // namespace tmc
