#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/adapterfactory.h"

namespace tmc {

/// TenantDatabase over PostgreSQL. One session, to the database that was asked for last, is kept between calls: an operation asks a handful
/// of times, and connecting takes longer than asking. One that has been lost is opened again by the next question.
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
    Result<void> checkReplaceable(const SchemaPlace &place) override;
    Result<void> prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer) override;
    Result<void> renameSchema(const QString &database, const QString &from, const QString &to) override;
    Result<void> checkNamedNowhere(const SchemaPlace &place, const QString &former) override;
    Result<void> moveToPublic(const SchemaPlace &place) override;
    Result<void> takeTables(const SchemaPlace &side, const std::vector<TableName> &tables, const QString &operation) override;
    Result<void> adoptSchema(const SchemaPlace &place, const QString &restorer) override;
    Result<void> discardSchema(const SchemaPlace &place, const QString &restorer) override;
    Result<void> swapSchemas(const SchemaSwap &swap, const QString &operation) override;

private:
    Result<std::unique_ptr<PgConnection>> connectionTo(const QString &database) const;
    Result<PgConnection *> sessionIn(const QString &database);
    Result<PgRows> ask(const QString &database, const QString &sql, const PgParameters &parameters);
    Result<void> commit(const QString &database, const Result<QStringList> &statements);

    PostgresAccess m_access;
    OperatorIdentity m_identity;
    QString m_database; ///< of the session
    std::unique_ptr<PgConnection> m_session;
};

} // namespace tmc
