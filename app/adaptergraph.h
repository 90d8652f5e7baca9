#pragma once

#include "core/adapters/local/filesnapshotcache.h"
#include "core/adapters/local/fileprofilestore.h"
#include "core/adapters/local/localpaths.h"
#include "core/adapters/local/profilesecretstore.h"
#include "core/adapters/postgres/leasetimes.h"
#include "core/ports/adapterfactory.h"
#include "core/support/clock.h"

namespace tmc {

/// The composition root's graph: makes every adapter once or on demand. Console and command line own one each and pass references.
class AdapterGraph final : public AdapterFactory {
public:
    AdapterGraph(LocalPaths paths, OperatorIdentity identity, LeaseTimes leaseTimes = {});

    std::unique_ptr<DockerEngine> dockerEngine(const QString &socketPath) const override;
    std::unique_ptr<ProxyProbe> proxyProbe(const QString &socketPath) const override;
    std::unique_ptr<RegistryStore> registryStore(const PostgresAccess &access) const override;
    std::unique_ptr<OperationStore> operationStore(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::unique_ptr<TenantDatabase> tenantDatabase(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::unique_ptr<ServerAdmin> serverAdmin(const PostgresAccess &access, const OperatorIdentity &identity) const override;
    std::vector<RegistryMigration> registryMigrations() const override;
    std::unique_ptr<OperationStore> localOperationStore(const QString &serverName) const override;

    std::unique_ptr<ServerLink> serverLink() const;
    std::unique_ptr<HostKeys> hostKeys() const;

    const LocalPaths &paths() const { return m_paths; }
    const OperatorIdentity &identity() const { return m_identity; }
    const Clock &clock() const { return m_clock; }
    FileProfileStore &profiles() { return m_profiles; }
    ProfileSecretStore &secrets() { return m_secrets; }
    FileSnapshotCache &cache() { return m_cache; }

private:
    LocalPaths m_paths;
    OperatorIdentity m_identity;
    LeaseTimes m_leaseTimes;
    SystemClock m_clock;
    FileProfileStore m_profiles;
    ProfileSecretStore m_secrets;
    FileSnapshotCache m_cache;
};

/// Login name, host name of this machine and a new random holder id.
OperatorIdentity currentOperator();

} // namespace tmc
