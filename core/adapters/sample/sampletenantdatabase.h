#pragma once

#include "core/ports/tenantdatabase.h"

namespace tmc {

/// The databases of the bundled sample's schema products: nothing is found or changed in them, SampleData says why.
class SampleTenantDatabase final : public TenantDatabase {
public:
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
};

} // namespace tmc
