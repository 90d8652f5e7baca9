#include "core/adapters/postgres/workspacerows.h"

#include "core/adapters/postgres/registryqueries.h"
#include "core/domain/fieldchange.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::workspacerows {
namespace {

const QString insertWorkspaceSql = uR"(
INSERT INTO tm.workspaces (id, slug, business_name, product, plan, hosting, environment, state, tenant_id, database_name, role_name,
                           schema_name, container_name, operation_id, memory_megabytes, milli_cpu, requests_per_minute, shared_ready)
VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::uuid, $15::bigint, $16::bigint, $17::integer,
        $18::boolean))"_s;

const QString updateWorkspaceSql = uR"(
UPDATE tm.workspaces SET plan = $2, hosting = $3, state = $4, container_name = $5, operation_id = $6::uuid,
    memory_megabytes = $7::bigint, milli_cpu = $8::bigint, requests_per_minute = $9::integer, shared_ready = $10::boolean,
    retired_container = $11, retired_operation = $12::uuid,
    retired_at = CASE WHEN $11 = '' THEN NULL ELSE coalesce($13::timestamptz, clock_timestamp()) END,
    updated_at = coalesce($14::timestamptz, clock_timestamp())
WHERE id = $1::uuid)"_s;

const QString allocatePortSql = u"INSERT INTO tm.port_allocations (port, workspace_id) VALUES ($1::integer, $2::uuid)"_s;
const QString releasePortsSql = u"DELETE FROM tm.port_allocations WHERE workspace_id = $1::uuid"_s;
const QString allocateRedisSql = u"INSERT INTO tm.redis_allocations (index_number, workspace_id) VALUES ($1::integer, $2::uuid)"_s;
const QString releaseRedisSql = u"DELETE FROM tm.redis_allocations WHERE workspace_id = $1::uuid"_s;

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> timeOrNull(const QDateTime &time)
{
    return time.isValid() ? std::optional(timeToJson(time).toString()) : std::nullopt;
}

QString boolText(bool value)
{
    return value ? u"true"_s : u"false"_s;
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

Result<void> allocate(PgConnection &connection, const QString &sql, const QString &kind, std::optional<int> number,
                      const WorkspaceId &workspace)
{
    if (!number)
        return {};
    const auto inserted = connection.query(sql, {QString::number(*number), workspace.value()});
    if (!inserted && isDuplicate(inserted.error()))
        return fail(taken(ErrorCode::NameTaken, {kind, QString::number(*number)}, inserted.error()));
    TM_CHECK(inserted);
    return {};
}

PgParameters changedColumns(const Workspace &workspace)
{
    const RetiredContainer retired = workspace.retired.value_or(RetiredContainer());
    return {workspace.id.value(),
            workspace.plan.value(),
            hostingName(workspace.hosting),
            workspaceStateName(workspace.state),
            workspace.containerName,
            textOrNull(workspace.operation.value()),
            QString::number(workspace.limits.memory.value),
            QString::number(workspace.limits.cpu.value),
            QString::number(workspace.limits.requestsPerMinute),
            boolText(workspace.sharedReady),
            retired.container,
            textOrNull(retired.operation.value()),
            timeOrNull(retired.since),
            timeOrNull(workspace.updatedAt)};
}

/// Times are the server's and not part of what an operator saw.
Workspace withoutTimes(Workspace workspace)
{
    workspace.createdAt = workspace.updatedAt = {};
    if (workspace.retired)
        workspace.retired->since = {};
    return workspace;
}

Result<std::optional<Workspace>> lockedRow(PgConnection &connection, const WorkspaceId &id)
{
    TM_TRY(const PgRows rows, connection.query(lockedWorkspaceQuery(), {id.value()}));
    if (rows.size() == 0)
        return std::optional<Workspace>();
    TM_TRY(const QJsonObject json, parseJsonObject(rows.bytes(0, 0)));
    return std::optional(workspaceFromJson(json));
}

Error workspaceRowError(ErrorCode code, QStringList args)
{
    return {.code = code, .args = std::move(args), .source = ErrorSource::Postgres};
}

Result<void> readBack(PgConnection &connection, const Workspace &wanted)
{
    TM_TRY(const std::optional<Workspace> found, lockedRow(connection, wanted.id));
    if (found && withoutTimes(*found) == withoutTimes(wanted))
        return {};
    QStringList fields;
    for (const FieldChange &difference :
         changedFields(workspaceToJson(withoutTimes(wanted)), found ? workspaceToJson(withoutTimes(*found)) : QJsonObject()))
        fields.append(difference.field);
    return fail(
        workspaceRowError(ErrorCode::VerificationFailed, {u"workspace "_s + wanted.slug, u"as written"_s, fields.join(u", "_s)}));
}

Result<void> claimHosts(PgConnection &connection, const Workspace &workspace)
{
    for (qsizetype i = 0; i < workspace.hosts.size(); ++i) {
        const QString host = workspace.hosts.at(i);
        const auto claimed =
            connection.query(u"INSERT INTO tm.workspace_domains (host, workspace_id, position) VALUES ($1, $2::uuid, $3::integer)"_s,
                             {host, workspace.id.value(), QString::number(i)});
        if (!claimed)
            return fail(isDuplicate(claimed.error()) ? taken(ErrorCode::HostTaken, {host, {}}, claimed.error()) : claimed.error());
    }
    return {};
}

/// What becomes of a workspace whose place another one has taken. The server's clock says when.
Workspace archivedRow(const Workspace &former, const OperationId &operation)
{
    Workspace archived = former;
    archived.state = WorkspaceState::Archived;
    archived.operation = operation;
    archived.updatedAt = {};
    return archived;
}

Result<void> movePeople(PgConnection &connection, const WorkspaceId &from, const WorkspaceId &to)
{
    TM_CHECK(connection.query(u"UPDATE tm.memberships SET workspace_id = $2::uuid WHERE workspace_id = $1::uuid"_s,
                              {from.value(), to.value()}));
    return {};
}

} // namespace

Result<void> insert(PgConnection &connection, const Workspace &workspace, const OperationId &operation)
{
    // The unique constraints decide races: an insert waits for the other transaction that has the same name, and fails if it commits.
    const auto inserted = connection.query(
        insertWorkspaceSql,
        {workspace.id.value(), workspace.slug, workspace.businessName, workspace.product.value(), workspace.plan.value(),
         hostingName(workspace.hosting), environmentName(workspace.environment), workspaceStateName(workspace.state),
         workspace.tenantId, workspace.databaseName, workspace.roleName, workspace.schemaName, workspace.containerName,
         textOrNull(workspace.operation.isEmpty() ? operation.value() : workspace.operation.value()),
         QString::number(workspace.limits.memory.value), QString::number(workspace.limits.cpu.value),
         QString::number(workspace.limits.requestsPerMinute), boolText(workspace.sharedReady)});
    if (!inserted)
        return fail(workspaceError(inserted.error(), workspace));
    TM_CHECK(claimHosts(connection, workspace));
    TM_CHECK(allocate(connection, allocatePortSql, u"port"_s, workspace.port, workspace.id));
    return allocate(connection, allocateRedisSql, u"redis-index"_s, workspace.redisIndex, workspace.id);
}

Result<void> change(PgConnection &connection, const Workspace &before, const Workspace &after)
{
    TM_TRY(const std::optional<Workspace> found, lockedRow(connection, before.id));
    if (!found || withoutTimes(*found) != withoutTimes(before))
        return fail(workspaceRowError(ErrorCode::StalePreview, {u"workspace:"_s + before.id.value()}));
    if (const auto updated = connection.query(updateWorkspaceSql, changedColumns(after)); !updated)
        return fail(workspaceError(updated.error(), after));
    if (before.port != after.port) {
        TM_CHECK(connection.query(releasePortsSql, {after.id.value()}));
        TM_CHECK(allocate(connection, allocatePortSql, u"port"_s, after.port, after.id));
    }
    if (before.redisIndex != after.redisIndex) {
        TM_CHECK(connection.query(releaseRedisSql, {after.id.value()}));
        TM_CHECK(allocate(connection, allocateRedisSql, u"redis-index"_s, after.redisIndex, after.id));
    }
    return readBack(connection, after);
}

Result<void> replace(PgConnection &connection, const Workspace &former, const Workspace &fresh, const OperationId &operation)
{
    TM_CHECK(change(connection, former, archivedRow(former, operation)));
    // What the other one does not have stays where it is: whoever else got such a host would keep it from being given back.
    for (const QString &host : fresh.hosts)
        TM_CHECK(connection.query(u"DELETE FROM tm.workspace_domains WHERE workspace_id = $1::uuid AND host = $2"_s,
                                  {former.id.value(), host}));
    TM_CHECK(insert(connection, fresh, operation));
    return movePeople(connection, former.id, fresh.id);
}

Result<void> giveBack(PgConnection &connection, const Workspace &former, const WorkspaceId &fresh, const OperationId &operation)
{
    TM_TRY(const std::optional<Workspace> found, lockedRow(connection, former.id));
    // Where the hand-over was never committed there is nothing to give back.
    if (found && (found->state != WorkspaceState::Archived || found->operation != operation))
        return {};
    TM_CHECK(movePeople(connection, fresh, former.id));
    TM_CHECK(connection.query(u"DELETE FROM tm.workspaces WHERE id = $1::uuid"_s, {fresh.value()}));
    // Those that it kept are claimed anew with the others, so that each gets its position back.
    TM_CHECK(connection.query(u"DELETE FROM tm.workspace_domains WHERE workspace_id = $1::uuid"_s, {former.id.value()}));
    TM_CHECK(claimHosts(connection, former));
    return change(connection, archivedRow(former, operation), former);
}

} // namespace tmc::workspacerows
