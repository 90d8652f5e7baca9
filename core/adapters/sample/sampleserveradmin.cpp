#include "core/adapters/sample/sampleserveradmin.h"

namespace tmc {
namespace {

tl::unexpected<Error> refusal()
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Postgres});
}

} // namespace

Result<PreparationFacts> SampleServerAdmin::readFacts(const QString &, const QStringList &)
{
    return refusal();
}

Result<bool> SampleServerAdmin::roleExists(const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::createRole(const sql::RegistryRole &, const Secret &)
{
    return refusal();
}

Result<void> SampleServerAdmin::dropRole(const QString &)
{
    return refusal();
}

Result<bool> SampleServerAdmin::databaseExists(const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::createDatabase(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::dropDatabase(const QString &)
{
    return refusal();
}

Result<int> SampleServerAdmin::schemaVersion()
{
    return refusal();
}

Result<void> SampleServerAdmin::applyMigration(const RegistryMigration &)
{
    return refusal();
}

Result<void> SampleServerAdmin::seedCatalogue(const std::vector<Product> &, const std::vector<Plan> &)
{
    return refusal();
}

Result<bool> SampleServerAdmin::catalogueHolds(const QStringList &, const QStringList &)
{
    return refusal();
}

Result<bool> SampleServerAdmin::schemaDatabaseGranted(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::grantSchemaDatabase(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::revokeSchemaDatabase(const QString &, const QString &)
{
    return refusal();
}

Result<void> SampleServerAdmin::appendActivity(const QString &, const QString &, const QJsonObject &)
{
    return refusal();
}

Result<void> SampleServerAdmin::lock()
{
    return refusal();
}

} // namespace tmc
