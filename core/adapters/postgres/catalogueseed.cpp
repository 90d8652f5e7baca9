#include "core/adapters/postgres/catalogueseed.h"

#include "core/support/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// What is there stays as the operators have it.
const QString productSql = uR"(
INSERT INTO tm.products (key, name, position, isolation, hosting, image, frontend_image, internal_port, base_domain, health_path,
    migrate_command, shell_command, shared_container, shared_port, first_dedicated_port, last_dedicated_port, app_role, schema_database,
    qa_image, qa_schema_database)
VALUES ($1, $2, $3::integer, $4, $5, $6, $7, $8::integer, $9, $10, $11::jsonb, $12::jsonb, $13, $14::integer, $15::integer,
    $16::integer, $17, $18, $19, $20)
ON CONFLICT (key) DO NOTHING)"_s;

const QString planSql = uR"(
INSERT INTO tm.plans (key, name, hosting, memory_megabytes, milli_cpu, storage_megabytes, users, requests_per_minute, rank)
VALUES ($1, $2, $3, $4::bigint, $5::bigint, $6::bigint, $7::integer, $8::integer, $9::integer)
ON CONFLICT (key) DO NOTHING)"_s;

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

PgParameters parametersOf(const Product &product, std::size_t position)
{
    return {product.key.value(),
            product.name,
            QString::number(position),
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

} // namespace

Result<void> seedCatalogueRows(PgConnection &connection, const std::vector<Product> &products, const std::vector<Plan> &plans)
{
    for (const Plan &plan : plans)
        TM_CHECK(connection.query(planSql, parametersOf(plan)));
    for (std::size_t i = 0; i < products.size(); ++i)
        TM_CHECK(connection.query(productSql, parametersOf(products[i], i)));
    // Every product of the registry, since an operator may have named another role than the seed does.
    TM_CHECK(connection.query(u"SELECT tm.grant_directory(app_role) FROM tm.products WHERE app_role <> ''"_s));
    return {};
}

} // namespace tmc
