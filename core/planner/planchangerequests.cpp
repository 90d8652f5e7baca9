#include "core/planner/planchangerequests.h"

#include "core/planner/serverplace.h"

using namespace Qt::StringLiterals;

namespace tmc {

void applyProfile(ChangePlanRequest &request, const ServerProfile &profile)
{
    applyServerPlace(request, profile);
}

QJsonObject changePlanRequestToJson(const ChangePlanRequest &request)
{
    return {
        {u"operation"_s, request.operation.value()},
        {u"product"_s, request.product.value()},
        {u"slug"_s, request.slug},
        {u"environment"_s, environmentName(request.environment)},
        {u"plan"_s, request.plan.value()},
        {u"network"_s, request.network},
        {u"databaseHost"_s, request.databaseHost},
        {u"databasePort"_s, request.databasePort},
    };
}

ChangePlanRequest changePlanRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .product = ProductKey(json.value(u"product"_s).toString()),
            .slug = json.value(u"slug"_s).toString(),
            .environment = environmentFromName(json.value(u"environment"_s).toString()),
            .plan = PlanKey(json.value(u"plan"_s).toString()),
            .network = json.value(u"network"_s).toString(),
            .databaseHost = json.value(u"databaseHost"_s).toString(u"postgres"_s),
            .databasePort = json.value(u"databasePort"_s).toInt(5432)};
}

QJsonObject removeRetiredRequestToJson(const RemoveRetiredRequest &request)
{
    return {{u"operation"_s, request.operation.value()},
            {u"product"_s, request.product.value()},
            {u"slug"_s, request.slug},
            {u"environment"_s, environmentName(request.environment)}};
}

RemoveRetiredRequest removeRetiredRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .product = ProductKey(json.value(u"product"_s).toString()),
            .slug = json.value(u"slug"_s).toString(),
            .environment = environmentFromName(json.value(u"environment"_s).toString())};
}

} // namespace tmc
