#include "core/adapters/postgres/cataloguerows.h"

#include "core/adapters/postgres/registryqueries.h"
#include "core/domain/fieldchange.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc::cataloguerows {
namespace {

constexpr int lastPosition = 1000; // behind the products that come with the program

const QString insertProductSql = uR"(
INSERT INTO tm.products (key, name, isolation, hosting, image, frontend_image, internal_port, base_domain, health_path,
    migrate_command, shell_command, shared_container, shared_port, first_dedicated_port, last_dedicated_port, app_role,
    schema_database, qa_image, qa_schema_database, position)
VALUES ($1, $2, $3, $4, $5, $6, $7::integer, $8, $9, $10::jsonb, $11::jsonb, $12, $13::integer, $14::integer, $15::integer, $16, $17,
    $18, $19, $20::integer))"_s;

const QString updateProductSql = uR"(
UPDATE tm.products SET name = $2, isolation = $3, hosting = $4, image = $5, frontend_image = $6, internal_port = $7::integer,
    base_domain = $8, health_path = $9, migrate_command = $10::jsonb, shell_command = $11::jsonb, shared_container = $12,
    shared_port = $13::integer, first_dedicated_port = $14::integer, last_dedicated_port = $15::integer, app_role = $16,
    schema_database = $17, qa_image = $18, qa_schema_database = $19
WHERE key = $1)"_s;

const QString insertPlanSql = uR"(
INSERT INTO tm.plans (key, name, hosting, memory_megabytes, milli_cpu, storage_megabytes, users, requests_per_minute, rank)
VALUES ($1, $2, $3, $4::bigint, $5::bigint, $6::bigint, $7::integer, $8::integer, $9::integer))"_s;

const QString updatePlanSql = uR"(
UPDATE tm.plans SET name = $2, hosting = $3, memory_megabytes = $4::bigint, milli_cpu = $5::bigint, storage_megabytes = $6::bigint,
    users = $7::integer, requests_per_minute = $8::integer, rank = $9::integer
WHERE key = $1)"_s;

const QString keepWhatIsThere = u" ON CONFLICT (key) DO NOTHING"_s;

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

/// All columns but the position.
PgParameters parametersOf(const Product &product)
{
    return {product.key.value(),
            product.name,
            isolationName(product.isolation),
            hostingRuleName(product.hosting),
            product.image,
            product.frontendImage,
            QString::number(product.internalPort),
            product.baseDomain,
            product.healthPath,
            listText(product.migrateCommand),
            listText(product.shellCommand),
            product.sharedContainer,
            QString::number(product.sharedPort),
            QString::number(product.firstDedicatedPort),
            QString::number(product.lastDedicatedPort),
            product.appRole,
            product.schemaDatabase,
            product.qaImage,
            product.qaSchemaDatabase};
}

PgParameters withPosition(const Product &product, std::size_t position)
{
    PgParameters parameters = parametersOf(product);
    parameters.push_back(QString::number(position));
    return parameters;
}

PgParameters parametersOf(const Plan &plan)
{
    return {plan.key.value(),
            plan.name,
            hostingName(plan.hosting),
            QString::number(plan.memory.value),
            QString::number(plan.cpu.value),
            QString::number(plan.storage.value),
            QString::number(plan.users),
            QString::number(plan.requestsPerMinute),
            QString::number(plan.rank)};
}

Result<RegistryFacts> readCatalogue(PgConnection &connection)
{
    TM_TRY(const PgRows rows, connection.query(catalogueQuery()));
    return registryFromAnswer(rows.bytes(0, 0));
}

Error catalogueError(ErrorCode code, QStringList args)
{
    return {.code = code, .args = std::move(args), .source = ErrorSource::Postgres};
}

/// An insert that another transaction was faster with.
Result<void> inserted(const Result<PgRows> &rows, const QString &kind, const QString &key)
{
    if (!rows && rows.error().sqlState == "23505"_L1)
        return fail(catalogueError(ErrorCode::AlreadyExists, {kind, key}));
    TM_CHECK(rows);
    return {};
}

/// `found` is the row before the change; it must be what the operator saw.
template <typename Row>
Result<void> unchanged(const Row *found, const std::optional<Row> &before, const QString &kind, const QString &key)
{
    if (!before && found)
        return fail(catalogueError(ErrorCode::AlreadyExists, {kind, key}));
    if (before && (!found || *found != *before))
        return fail(catalogueError(ErrorCode::StalePreview, {kind + u':' + key}));
    return {};
}

template <typename Row>
Result<void> readBack(const Row *found, const Row &wanted, const QString &what, QJsonObject (*toJson)(const Row &))
{
    if (found && *found == wanted)
        return {};
    QStringList fields;
    for (const FieldChange &change : changedFields(toJson(wanted), found ? toJson(*found) : QJsonObject()))
        fields.append(change.field);
    return fail(catalogueError(ErrorCode::VerificationFailed, {what, u"as written"_s, found ? fields.join(u", "_s) : u"absent"_s}));
}

} // namespace

Result<void> insertMissing(PgConnection &connection, const Product &product, std::size_t position)
{
    TM_CHECK(connection.query(insertProductSql + keepWhatIsThere, withPosition(product, position)));
    return {};
}

Result<void> insertMissing(PgConnection &connection, const Plan &plan)
{
    TM_CHECK(connection.query(insertPlanSql + keepWhatIsThere, parametersOf(plan)));
    return {};
}

Result<void> save(PgConnection &connection, const std::optional<Product> &before, const Product &after)
{
    const QString key = after.key.value();
    TM_CHECK(connection.query(u"SELECT 1 FROM tm.products WHERE key = $1 FOR UPDATE"_s, {key}));
    TM_TRY(const RegistryFacts present, readCatalogue(connection));
    TM_CHECK(unchanged(present.product(after.key), before, u"product"_s, key));
    if (before)
        TM_CHECK(connection.query(updateProductSql, parametersOf(after)));
    else
        TM_CHECK(inserted(connection.query(insertProductSql, withPosition(after, lastPosition)), u"product"_s, key));
    if (!after.appRole.isEmpty())
        TM_CHECK(connection.query(u"SELECT tm.grant_product_directory($1)"_s, {key}));
    TM_TRY(const RegistryFacts saved, readCatalogue(connection));
    return readBack(saved.product(after.key), after, u"product "_s + key, productToJson);
}

Result<void> save(PgConnection &connection, const std::optional<Plan> &before, const Plan &after)
{
    const QString key = after.key.value();
    TM_CHECK(connection.query(u"SELECT 1 FROM tm.plans WHERE key = $1 FOR UPDATE"_s, {key}));
    TM_TRY(const RegistryFacts present, readCatalogue(connection));
    TM_CHECK(unchanged(present.plan(after.key), before, u"plan"_s, key));
    if (before)
        TM_CHECK(connection.query(updatePlanSql, parametersOf(after)));
    else
        TM_CHECK(inserted(connection.query(insertPlanSql, parametersOf(after)), u"plan"_s, key));
    TM_TRY(const RegistryFacts saved, readCatalogue(connection));
    return readBack(saved.plan(after.key), after, u"plan "_s + key, planToJson);
}

Result<void> removeProduct(PgConnection &connection, const ProductKey &key)
{
    TM_CHECK(connection.query(u"DELETE FROM tm.products WHERE key = $1"_s, {key.value()}));
    return {};
}

Result<void> removePlan(PgConnection &connection, const PlanKey &key)
{
    TM_CHECK(connection.query(u"DELETE FROM tm.plans WHERE key = $1"_s, {key.value()}));
    return {};
}

} // namespace tmc::cataloguerows
