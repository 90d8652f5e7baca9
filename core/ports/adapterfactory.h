#pragma once

#include "core/ports/auditedactions.h"
#include "core/ports/backupkeys.h"
#include "core/ports/backuppolicystore.h"
#include "core/ports/backupsource.h"
#include "core/ports/certificatereader.h"
#include "core/ports/clusterloadreader.h"
#include "core/ports/containercommands.h"
#include "core/ports/containerrestarts.h"
#include "core/ports/dockerengine.h"
#include "core/ports/hostreader.h"
#include "core/ports/loadhistory.h"
#include "core/ports/logreader.h"
#include "core/ports/operationstore.h"
#include "core/ports/proxyprobe.h"
#include "core/ports/proxyroutes.h"
#include "core/ports/registrystore.h"
#include "core/ports/resourcereader.h"
#include "core/ports/serveradmin.h"
#include "core/ports/serverlink.h"
#include "core/ports/tenantdatabase.h"
#include "core/ports/trialserver.h"

#include <memory>

namespace tmc {

/// How a PostgreSQL connection is opened through the link.
struct PostgresAccess {
    QString directory; ///< directory of the forwarded unix socket
    int port = 5432;
    QString role;
    Secret password;
    QString registryDatabase;
};

/// Who works: journalled with every operation.
struct OperatorIdentity {
    QString who;    ///< login name
    QString origin; ///< host name of the laptop
    QString holder; ///< random UUID of this process
};

/// What samples of one server are taken with.
struct LoadReaders {
    std::unique_ptr<ResourceReader> kernel; ///< the server's own files
    std::unique_ptr<ResourceReader> engine; ///< what Docker Engine tells
    std::unique_ptr<ContainerRestarts> restarts;
    std::unique_ptr<ClusterLoadReader> cluster;
};

/// Makes the adapters for an open link. Implemented by the composition root, the only place that knows both sides. Thread: any.
class AdapterFactory {
public:
    virtual ~AdapterFactory() = default;
    virtual std::unique_ptr<DockerEngine> dockerEngine(const QString &socketPath) const = 0;
    virtual std::unique_ptr<LogReader> logReader(const QString &socketPath) const = 0;
    virtual std::unique_ptr<ProxyProbe> proxyProbe(const QString &socketPath) const = 0;
    /// Through `docker`, which must live longer.
    virtual std::unique_ptr<ProxyRoutes> proxyRoutes(DockerEngine &docker) const = 0;
    virtual std::unique_ptr<CertificateReader> certificateReader(const QString &dockerSocket) const = 0;
    virtual std::unique_ptr<AuditedActions> auditedActions(const PostgresAccess &access) const = 0;
    virtual std::unique_ptr<HostReader> hostReader(const QString &controlSocket) const = 0;
    virtual LoadReaders loadReaders(const LinkEndpoints &endpoints, const PostgresAccess &access) const = 0;
    /// What was sampled of this server in the past; null = none is kept.
    virtual std::unique_ptr<LoadHistory> loadHistory(const QString &serverName) const = 0;
    virtual std::unique_ptr<RegistryStore> registryStore(const PostgresAccess &access) const = 0;
    virtual std::unique_ptr<OperationStore> operationStore(const PostgresAccess &access, const OperatorIdentity &identity) const = 0;
    virtual std::unique_ptr<TenantDatabase> tenantDatabase(const PostgresAccess &access, const OperatorIdentity &identity) const = 0;
    /// `access` is the administrator's; `registryDatabase` is the one to prepare.
    virtual std::unique_ptr<ServerAdmin> serverAdmin(const PostgresAccess &access, const OperatorIdentity &identity) const = 0;
    /// Every migration that this program knows, in order.
    virtual std::vector<RegistryMigration> registryMigrations() const = 0;
    /// Journal of operations that run before the registry exists.
    virtual std::unique_ptr<OperationStore> localOperationStore(const QString &serverName) const = 0;

    virtual std::unique_ptr<BackupSource> backupSource(const PostgresAccess &access) const = 0;
    virtual std::unique_ptr<ContainerCommands> containerCommands(const QString &socketPath) const = 0;
    virtual std::unique_ptr<TrialServer> trialServer(const QString &socketPath) const = 0;
    /// The backups in this folder, of whichever servers; empty = the program's own. One on the server (backuplayout::isOnServer()) is reached
    /// over its connection, and not at all without a control socket. The environment may name another one.
    virtual std::unique_ptr<BackupStore> backupStore(const QString &serverName, const QString &folder,
                                                     const QString &controlSocket) const = 0;
    virtual std::unique_ptr<BackupKeys> backupKeys(const QString &serverName) const = 0;
    virtual std::unique_ptr<BackupPolicyStore> backupPolicy(const QString &serverName) const = 0;
};

} // namespace tmc
