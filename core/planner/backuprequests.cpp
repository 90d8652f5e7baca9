#include "core/planner/backuprequests.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<ProveBackupRequest> proveBackupRequestFor(const OperationId &operation, const BackupManifest &manifest,
                                                 const ServerProfile &profile)
{
    if (profile.postgres.kind != PostgresTargetKind::Container)
        return fail(ErrorCode::PostgresNotInContainer, {postgresTargetText(profile.postgres)});
    return ProveBackupRequest{.operation = operation,
                              .copy = {manifest.id, manifest.figures.plainHash},
                              .slug = manifest.subject.slug,
                              .role = manifest.subject.role,
                              .tableBytes = manifest.contents.bytes,
                              .container = profile.postgres.address};
}

QJsonObject proveBackupRequestToJson(const ProveBackupRequest &request)
{
    return {{u"operation"_s, request.operation.value()},
            {u"copy"_s, action::copyReferenceToJson(request.copy)},
            {u"slug"_s, request.slug},
            {u"role"_s, request.role},
            {u"tableBytes"_s, request.tableBytes},
            {u"container"_s, request.container}};
}

ProveBackupRequest proveBackupRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .copy = action::copyReferenceFromJson(json.value(u"copy"_s).toObject()),
            .slug = json.value(u"slug"_s).toString(),
            .role = json.value(u"role"_s).toString(),
            .tableBytes = json.value(u"tableBytes"_s).toInteger(),
            .container = json.value(u"container"_s).toString()};
}

} // namespace tmc
