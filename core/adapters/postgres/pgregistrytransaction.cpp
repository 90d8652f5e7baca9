#include "core/adapters/postgres/pgregistrytransaction.h"

#include "core/adapters/postgres/cataloguerows.h"
#include "core/domain/sqlstatements.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString insertWorkspaceSql = uR"(
INSERT INTO tm.workspaces (id, slug, business_name, product, plan, hosting, environment, state, tenant_id, database_name, role_name,
                           schema_name, container_name, operation_id)
VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::uuid))"_s;

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool isDuplicate(const Error &error)
{
    return error.sqlState == "23505"_L1;
}

Error taken(ErrorCode code, QStringList args, const Error &cause)
{
    Error error = cause;
    error.code = code;
    error.args = std::move(args);
    return error;
}

Error workspaceError(const Error &error, const Workspace &workspace)
{
    if (violates(error, u"workspaces_slug_taken"_s))
        return taken(ErrorCode::SlugTaken, {workspace.slug, workspace.product.value()}, error);
    if (violates(error, u"workspaces_database_taken"_s))
        return taken(ErrorCode::NameTaken, {u"database"_s, workspace.databaseName}, error);
    if (violates(error, u"workspaces_schema_taken"_s))
        return taken(ErrorCode::NameTaken, {u"schema"_s, workspace.schemaName}, error);
    if (violates(error, u"workspaces_role_taken"_s))
        return taken(ErrorCode::NameTaken, {u"role"_s, workspace.roleName}, error);
    if (violates(error, u"workspaces_pkey"_s))
        return taken(ErrorCode::AlreadyExists, {u"workspace"_s, workspace.id.value()}, error);
    if (violates(error, u"workspaces_product_fkey"_s))
        return taken(ErrorCode::ProductUnknown, {workspace.product.value()}, error);
    if (violates(error, u"workspaces_plan_fkey"_s))
        return taken(ErrorCode::PlanUnknown, {workspace.plan.value()}, error);
    return error;
}

Result<void> changedOne(const Result<PgRows> &rows, const QString &kind, const QString &name)
{
    if (!rows)
        return fail(rows.error());
    if (rows->affected() != 1)
        return fail(ErrorCode::NotFound, {kind, name});
    return {};
}

} // namespace

Result<void> runStatements(PgConnection &connection, const Result<QStringList> &statements, IfLost ifLost)
{
    if (!statements)
        return fail(statements.error());
    for (const QString &statement : *statements)
        TM_CHECK(connection.query(statement, {}, ifLost));
    return {};
}

Result<void> insertActivity(PgConnection &connection, const OperatorIdentity &identity, const OperationId &operation,
                            const QString &action, const QString &subject, const QJsonObject &details)
{
    TM_CHECK(connection.query(
        u"INSERT INTO tm.activity_log (who, origin, action, subject, operation_id, details)"
        " VALUES ($1, $2, $3, $4, $5::uuid, $6::jsonb)"_s,
        {identity.who, identity.origin, action, subject, textOrNull(operation.value()), QString::fromUtf8(toCompactJson(details))},
        IfLost::Unknown));
    return {};
}

PgRegistryTransaction::PgRegistryTransaction(PgConnection &connection, QString consoleRole, OperatorIdentity identity,
                                             OperationId operation)
    : m_connection(connection),
      m_consoleRole(std::move(consoleRole)),
      m_identity(std::move(identity)),
      m_operation(std::move(operation))
{
}

Result<void> PgRegistryTransaction::run(const Result<QStringList> &statements)
{
    return runStatements(m_connection, statements);
}

Result<void> PgRegistryTransaction::insertWorkspace(const Workspace &workspace)
{
    const QString operation = workspace.operation.isEmpty() ? m_operation.value() : workspace.operation.value();
    const auto inserted = m_connection.query(
        insertWorkspaceSql, {workspace.id.value(), workspace.slug, workspace.businessName, workspace.product.value(),
                             workspace.plan.value(), hostingName(workspace.hosting), environmentName(workspace.environment),
                             workspaceStateName(workspace.state), workspace.tenantId, workspace.databaseName, workspace.roleName,
                             workspace.schemaName, workspace.containerName, textOrNull(operation)});
    if (!inserted)
        return fail(workspaceError(inserted.error(), workspace));
    return {};
}

Result<void> PgRegistryTransaction::reserveWorkspace(const Workspace &workspace)
{
    // The unique constraints decide races: an insert waits for the other transaction that has the same name, and fails if it commits.
    TM_CHECK(insertWorkspace(workspace));
    for (qsizetype i = 0; i < workspace.hosts.size(); ++i) {
        const QString host = workspace.hosts.at(i);
        const auto inserted =
            m_connection.query(u"INSERT INTO tm.workspace_domains (host, workspace_id, position) VALUES ($1, $2::uuid, $3::integer)"_s,
                               {host, workspace.id.value(), QString::number(i)});
        if (!inserted)
            return fail(isDuplicate(inserted.error()) ? taken(ErrorCode::HostTaken, {host, {}}, inserted.error()) : inserted.error());
    }
    const auto allocate = [&](const QString &sql, const QString &kind, std::optional<int> number) -> Result<void> {
        if (!number)
            return {};
        const auto inserted = m_connection.query(sql, {QString::number(*number), workspace.id.value()});
        if (!inserted && isDuplicate(inserted.error()))
            return fail(taken(ErrorCode::NameTaken, {kind, QString::number(*number)}, inserted.error()));
        TM_CHECK(inserted);
        return {};
    };
    TM_CHECK(
        allocate(u"INSERT INTO tm.port_allocations (port, workspace_id) VALUES ($1::integer, $2::uuid)"_s, u"port"_s, workspace.port));
    return allocate(u"INSERT INTO tm.redis_allocations (index_number, workspace_id) VALUES ($1::integer, $2::uuid)"_s,
                    u"redis-index"_s, workspace.redisIndex);
}

Result<void> PgRegistryTransaction::releaseWorkspace(const WorkspaceId &id)
{
    // Domains and allocations go with their workspace.
    TM_CHECK(m_connection.query(u"DELETE FROM tm.workspaces WHERE id = $1::uuid"_s, {id.value()}));
    return {};
}

Result<void> PgRegistryTransaction::setWorkspaceState(const WorkspaceId &id, WorkspaceState state)
{
    return changedOne(
        m_connection.query(u"UPDATE tm.workspaces SET state = $2, operation_id = $3::uuid, updated_at = clock_timestamp()"
                           " WHERE id = $1::uuid"_s,
                           {id.value(), workspaceStateName(state), textOrNull(m_operation.value())}),
        u"workspace"_s, id.value());
}

Result<void> PgRegistryTransaction::saveProduct(const std::optional<Product> &before, const Product &after)
{
    return cataloguerows::save(m_connection, before, after);
}

Result<void> PgRegistryTransaction::removeProduct(const ProductKey &key)
{
    return cataloguerows::removeProduct(m_connection, key);
}

Result<void> PgRegistryTransaction::savePlan(const std::optional<Plan> &before, const Plan &after)
{
    return cataloguerows::save(m_connection, before, after);
}

Result<void> PgRegistryTransaction::removePlan(const PlanKey &key)
{
    return cataloguerows::removePlan(m_connection, key);
}

Result<void> PgRegistryTransaction::createTenantRole(const QString &role)
{
    return run(sql::createTenantRole(role, m_consoleRole));
}

Result<void> PgRegistryTransaction::dropTenantRole(const QString &role)
{
    TM_TRY(const PgRows found, m_connection.query(u"SELECT 1 FROM pg_roles WHERE rolname::text = $1"_s, {role}));
    if (found.size() == 0)
        return {};
    return run(sql::dropTenantRole(role));
}

Result<void> PgRegistryTransaction::grantRole(const QString &role, const QString &member)
{
    return run(sql::grantRole(role, member));
}

Result<void> PgRegistryTransaction::restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles)
{
    return run(sql::restrictDatabase(name, owner, otherRoles));
}

Result<void> PgRegistryTransaction::renameDatabase(const QString &from, const QString &to)
{
    return run(sql::renameDatabase(from, to));
}

Result<void> PgRegistryTransaction::appendActivity(const QString &action, const QString &subject, const QJsonObject &details)
{
    return insertActivity(m_connection, m_identity, m_operation, action, subject, details);
}

} // namespace tmc
