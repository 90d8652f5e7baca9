#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/databaseinspector.h"
#include "core/ports/statementreader.h"

namespace tmc {

/// pg_stat_* in one statement over a connection of its own, which is kept; one that has been lost is opened once more by itself. What other
/// roles' sessions do is told only to members of pg_read_all_stats, which "prepare" makes the console's role; without it those figures
/// are missing and everything else is there. Errors as PgRegistryStore.
class PgClusterLoad final : public ClusterLoadReader, public StatementReader, public DatabaseInspector {
public:
    explicit PgClusterLoad(PostgresAccess access, const OperatorIdentity &identity = {});
    ~PgClusterLoad() override;
    Result<ClusterLoad> readLoad() override;
    Result<RunningQueries> readQueries() override;
    Result<ClusterAccess> readAccess() override;
    Result<SlowStatements> readStatements(const std::vector<StatementFilter> &filters) override;
    Result<DatabaseLook> look(const QString &database, const QString &schema) override;

private:
    Result<QJsonObject> query(const QString &sql, const PgParameters &parameters = {});

    PostgresAccess m_access;
    PgOptions m_options;
    std::unique_ptr<PgConnection> m_connection;
};

} // namespace tmc
