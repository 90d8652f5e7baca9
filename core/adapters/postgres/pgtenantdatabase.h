#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/adapterfactory.h"

namespace tmc {

/// TenantDatabase over PostgreSQL. A session lives as long as one call: there are a handful in an operation, and none is left idle.
class PgTenantDatabase final : public TenantDatabase {
public:
    /// `access` is the console's; its database is replaced by the tenant's.
    PgTenantDatabase(PostgresAccess access, OperatorIdentity identity);

    Result<std::optional<SchemaFacts>> findSchema(const SchemaPlace &place) override;
    Result<void> createSchema(const SchemaPlace &place, const QString &operation) override;
    Result<void> dropSchema(const SchemaPlace &place) override;
    Result<std::optional<TenantRowFacts>> findTenantRow(const QString &database, const QString &tenantId) override;
    Result<void> insertTenantRow(const TenantRow &row, const QString &operation) override;
    Result<std::optional<QString>> findSubscription(const QString &database, const QString &tenantId) override;
    Result<void> setSubscription(const QString &database, const QString &tenantId, const QString &plan) override;
    Result<void> deleteTenantRow(const QString &database, const QString &tenantId) override;

private:
    Result<std::unique_ptr<PgConnection>> open(const QString &database) const;
    Result<void> commit(const QString &database, const Result<QStringList> &statements) const;

    PostgresAccess m_access;
    OperatorIdentity m_identity;
};

} // namespace tmc
