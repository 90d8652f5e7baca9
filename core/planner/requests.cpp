#include "core/planner/requests.h"

#include "core/planner/serverplace.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

void applyProfile(CreateWorkspaceRequest &request, const ServerProfile &profile)
{
    request.environment = profile.environment;
    request.consoleRole = profile.postgres.role;
    applyServerPlace(request, profile);
}

QJsonObject createWorkspaceRequestToJson(const CreateWorkspaceRequest &request)
{
    QJsonObject json{
        {u"operation"_s, request.operation.value()},
        {u"workspace"_s, request.workspace.value()},
        {u"businessName"_s, request.businessName},
        {u"slug"_s, request.slug},
        {u"subdomain"_s, request.subdomain},
        {u"product"_s, request.product.value()},
        {u"plan"_s, request.plan.value()},
        {u"environment"_s, environmentName(request.environment)},
        {u"consoleRole"_s, request.consoleRole},
        {u"network"_s, request.network},
        {u"databaseHost"_s, request.databaseHost},
        {u"databasePort"_s, request.databasePort},
        {u"domains"_s, QJsonArray::fromStringList(request.domains)},
    };
    if (request.copy) {
        json.insert(u"copy"_s, restoreWorkspaceRequestToJson(*request.copy));
        json.insert(u"masks"_s, arrayToJson(request.masks, columnMaskToJson));
        json.insert(u"isForTests"_s, request.isForTests);
    }
    if (request.replaces)
        json.insert(u"replaces"_s, true);
    return json;
}

CreateWorkspaceRequest createWorkspaceRequestFromJson(const QJsonObject &json)
{
    const QJsonValue copy = json.value(u"copy"_s);
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .workspace = WorkspaceId(json.value(u"workspace"_s).toString()),
            .businessName = json.value(u"businessName"_s).toString(),
            .slug = json.value(u"slug"_s).toString(),
            .subdomain = json.value(u"subdomain"_s).toString(),
            .product = ProductKey(json.value(u"product"_s).toString()),
            .plan = PlanKey(json.value(u"plan"_s).toString()),
            .environment = environmentFromName(json.value(u"environment"_s).toString()),
            .consoleRole = json.value(u"consoleRole"_s).toString(),
            .network = json.value(u"network"_s).toString(),
            .databaseHost = json.value(u"databaseHost"_s).toString(u"postgres"_s),
            .databasePort = json.value(u"databasePort"_s).toInt(5432),
            .domains = stringsFromJson(json.value(u"domains"_s)),
            .copy = copy.isObject() ? std::optional(restoreWorkspaceRequestFromJson(copy.toObject())) : std::nullopt,
            .masks = arrayFromJson<ColumnMask>(json.value(u"masks"_s), columnMaskFromJson),
            .replaces = json.value(u"replaces"_s).toBool(),
            .isForTests = json.value(u"isForTests"_s).toBool()};
}

QJsonObject saveProductRequestToJson(const SaveProductRequest &request)
{
    return {{u"operation"_s, request.operation.value()}, {u"product"_s, productToJson(request.product)}, {u"isNew"_s, request.isNew}};
}

SaveProductRequest saveProductRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .product = productFromJson(json.value(u"product"_s).toObject()),
            .isNew = json.value(u"isNew"_s).toBool()};
}

QJsonObject savePlanRequestToJson(const SavePlanRequest &request)
{
    return {{u"operation"_s, request.operation.value()}, {u"plan"_s, planToJson(request.plan)}, {u"isNew"_s, request.isNew}};
}

SavePlanRequest savePlanRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .plan = planFromJson(json.value(u"plan"_s).toObject()),
            .isNew = json.value(u"isNew"_s).toBool()};
}

} // namespace tmc
