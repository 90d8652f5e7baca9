#include "core/planner/containerrequests.h"

using namespace Qt::StringLiterals;

namespace tmc {

void applyProfile(ContainerRequest &request, const ServerProfile &profile)
{
    request.registryContainer = profile.postgres.kind == PostgresTargetKind::Container ? profile.postgres.address : QString();
}

QJsonObject containerRequestToJson(const ContainerRequest &request)
{
    QJsonObject json{{u"operation"_s, request.operation.value()},
                     {u"container"_s, request.container},
                     {u"registryContainer"_s, request.registryContainer},
                     {u"pull"_s, request.pull}};
    if (request.productImage)
        json.insert(u"productImage"_s, true);
    return json;
}

ContainerRequest containerRequestFromJson(OperationKind kind, const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .kind = kind,
            .container = json.value(u"container"_s).toString(),
            .registryContainer = json.value(u"registryContainer"_s).toString(),
            .pull = json.value(u"pull"_s).toBool(),
            .productImage = json.value(u"productImage"_s).toBool()};
}

} // namespace tmc
