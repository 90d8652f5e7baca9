#include "core/planner/certificaterequests.h"

using namespace Qt::StringLiterals;

namespace tmc {

QJsonObject certificateRequestToJson(const CertificateRequest &request)
{
    return {{u"operation"_s, request.operation.value()}, {u"host"_s, request.host}};
}

CertificateRequest certificateRequestFromJson(OperationKind kind, const QJsonObject &json)
{
    return {.operation = OperationId(json.value("operation"_L1).toString()), .kind = kind, .host = json.value("host"_L1).toString()};
}

} // namespace tmc
