#include "core/planner/certificateexamples.h"

#include "core/domain/names.h"
#include "core/planner/certificaterequests.h"

using namespace Qt::StringLiterals;

namespace tmc {

ExampleRequest certificateExample(OperationKind kind, const Product *product, const QString &seed, const OperationId &operation)
{
    const Result<QString> host = product ? names::primaryHost(*product, seed) : Result<QString>(QString());
    const CertificateRequest request{.operation = operation, .kind = kind, .host = host.value_or(QString())};
    return {.name = operationKindName(kind) + u" own"_s,
            .kind = kind,
            .request = certificateRequestToJson(request),
            .needs = operationKindName(OperationKind::CreateWorkspace) + u" database dedicated"_s,
            .needsCertificate = true};
}

} // namespace tmc
