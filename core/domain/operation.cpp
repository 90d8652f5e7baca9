#include "core/domain/operation.h"

#include "core/support/json.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array kindNames = {"prepare-server"_L1,    "create-workspace"_L1,  "save-product"_L1,       "save-plan"_L1,
                                  "change-plan"_L1,       "remove-retired"_L1,    "prove-backup"_L1,       "restore-workspace"_L1,
                                  "restore-tables"_L1,    "convert-workspace"_L1, "drop-kept-database"_L1, "start-container"_L1,
                                  "stop-container"_L1,    "restart-container"_L1, "redeploy-container"_L1, "run-command"_L1,
                                  "renew-certificate"_L1, "serve-certificate"_L1};
constexpr std::array stateNames = {"running"_L1, "compensating"_L1, "done"_L1, "rolled-back"_L1, "needs-operator"_L1};
constexpr std::array stepNames = {"pending"_L1, "intent"_L1, "done"_L1, "compensation-intent"_L1, "compensated"_L1};

template <typename Enum, std::size_t size>
Enum fromName(const std::array<QLatin1StringView, size> &names, const QString &name, Enum fallback)
{
    for (std::size_t i = 0; i < size; ++i)
        if (name == names[i])
            return static_cast<Enum>(i);
    return fallback;
}

QJsonObject stepToJson(const StepRecord &step)
{
    return {
        {u"sequence"_s, step.sequence}, {u"key"_s, step.key},       {u"state"_s, stepStateName(step.state)},
        {u"attempt"_s, step.attempt},   {u"result"_s, step.result}, {u"changedAt"_s, timeToJson(step.changedAt)},
    };
}

StepRecord stepFromJson(const QJsonObject &json)
{
    return {.sequence = json.value(u"sequence"_s).toInt(),
            .key = json.value(u"key"_s).toString(),
            .state = stepStateFromName(json.value(u"state"_s).toString()),
            .attempt = json.value(u"attempt"_s).toInt(),
            .result = json.value(u"result"_s).toObject(),
            .changedAt = timeFromJson(json.value(u"changedAt"_s))};
}

} // namespace

QString operationKindName(OperationKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

OperationKind operationKindFromName(const QString &name)
{
    return fromName(kindNames, name, OperationKind::CreateWorkspace);
}

QString operationStateName(OperationState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

OperationState operationStateFromName(const QString &name)
{
    return fromName(stateNames, name, OperationState::NeedsOperator);
}

QString stepStateName(StepState state)
{
    return stepNames.at(static_cast<std::size_t>(state));
}

StepState stepStateFromName(const QString &name)
{
    return fromName(stepNames, name, StepState::Intent);
}

QJsonObject operationToJson(const OperationRecord &operation)
{
    return {
        {u"id"_s, operation.id.value()},
        {u"kind"_s, operationKindName(operation.kind)},
        {u"target"_s, operation.target},
        {u"targetName"_s, operation.targetName},
        {u"idempotencyKey"_s, operation.idempotencyKey},
        {u"runbook"_s, operation.runbook},
        {u"state"_s, operationStateName(operation.state)},
        {u"createdBy"_s, operation.createdBy},
        {u"createdWith"_s, operation.createdWith},
        {u"createdAt"_s, timeToJson(operation.createdAt)},
        {u"finishedAt"_s, timeToJson(operation.finishedAt)},
        {u"error"_s, operation.error ? QJsonValue(errorToJson(*operation.error)) : QJsonValue(QJsonValue::Null)},
        {u"leaseHolder"_s, operation.leaseHolder},
        {u"leaseExpiresAt"_s, timeToJson(operation.leaseExpiresAt)},
        {u"steps"_s, arrayToJson(operation.steps, stepToJson)},
    };
}

OperationRecord operationFromJson(const QJsonObject &json)
{
    OperationRecord operation;
    operation.id = OperationId(json.value(u"id"_s).toString());
    operation.kind = operationKindFromName(json.value(u"kind"_s).toString());
    operation.target = json.value(u"target"_s).toString();
    operation.targetName = json.value(u"targetName"_s).toString();
    operation.idempotencyKey = json.value(u"idempotencyKey"_s).toString();
    operation.runbook = json.value(u"runbook"_s).toObject();
    operation.state = operationStateFromName(json.value(u"state"_s).toString());
    operation.createdBy = json.value(u"createdBy"_s).toString();
    operation.createdWith = json.value(u"createdWith"_s).toString();
    operation.createdAt = timeFromJson(json.value(u"createdAt"_s));
    operation.finishedAt = timeFromJson(json.value(u"finishedAt"_s));
    if (json.value(u"error"_s).isObject())
        operation.error = errorFromJson(json.value(u"error"_s).toObject());
    operation.leaseHolder = json.value(u"leaseHolder"_s).toString();
    operation.leaseExpiresAt = timeFromJson(json.value(u"leaseExpiresAt"_s));
    operation.steps = arrayFromJson<StepRecord>(json.value(u"steps"_s), stepFromJson);
    return operation;
}

QJsonObject activityToJson(const ActivityEntry &entry)
{
    return {
        {u"sequence"_s, entry.sequence},
        {u"at"_s, timeToJson(entry.at)},
        {u"who"_s, entry.who},
        {u"origin"_s, entry.origin},
        {u"action"_s, entry.action},
        {u"subject"_s, entry.subject},
        {u"operation"_s, entry.operation.value()},
        {u"details"_s, entry.details},
        {u"hash"_s, entry.hash},
    };
}

ActivityEntry activityFromJson(const QJsonObject &json)
{
    return {.sequence = json.value(u"sequence"_s).toInteger(),
            .at = timeFromJson(json.value(u"at"_s)),
            .who = json.value(u"who"_s).toString(),
            .origin = json.value(u"origin"_s).toString(),
            .action = json.value(u"action"_s).toString(),
            .subject = json.value(u"subject"_s).toString(),
            .operation = OperationId(json.value(u"operation"_s).toString()),
            .details = json.value(u"details"_s).toObject(),
            .hash = json.value(u"hash"_s).toString()};
}

} // namespace tmc
