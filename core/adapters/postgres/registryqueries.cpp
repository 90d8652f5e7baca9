#include "core/adapters/postgres/registryqueries.h"

#include "core/domain/sideschemas.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// A time as the domain's JSON has it: ISO 8601 with milliseconds, UTC.
QString timeText(const QString &column)
{
    return uR"(to_char(%1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))"_s.arg(column);
}

const QString productsQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('key', p.key, 'name', p.name, 'isolation', p.isolation, 'hosting', p.hosting,
    'image', p.image, 'qaImage', p.qa_image, 'frontendImage', p.frontend_image, 'internalPort', p.internal_port, 'baseDomain', p.base_domain,
    'healthPath', p.health_path, 'migrateCommand', p.migrate_command, 'shellCommand', p.shell_command,
    'sharedContainer', p.shared_container, 'sharedPort', p.shared_port, 'firstDedicatedPort', p.first_dedicated_port,
    'lastDedicatedPort', p.last_dedicated_port, 'appRole', p.app_role, 'schemaDatabase', p.schema_database,
    'qaSchemaDatabase', p.qa_schema_database)
    ORDER BY p.position, p.key), '[]') FROM tm.products p))"_s;

const QString plansQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('key', p.key, 'name', p.name, 'hosting', p.hosting,
    'memoryMegabytes', p.memory_megabytes, 'milliCpu', p.milli_cpu, 'storageMegabytes', p.storage_megabytes, 'users', p.users,
    'requestsPerMinute', p.requests_per_minute, 'rank', p.rank) ORDER BY p.rank, p.key), '[]') FROM tm.plans p))"_s;

const QString workspaceObject =
    uR"(json_build_object('id', w.id, 'slug', w.slug, 'businessName', w.business_name, 'product', w.product,
    'plan', w.plan, 'hosting', w.hosting, 'environment', w.environment, 'state', w.state, 'tenantId', w.tenant_id,
    'databaseName', w.database_name, 'roleName', w.role_name, 'schemaName', w.schema_name, 'containerName', w.container_name,
    'hosts', coalesce(d.hosts, '[]'), 'port', a.port, 'redisIndex', r.index_number, 'operation', w.operation_id,
    'limits', json_build_object('memoryMegabytes', w.memory_megabytes, 'milliCpu', w.milli_cpu,
                                'requestsPerMinute', w.requests_per_minute),
    'sharedReady', w.shared_ready,
    'retired', CASE WHEN w.retired_container <> '' THEN json_build_object('container', w.retired_container, 'since', %1,
                                                                          'operation', w.retired_operation) END,
    'createdAt', %2, 'updatedAt', %3))"_s.arg(timeText(u"w.retired_at"_s), timeText(u"w.created_at"_s), timeText(u"w.updated_at"_s));

// The three joined tables are grouped once each: one pass over every table, whatever the number of workspaces.
const QString workspaceSource = uR"(
  FROM tm.workspaces w
  LEFT JOIN (SELECT workspace_id, json_agg(host ORDER BY position, host) AS hosts FROM tm.workspace_domains GROUP BY workspace_id) d
         ON d.workspace_id = w.id
  LEFT JOIN (SELECT workspace_id, min(port) AS port FROM tm.port_allocations GROUP BY workspace_id) a ON a.workspace_id = w.id
  LEFT JOIN (SELECT workspace_id, min(index_number) AS index_number FROM tm.redis_allocations GROUP BY workspace_id) r
         ON r.workspace_id = w.id)"_s;

const QString workspacesQuery = u"(SELECT coalesce(json_agg("_s + workspaceObject
                                + u" ORDER BY w.product, w.slug, w.environment), '[]')"_s + workspaceSource + u')';

/// One operation `o` as JSON; `runbook` is what stands for its runbook.
QString operationObject(const QString &runbook)
{
    return uR"(
json_build_object('id', o.id, 'kind', o.kind, 'target', o.target, 'targetName', o.target_name, 'idempotencyKey', o.idempotency_key,
    'runbook', %1, 'state', o.state, 'createdBy', o.created_by, 'createdWith', o.created_with, 'createdAt', %2,
    'finishedAt', %3, 'error', o.error,
    'leaseHolder', CASE WHEN l.expires_at >= clock_timestamp() THEN l.holder::text ELSE '' END,
    'leaseExpiresAt', CASE WHEN l.expires_at >= clock_timestamp() THEN %4 END,
    'steps', (SELECT coalesce(json_agg(json_build_object('sequence', s.sequence, 'key', s.key, 'state', s.state,
                  'attempt', s.attempt, 'result', s.result, 'changedAt', %5) ORDER BY s.sequence), '[]')
              FROM tm.operation_steps s WHERE s.operation_id = o.id)))"_s.arg(
        runbook, timeText(u"o.created_at"_s), timeText(u"o.finished_at"_s), timeText(u"l.expires_at"_s), timeText(u"s.changed_at"_s));
}

const QString membersQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('email', u.email, 'fullName', u.full_name, 'isActive', u.is_active, 'role', m.role,
    'since', %1) ORDER BY u.email, m.role), '[]')
  FROM tm.memberships m JOIN tm.users u ON u.id = m.user_id WHERE m.workspace_id = w.id))"_s.arg(timeText(u"m.created_at"_s));

const QString planChangesQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('fromPlan', c.from_plan, 'toPlan', c.to_plan, 'fromHosting', c.from_hosting,
    'toHosting', c.to_hosting, 'operation', c.operation_id, 'who', c.who, 'at', %1) ORDER BY c.sequence DESC), '[]')
  FROM tm.plan_changes c WHERE c.workspace_id = w.id))"_s.arg(timeText(u"c.at"_s));

// The log has no index by workspace: looking through its newest lines only keeps the cost the same however long the log grows.
const QString workspaceActivityQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('sequence', a.sequence, 'at', %1, 'who', a.who, 'origin', a.origin, 'action', a.action,
    'subject', a.subject, 'operation', a.operation_id, 'details', a.details, 'hash', a.hash) ORDER BY a.sequence DESC), '[]')
  FROM (SELECT * FROM tm.activity_log n
        WHERE n.sequence > (SELECT coalesce(max(sequence), 0) FROM tm.activity_log) - 50000
          AND (n.details->>'workspace' = w.id::text OR n.details->>'target' = w.id::text
               OR n.operation_id IN (SELECT id FROM tm.operations WHERE target = w.id::text))
        ORDER BY n.sequence DESC LIMIT 500) a))"_s.arg(timeText(u"a.at"_s));

// A lease belongs to a target; only the target's open operation can be the one that is being worked on.
const QString leaseJoin = u" LEFT JOIN tm.operation_leases l ON l.target = o.target"
                          " AND o.state IN ('running', 'compensating', 'needs-operator')"_s;

// Those of all times: nothing that was put beside live data is forgotten because many operations came after it.
const QString sideSchemasQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('workspace', o.target, 'operation', o.id, 'since', %1) ORDER BY o.finished_at, o.id), '[]')
  FROM tm.operations o WHERE o.kind = 'restore-tables' AND o.state = 'done'))"_s.arg(timeText(u"o.finished_at"_s));
const QString droppedQuery = uR"(
(SELECT coalesce(json_agg(json_build_object('workspace', o.target, 'name', o.runbook->'request'->>'database')), '[]')
  FROM tm.operations o WHERE o.kind = 'drop-kept-database' AND o.state = 'done'
    AND o.target IN (SELECT r.target FROM tm.operations r WHERE r.kind = 'restore-tables' AND r.state = 'done')))"_s;

} // namespace

QString registryQuery()
{
    static const QString text =
        uR"(
SELECT json_build_object(
  'schemaVersion', (SELECT max(version) FROM tm.schema_version),
  'redisIndexCount', (SELECT value FROM tm.settings WHERE key = 'redis_index_count'),
  'products', %1, 'plans', %2, 'workspaces', %3, 'sideSchemas', %6, 'dropped', %7,
  'operations', (SELECT coalesce(json_agg(%4 ORDER BY o.created_at DESC, o.id), '[]')
                 FROM (SELECT * FROM tm.operations WHERE state IN ('running', 'compensating', 'needs-operator')
                       UNION ALL
                       (SELECT * FROM tm.operations WHERE state IN ('done', 'rolled-back') ORDER BY created_at DESC LIMIT 200)) o%5)))"_s
            .arg(productsQuery, plansQuery, workspacesQuery, operationObject(u"NULL"_s), leaseJoin, sideSchemasQuery, droppedQuery);
    return text;
}

Result<RegistryFacts> registryFromAnswer(const QByteArray &json)
{
    TM_TRY(const QJsonObject object, parseJsonObject(json, 512 * 1024 * 1024));
    RegistryFacts facts{.schemaVersion = object.value(u"schemaVersion"_s).toInt(),
                        .redisIndexCount = object.value(u"redisIndexCount"_s).toInt(16),
                        .products = arrayFromJson<Product>(object.value(u"products"_s), productFromJson),
                        .plans = arrayFromJson<Plan>(object.value(u"plans"_s), planFromJson),
                        .workspaces = arrayFromJson<Workspace>(object.value(u"workspaces"_s), workspaceFromJson),
                        .operations = arrayFromJson<OperationRecord>(object.value(u"operations"_s), operationFromJson),
                        .sideSchemas = {}};
    facts.sideSchemas = sideSchemasLeft(arrayFromJson<SideSchema>(object.value(u"sideSchemas"_s), sideSchemaFromJson),
                                        facts.workspaces, arrayFromJson<DroppedName>(object.value(u"dropped"_s), droppedNameFromJson));
    return facts;
}

QString lockedWorkspaceQuery()
{
    static const QString text = u"SELECT "_s + workspaceObject + workspaceSource + u" WHERE w.id = $1::uuid FOR UPDATE OF w"_s;
    return text;
}

QString catalogueQuery()
{
    return u"SELECT json_build_object('products', %1, 'plans', %2)"_s.arg(productsQuery, plansQuery);
}

QString operationQuery()
{
    static const QString text =
        u"SELECT "_s + operationObject(u"o.runbook"_s) + u" FROM tm.operations o"_s + leaseJoin + u" WHERE o.id = $1::uuid"_s;
    return text;
}

Result<OperationRecord> operationFromAnswer(const QByteArray &json)
{
    TM_TRY(const QJsonObject object, parseJsonObject(json));
    return operationFromJson(object);
}

QString workspaceRecordQuery()
{
    static const QString text = uR"(
SELECT json_build_object('members', %1, 'planChanges', %2, 'activity', %3,
  'operations', (SELECT coalesce(json_agg(%4 ORDER BY o.created_at DESC, o.id), '[]')
                 FROM (SELECT * FROM tm.operations WHERE target = w.id::text ORDER BY created_at DESC LIMIT 200) o%5))
FROM (SELECT $1::uuid AS id) w)"_s.arg(membersQuery, planChangesQuery, workspaceActivityQuery, operationObject(u"NULL"_s), leaseJoin);
    return text;
}

Result<WorkspaceRecord> workspaceRecordFromAnswer(const QByteArray &json)
{
    TM_TRY(const QJsonObject object, parseJsonObject(json));
    return workspaceRecordFromJson(object);
}

} // namespace tmc
