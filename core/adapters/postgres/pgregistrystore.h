#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/registrystore.h"

#include <functional>
#include <map>

namespace tmc {

/// The registry over libpqxx. Connects at the first call and keeps the connection; when that has been lost meanwhile, a call connects
/// once more by itself, since reading twice does no harm. Errors besides those of the port: PostgresUnreachable,
/// PostgresAuthenticationFailed, PostgresTooOld, PermissionDenied; RegistryTooOld and RegistryTooNew from readRegistry().
class PgRegistryStore final : public RegistryStore {
public:
    /// `identity` names the sessions on the server; without one they are called "tmc/read".
    explicit PgRegistryStore(PostgresAccess access, OperatorIdentity identity = {});
    ~PgRegistryStore() override;

    Result<int> schemaVersion() override;
    Result<RegistryFacts> readRegistry() override;
    Result<ClusterFacts> readCluster() override;
    Result<std::vector<ActivityEntry>> readActivity(int limit) override;
    Result<std::optional<qint64>> firstTamperedActivity() override;
    Result<OperationRecord> readOperation(const OperationId &id) override;

    /// Round trips so far, without those of connecting.
    qint64 roundTrips() const;

private:
    Result<PgRows> query(const QString &sql, const PgParameters &parameters = {});
    Result<PgConnection *> connection();
    Result<SchemaDatabaseFacts> schemaDatabase(const QString &name);

    PostgresAccess m_access;
    PgOptions m_options;
    std::unique_ptr<PgConnection> m_connection;
    std::map<QString, std::unique_ptr<PgConnection>> m_schemaDatabases;
    qint64 m_earlierRoundTrips = 0;
};

} // namespace tmc
