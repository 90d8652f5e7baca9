#include "core/adapters/postgres/pgregistrytransaction.h"

#include "core/adapters/postgres/pgoptions.h"
#include "core/adapters/postgres/sessionender.h"

#include "core/adapters/postgres/cataloguerows.h"
#include "core/adapters/postgres/workspacerows.h"
#include "core/domain/sqlstatements.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// Who may still begin a session in a closed tenant's data: $1 is its role, $2 the shared container's or empty, $3 the database. The console itself may, and so
/// may superusers, whom nobody can keep out.
const QString stillOpenSql = uR"(
SELECT rolname::text || ': LOGIN' FROM pg_catalog.pg_roles WHERE rolname::text = $1 AND rolcanlogin
UNION ALL SELECT rolname::text || ': SUPERUSER' FROM pg_catalog.pg_roles WHERE rolname::text = $2 AND rolsuper
UNION ALL SELECT rolname::text || ': CONNECT' FROM pg_catalog.pg_roles
    WHERE rolname::text = $2 AND NOT rolsuper AND pg_catalog.has_database_privilege(oid, $3::text, 'CONNECT')
UNION ALL SELECT rolname::text || ': MEMBER' FROM pg_catalog.pg_roles
    WHERE rolcanlogin AND NOT rolsuper AND rolname <> current_user AND rolname::text <> $1
        AND pg_catalog.pg_has_role(oid, $1::name, 'MEMBER')
ORDER BY 1)"_s;

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

PgRegistryTransaction::PgRegistryTransaction(PgConnection &connection, const PostgresAccess &access, OperatorIdentity identity,
                                             OperationId operation)
    : m_connection(connection),
      m_access(access),
      m_identity(std::move(identity)),
      m_operation(std::move(operation))
{
}

Result<void> PgRegistryTransaction::run(const Result<QStringList> &statements)
{
    return runStatements(m_connection, statements);
}

Result<void> PgRegistryTransaction::reserveWorkspace(const Workspace &workspace)
{
    return workspacerows::insert(m_connection, workspace, m_operation);
}

Result<void> PgRegistryTransaction::changeWorkspace(const Workspace &before, const Workspace &after)
{
    return workspacerows::change(m_connection, before, after);
}

Result<void> PgRegistryTransaction::recordPlanChange(const Workspace &before, const Workspace &after)
{
    TM_CHECK(m_connection.query(
        u"INSERT INTO tm.plan_changes (workspace_id, from_plan, to_plan, from_hosting, to_hosting, operation_id, who)"
        " VALUES ($1::uuid, $2, $3, $4, $5, $6::uuid, $7)"_s,
        {after.id.value(), before.plan.value(), after.plan.value(), hostingName(before.hosting), hostingName(after.hosting),
         textOrNull(m_operation.value()), m_identity.who}));
    return {};
}

Result<void> PgRegistryTransaction::releaseWorkspace(const WorkspaceId &id)
{
    // Domains and allocations go with their workspace.
    TM_CHECK(m_connection.query(u"DELETE FROM tm.workspaces WHERE id = $1::uuid"_s, {id.value()}));
    return {};
}

Result<void> PgRegistryTransaction::replaceWorkspace(const Workspace &former, const Workspace &fresh)
{
    return workspacerows::replace(m_connection, former, fresh, m_operation);
}

Result<void> PgRegistryTransaction::giveBackWorkspace(const Workspace &former, const WorkspaceId &fresh)
{
    return workspacerows::giveBack(m_connection, former, fresh, m_operation);
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
    return run(sql::createTenantRole(role, m_access.role));
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

Result<void> PgRegistryTransaction::admitSharedRole(const sql::SharedAccess &access)
{
    return run(sql::admitSharedRole(access));
}

Result<void> PgRegistryTransaction::dismissSharedRole(const sql::SharedAccess &access)
{
    return run(sql::dismissSharedRole(access));
}

Result<void> PgRegistryTransaction::closeTenant(const sql::TenantAccess &access)
{
    TM_CHECK(run(sql::closeTenant(access)));
    TM_TRY(const PgRows rows, m_connection.query(stillOpenSql, {access.role, access.member, access.database}));
    QStringList left;
    for (std::size_t row = 0; row < rows.size(); ++row)
        left.append(rows.text(row, 0));
    if (left.isEmpty())
        return {};
    return fail({.code = ErrorCode::VerificationFailed,
                 .args = {access.role, u"closed"_s, left.join(u", "_s)},
                 .source = ErrorSource::Postgres});
}

Result<void> PgRegistryTransaction::openTenant(const sql::TenantAccess &access)
{
    return run(sql::openTenant(access));
}

Result<void> PgRegistryTransaction::restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles)
{
    return run(sql::restrictDatabase(name, owner, otherRoles));
}

Result<void> PgRegistryTransaction::renameDatabase(const QString &from, const QString &to)
{
    return run(sql::renameDatabase(from, to));
}

Result<void> PgRegistryTransaction::createRestorer(const QString &role, const QString &tenant)
{
    return run(sql::createRestorer(role, tenant, m_access.role));
}

Result<void> PgRegistryTransaction::swapDatabases(const QString &live, const QString &fresh, const QString &kept)
{
    TM_TRY(std::unique_ptr<PgConnection> another,
           PgConnection::open(pgOptions(m_access, m_identity, PgSessionClass::Read), m_access.password));
    const SessionEnder ender(std::move(another), {live, fresh});
    return run(sql::swapDatabases(live, fresh, kept));
}

Result<void> PgRegistryTransaction::appendActivity(const QString &action, const QString &subject, const QJsonObject &details)
{
    return insertActivity(m_connection, m_identity, m_operation, action, subject, details);
}

} // namespace tmc
