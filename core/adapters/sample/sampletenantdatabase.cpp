#include "core/adapters/sample/sampletenantdatabase.h"

namespace tmc {
namespace {

tl::unexpected<Error> refusal()
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Postgres});
}

} // namespace

Result<std::optional<SchemaFacts>> SampleTenantDatabase::findSchema(const SchemaPlace &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::createSchema(const SchemaPlace &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::dropSchema(const SchemaPlace &)
{
    return refusal();
}

Result<std::optional<TenantRowFacts>> SampleTenantDatabase::findTenantRow(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::insertTenantRow(const TenantRow &, const QString &)
{
    return refusal();
}

Result<std::optional<QString>> SampleTenantDatabase::findSubscription(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::setSubscription(const QString &, const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::deleteTenantRow(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::checkReplaceable(const SchemaPlace &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::prepareSchema(const SchemaPlace &, const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::renameSchema(const QString &, const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::checkNamedNowhere(const SchemaPlace &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::moveToPublic(const SchemaPlace &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::takeTables(const SchemaPlace &, const std::vector<TableName> &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::adoptSchema(const SchemaPlace &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::discardSchema(const SchemaPlace &, const QString &)
{
    return refusal();
}

Result<void> SampleTenantDatabase::swapSchemas(const SchemaSwap &, const QString &)
{
    return refusal();
}

} // namespace tmc
