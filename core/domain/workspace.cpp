#include "core/domain/workspace.h"

#include "core/support/json.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array stateNames = {"planned"_L1,  "creating"_L1,  "active"_L1, "suspended"_L1,
                                   "changing"_L1, "restoring"_L1, "failed"_L1, "archived"_L1};

QJsonValue optionalToJson(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<int> optionalFromJson(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QJsonValue retiredToJson(const std::optional<RetiredContainer> &retired)
{
    if (!retired)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{
        {u"container"_s, retired->container}, {u"since"_s, timeToJson(retired->since)}, {u"operation"_s, retired->operation.value()}};
}

std::optional<RetiredContainer> retiredFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    return RetiredContainer{.container = json.value(u"container"_s).toString(),
                            .since = timeFromJson(json.value(u"since"_s)),
                            .operation = OperationId(json.value(u"operation"_s).toString())};
}

} // namespace

QString workspaceStateName(WorkspaceState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

WorkspaceState workspaceStateFromName(const QString &name)
{
    for (std::size_t i = 0; i < stateNames.size(); ++i)
        if (name == stateNames[i])
            return static_cast<WorkspaceState>(i);
    return WorkspaceState::Failed;
}

QString environmentName(Environment environment)
{
    return environment == Environment::Qa ? u"qa"_s : u"production"_s;
}

Environment environmentFromName(const QString &name)
{
    return name == "qa"_L1 ? Environment::Qa : Environment::Production;
}

QJsonObject workspaceLimitsToJson(const WorkspaceLimits &limits)
{
    return {{u"memoryMegabytes"_s, limits.memory.value},
            {u"milliCpu"_s, limits.cpu.value},
            {u"requestsPerMinute"_s, limits.requestsPerMinute}};
}

WorkspaceLimits workspaceLimitsFromJson(const QJsonObject &json)
{
    return {.memory = {json.value(u"memoryMegabytes"_s).toInteger()},
            .cpu = {json.value(u"milliCpu"_s).toInteger()},
            .requestsPerMinute = json.value(u"requestsPerMinute"_s).toInt()};
}

QJsonObject workspaceToJson(const Workspace &workspace)
{
    return {
        {u"id"_s, workspace.id.value()},
        {u"slug"_s, workspace.slug},
        {u"businessName"_s, workspace.businessName},
        {u"product"_s, workspace.product.value()},
        {u"plan"_s, workspace.plan.value()},
        {u"hosting"_s, hostingName(workspace.hosting)},
        {u"environment"_s, environmentName(workspace.environment)},
        {u"state"_s, workspaceStateName(workspace.state)},
        {u"tenantId"_s, workspace.tenantId},
        {u"databaseName"_s, workspace.databaseName},
        {u"roleName"_s, workspace.roleName},
        {u"schemaName"_s, workspace.schemaName},
        {u"containerName"_s, workspace.containerName},
        {u"hosts"_s, QJsonArray::fromStringList(workspace.hosts)},
        {u"port"_s, optionalToJson(workspace.port)},
        {u"redisIndex"_s, optionalToJson(workspace.redisIndex)},
        {u"limits"_s, workspaceLimitsToJson(workspace.limits)},
        {u"sharedReady"_s, workspace.sharedReady},
        {u"retired"_s, retiredToJson(workspace.retired)},
        {u"operation"_s, workspace.operation.value()},
        {u"createdAt"_s, timeToJson(workspace.createdAt)},
        {u"updatedAt"_s, timeToJson(workspace.updatedAt)},
    };
}

Workspace workspaceFromJson(const QJsonObject &json)
{
    Workspace workspace;
    workspace.id = WorkspaceId(json.value(u"id"_s).toString());
    workspace.slug = json.value(u"slug"_s).toString();
    workspace.businessName = json.value(u"businessName"_s).toString();
    workspace.product = ProductKey(json.value(u"product"_s).toString());
    workspace.plan = PlanKey(json.value(u"plan"_s).toString());
    workspace.hosting = hostingFromName(json.value(u"hosting"_s).toString());
    workspace.environment = environmentFromName(json.value(u"environment"_s).toString());
    workspace.state = workspaceStateFromName(json.value(u"state"_s).toString());
    workspace.tenantId = json.value(u"tenantId"_s).toString();
    workspace.databaseName = json.value(u"databaseName"_s).toString();
    workspace.roleName = json.value(u"roleName"_s).toString();
    workspace.schemaName = json.value(u"schemaName"_s).toString();
    workspace.containerName = json.value(u"containerName"_s).toString();
    workspace.hosts = stringsFromJson(json.value(u"hosts"_s));
    workspace.port = optionalFromJson(json.value(u"port"_s));
    workspace.redisIndex = optionalFromJson(json.value(u"redisIndex"_s));
    workspace.limits = workspaceLimitsFromJson(json.value(u"limits"_s).toObject());
    // Written by an older version: whoever was on shared hosting was served by the shared container.
    workspace.sharedReady = json.value(u"sharedReady"_s).toBool(workspace.hosting == Hosting::Shared);
    workspace.retired = retiredFromJson(json.value(u"retired"_s));
    workspace.operation = OperationId(json.value(u"operation"_s).toString());
    workspace.createdAt = timeFromJson(json.value(u"createdAt"_s));
    workspace.updatedAt = timeFromJson(json.value(u"updatedAt"_s));
    return workspace;
}

} // namespace tmc
