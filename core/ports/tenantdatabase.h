#pragma once

#include "core/domain/schemarestore.h"
#include "core/domain/tablerestore.h"
#include "core/support/result.h"

#include <optional>

namespace tmc {

/// Effects inside the database of a schema product, as the console's role. Its sessions carry the name of the console's process, so that
/// whoever takes an operation over ends them together with the others. Each effect is one transaction. Calls block; one thread.
class TenantDatabase {
public:
    virtual ~TenantDatabase() = default;

    /// No value when there is no such schema.
    virtual Result<std::optional<SchemaFacts>> findSchema(const SchemaPlace &place) = 0;
    /// Fails with NameTaken when the schema exists, whoever made it.
    virtual Result<void> createSchema(const SchemaPlace &place, const QString &operation) = 0;
    virtual Result<void> dropSchema(const SchemaPlace &place) = 0; ///< also fine when it is gone already

    /// No value when no tenant has this tenant id.
    virtual Result<std::optional<TenantRowFacts>> findTenantRow(const QString &database, const QString &tenantId) = 0;
    /// Fails with NameTaken when another tenant has the tenant id or the schema.
    virtual Result<void> insertTenantRow(const TenantRow &row, const QString &operation) = 0;
    /// The plan that the application reads for a tenant; no value when it has no subscription.
    virtual Result<std::optional<QString>> findSubscription(const QString &database, const QString &tenantId) = 0;
    /// Fails with NotFound when the tenant has no subscription.
    virtual Result<void> setSubscription(const QString &database, const QString &tenantId, const QString &plan) = 0;
    virtual Result<void> deleteTenantRow(const QString &database, const QString &tenantId) = 0; ///< also fine when it is gone

    /// Fails with SchemaInUse when something outside the schema is built on it, which would go on with the one that is put aside.
    virtual Result<void> checkReplaceable(const SchemaPlace &place) = 0;
    /// Makes an empty schema that `restorer` may fill, marked as the operation's; what an earlier attempt left under that name goes.
    virtual Result<void> prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer) = 0;
    virtual Result<void> renameSchema(const QString &database, const QString &from, const QString &to) = 0;
    /// Fails with SchemaNamedInText when something in a renamed schema still says `former`: whatever refers to other objects has followed the renaming,
    /// so that is text, as the body of a function.
    virtual Result<void> checkNamedNowhere(const SchemaPlace &place, const QString &former) = 0;
    /// Takes the place of `public`, in which there must be nothing; also fine when it has done so already. Leaves no session in the database. Fails as
    /// checkNamedNowhere() does; then nothing is renamed.
    virtual Result<void> moveToPublic(const SchemaPlace &place) = 0;
    /// In a database that nobody else uses: makes the schema, marked as the operation's, and moves these tables into it with everything that is theirs
    /// alone (parts, indexes, own sequences, the types of their columns). What ties them to the rest is taken from them; their triggers, rules and
    /// policies as well. Fails with NotFound{"table", …} and with TableNotSeparable where something cannot be left behind; nothing has moved then.
    virtual Result<void> takeTables(const SchemaPlace &side, const std::vector<TableName> &tables, const QString &operation) = 0;
    /// What the restorer made becomes the tenant's, the restorer is kept out again, and the planner of queries gets its figures.
    virtual Result<void> adoptSchema(const SchemaPlace &place, const QString &restorer) = 0;
    /// With everything in it, and after the end of the restorer's sessions; empty = there is none. Also fine when it is gone already.
    virtual Result<void> discardSchema(const SchemaPlace &place, const QString &restorer) = 0;
    /// Both get their new names or none does. The new live one has the rights and the comment of the former, the kept one is marked as the operation's.
    /// Fails as checkReplaceable does.
    virtual Result<void> swapSchemas(const SchemaSwap &swap, const QString &operation) = 0;
};

} // namespace tmc
