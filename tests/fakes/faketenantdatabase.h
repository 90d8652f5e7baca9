#pragma once

#include "core/ports/tenantdatabase.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// TenantDatabase over a FakeWorld.
class FakeTenantDatabase final : public tmc::TenantDatabase {
public:
    explicit FakeTenantDatabase(std::shared_ptr<FakeWorld> world) : m_world(std::move(world)) {}

    tmc::Result<std::optional<tmc::SchemaFacts>> findSchema(const tmc::SchemaPlace &place) override;
    tmc::Result<void> createSchema(const tmc::SchemaPlace &place, const QString &operation) override;
    tmc::Result<void> dropSchema(const tmc::SchemaPlace &place) override;
    tmc::Result<std::optional<tmc::TenantRowFacts>> findTenantRow(const QString &database, const QString &tenantId) override;
    tmc::Result<void> insertTenantRow(const tmc::TenantRow &row, const QString &operation) override;
    tmc::Result<std::optional<QString>> findSubscription(const QString &database, const QString &tenantId) override;
    tmc::Result<void> setSubscription(const QString &database, const QString &tenantId, const QString &plan) override;
    tmc::Result<void> deleteTenantRow(const QString &database, const QString &tenantId) override;
    tmc::Result<void> checkReplaceable(const tmc::SchemaPlace &place) override;
    tmc::Result<void> prepareSchema(const tmc::SchemaPlace &place, const QString &operation, const QString &restorer) override;
    tmc::Result<void> renameSchema(const QString &database, const QString &from, const QString &to) override;
    tmc::Result<void> checkNamedNowhere(const tmc::SchemaPlace &place, const QString &former) override;
    tmc::Result<void> moveToPublic(const tmc::SchemaPlace &place) override;
    tmc::Result<void> takeTables(const tmc::SchemaPlace &side, const std::vector<tmc::TableName> &tables,
                                 const QString &operation) override;
    tmc::Result<void> adoptSchema(const tmc::SchemaPlace &place, const QString &restorer) override;
    tmc::Result<void> discardSchema(const tmc::SchemaPlace &place, const QString &restorer) override;
    tmc::Result<void> swapSchemas(const tmc::SchemaSwap &swap, const QString &operation) override;

    QString outsider; ///< what is built on every live schema; empty = nothing
    QString naming;   ///< what says the former name in every renamed schema; empty = nothing
    QString needed;   ///< what every table needs and cannot be had without; empty = nothing

private:
    tmc::Result<void> check(const QString &database) const;

    std::shared_ptr<FakeWorld> m_world;
};

} // namespace tmtest
