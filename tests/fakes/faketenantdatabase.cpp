#include "fakes/faketenantdatabase.h"

#include "core/domain/sqlstatements.h"
#include "core/domain/tablesql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {

using tmc::ErrorCode;

tmc::Result<void> FakeTenantDatabase::check(const QString &database) const
{
    if (m_world->outage)
        return tmc::fail(*m_world->outage);
    if (m_world->state.cluster.database(database) == nullptr)
        return tmc::fail(ErrorCode::NotFound, {u"database"_s, database});
    return {};
}

tmc::Result<std::optional<tmc::SchemaFacts>> FakeTenantDatabase::findSchema(const tmc::SchemaPlace &place)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    const auto found = m_world->state.schemas.find({place.database, place.schema});
    return found == m_world->state.schemas.end() ? std::nullopt : std::optional(found->second);
}

tmc::Result<void> FakeTenantDatabase::createSchema(const tmc::SchemaPlace &place, const QString &operation)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    TM_CHECK(tmc::sql::createSchema(place, operation));
    if (!m_world->state.schemas.try_emplace({place.database, place.schema}, tmc::SchemaFacts{place.role, operation}).second)
        return tmc::fail(ErrorCode::NameTaken, {u"schema"_s, place.schema});
    return {};
}

tmc::Result<void> FakeTenantDatabase::dropSchema(const tmc::SchemaPlace &place)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    m_world->state.schemas.erase({place.database, place.schema});
    return {};
}

tmc::Result<std::optional<tmc::TenantRowFacts>> FakeTenantDatabase::findTenantRow(const QString &database, const QString &tenantId)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(database));
    const auto found = m_world->state.tenantRows.find({database, tenantId});
    return found == m_world->state.tenantRows.end() ? std::nullopt : std::optional(found->second);
}

tmc::Result<void> FakeTenantDatabase::insertTenantRow(const tmc::TenantRow &row, const QString &operation)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(row.database));
    auto &rows = m_world->state.tenantRows;
    const bool schemaTaken = std::any_of(rows.begin(), rows.end(), [&row](const auto &entry) {
        return entry.first.first == row.database && entry.second.schema == row.schema;
    });
    if (schemaTaken || !rows.try_emplace({row.database, row.tenantId}, tmc::TenantRowFacts{row.schema, operation}).second)
        return tmc::fail(ErrorCode::NameTaken, {u"tenant"_s, row.tenantId});
    m_world->state.subscriptions[{row.database, row.tenantId}] = row.plan;
    return {};
}

tmc::Result<std::optional<QString>> FakeTenantDatabase::findSubscription(const QString &database, const QString &tenantId)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(database));
    const auto found = m_world->state.subscriptions.find({database, tenantId});
    return found == m_world->state.subscriptions.end() ? std::nullopt : std::optional(found->second);
}

tmc::Result<void> FakeTenantDatabase::setSubscription(const QString &database, const QString &tenantId, const QString &plan)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(database));
    const auto found = m_world->state.subscriptions.find({database, tenantId});
    if (found == m_world->state.subscriptions.end())
        return tmc::fail(ErrorCode::NotFound, {u"subscription"_s, tenantId});
    found->second = plan;
    return {};
}

tmc::Result<void> FakeTenantDatabase::deleteTenantRow(const QString &database, const QString &tenantId)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(database));
    m_world->state.tenantRows.erase({database, tenantId});
    m_world->state.subscriptions.erase({database, tenantId});
    return {};
}

tmc::Result<void> FakeTenantDatabase::checkReplaceable(const tmc::SchemaPlace &place)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    return outsider.isEmpty() ? tmc::Result<void>() : tmc::fail(ErrorCode::SchemaInUse, {place.schema, outsider});
}

tmc::Result<void> FakeTenantDatabase::prepareSchema(const tmc::SchemaPlace &place, const QString &operation, const QString &restorer)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    TM_CHECK(tmc::sql::prepareSchema(place, operation, restorer));
    if (!m_world->state.cluster.roles.contains(restorer))
        return tmc::fail(ErrorCode::NotFound, {u"role"_s, restorer});
    m_world->state.schemas[{place.database, place.schema}] = {place.role, operation};
    return {};
}

/// What a restore has put into a database is not known here: a schema that is not, is taken for one of those.
tmc::Result<void> FakeTenantDatabase::renameSchema(const QString &database, const QString &from, const QString &to)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(database));
    TM_CHECK(tmc::sql::renameSchema(from, to));
    auto node = m_world->state.schemas.extract({database, from});
    m_world->state.schemas[{database, to}] = node ? node.mapped() : tmc::SchemaFacts{};
    return {};
}

tmc::Result<void> FakeTenantDatabase::checkNamedNowhere(const tmc::SchemaPlace &place, const QString &former)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    if (!m_world->state.schemas.contains({place.database, place.schema}))
        return tmc::fail(ErrorCode::NotFound, {u"schema"_s, place.schema});
    return naming.isEmpty() ? tmc::Result<void>() : tmc::fail(ErrorCode::SchemaNamedInText, {former, naming});
}

tmc::Result<void> FakeTenantDatabase::moveToPublic(const tmc::SchemaPlace &place)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    TM_CHECK(tmc::sql::moveToPublic(place.schema));
    if (!naming.isEmpty())
        return tmc::fail(ErrorCode::SchemaNamedInText, {place.schema, naming});
    m_world->state.schemas.erase({place.database, place.schema});
    m_world->state.schemas[{place.database, tmc::publicSchema}] = {place.role, {}};
    return {};
}

/// Which tables a restore has put into a database is not known here: they are taken for some of those.
tmc::Result<void> FakeTenantDatabase::takeTables(const tmc::SchemaPlace &side, const std::vector<tmc::TableName> &tables,
                                                 const QString &operation)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(side.database));
    TM_CHECK(tmc::sql::makeSideSchema(side, operation));
    for (const tmc::TableName &table : tables) {
        TM_CHECK(tmc::sql::sever({.what = u"move-table"_s, .schema = table.schema, .object = table.name, .part = {}, .other = {}},
                                 side.schema));
        if (!needed.isEmpty())
            return tmc::fail(ErrorCode::TableNotSeparable, {tmc::tableText(table), needed});
    }
    if (!m_world->state.schemas.try_emplace({side.database, side.schema}, tmc::SchemaFacts{side.role, operation}).second)
        return tmc::fail(ErrorCode::NameTaken, {u"schema"_s, side.schema});
    return {};
}

tmc::Result<void> FakeTenantDatabase::adoptSchema(const tmc::SchemaPlace &place, const QString &restorer)
{
    const std::scoped_lock lock(m_world->mutex);
    TM_CHECK(check(place.database));
    TM_CHECK(tmc::sql::adoptSchema(place, restorer));
    if (!m_world->state.schemas.contains({place.database, place.schema}))
        return tmc::fail(ErrorCode::NotFound, {u"schema"_s, place.schema});
    return {};
}

tmc::Result<void> FakeTenantDatabase::discardSchema(const tmc::SchemaPlace &place, const QString &)
{
    return dropSchema(place);
}

tmc::Result<void> FakeTenantDatabase::swapSchemas(const tmc::SchemaSwap &swap, const QString &operation)
{
    TM_CHECK(checkReplaceable(swap.live));
    const std::scoped_lock lock(m_world->mutex);
    auto &schemas = m_world->state.schemas;
    const auto live = schemas.find({swap.live.database, swap.live.schema});
    const auto fresh = schemas.find({swap.live.database, swap.fresh});
    if (live == schemas.end() || fresh == schemas.end())
        return tmc::fail(ErrorCode::NotFound, {u"schema"_s, live == schemas.end() ? swap.live.schema : swap.fresh});
    const bool isNew = schemas.try_emplace({swap.live.database, swap.kept}, tmc::SchemaFacts{live->second.owner, operation}).second;
    if (!isNew)
        return tmc::fail(ErrorCode::NameTaken, {u"schema"_s, swap.kept});
    live->second.owner = fresh->second.owner;
    schemas.erase(fresh);
    return {};
}

} // namespace tmtest
