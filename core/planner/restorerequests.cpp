#include "core/planner/restorerequests.h"

#include "core/planner/serverplace.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<RestoreWorkspaceRequest> restoreRequestFor(const OperationId &operation, const BackupManifest &manifest, BackupState state,
                                                  const ServerProfile &profile)
{
    if (profile.postgres.kind != PostgresTargetKind::Container)
        return fail(ErrorCode::PostgresNotInContainer, {postgresTargetText(profile.postgres)});
    RestoreWorkspaceRequest request{.operation = operation,
                                    .copy = {manifest.id, manifest.figures.plainHash},
                                    .subject = manifest.subject,
                                    .isProven = state == BackupState::Proven,
                                    .tableBytes = manifest.contents.bytes,
                                    .takenAt = manifest.startedAt,
                                    .migration = manifest.contents.migration,
                                    .newestMigration = {},
                                    .madeOn = manifest.serverVersion,
                                    .container = profile.postgres.address};
    applyServerPlace(request, profile);
    return request;
}

QJsonObject restoreWorkspaceRequestToJson(const RestoreWorkspaceRequest &request)
{
    QJsonObject json{{u"operation"_s, request.operation.value()},
                     {u"copy"_s, action::copyReferenceToJson(request.copy)},
                     {u"subject"_s, backupSubjectToJson(request.subject)},
                     {u"isProven"_s, request.isProven},
                     {u"tableBytes"_s, request.tableBytes},
                     {u"takenAt"_s, timeToJson(request.takenAt)},
                     {u"migration"_s, request.migration},
                     {u"newestMigration"_s, request.newestMigration},
                     {u"container"_s, request.container},
                     {u"network"_s, request.network},
                     {u"databaseHost"_s, request.databaseHost},
                     {u"databasePort"_s, request.databasePort}};
    if (request.madeOn > 0)
        json.insert(u"madeOn"_s, request.madeOn);
    return json;
}

RestoreWorkspaceRequest restoreWorkspaceRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .copy = action::copyReferenceFromJson(json.value(u"copy"_s).toObject()),
            .subject = backupSubjectFromJson(json.value(u"subject"_s).toObject()),
            .isProven = json.value(u"isProven"_s).toBool(),
            .tableBytes = json.value(u"tableBytes"_s).toInteger(),
            .takenAt = timeFromJson(json.value(u"takenAt"_s)),
            .migration = json.value(u"migration"_s).toString(),
            .newestMigration = json.value(u"newestMigration"_s).toString(),
            .madeOn = json.value(u"madeOn"_s).toInt(),
            .container = json.value(u"container"_s).toString(),
            .network = json.value(u"network"_s).toString(),
            .databaseHost = json.value(u"databaseHost"_s).toString(u"postgres"_s),
            .databasePort = json.value(u"databasePort"_s).toInt(5432)};
}

QJsonObject dropKeptRequestToJson(const DropKeptRequest &request)
{
    return {{u"operation"_s, request.operation.value()},
            {u"product"_s, request.product.value()},
            {u"slug"_s, request.slug},
            {u"environment"_s, environmentName(request.environment)},
            {u"database"_s, request.database}};
}

DropKeptRequest dropKeptRequestFromJson(const QJsonObject &json)
{
    return {.operation = OperationId(json.value(u"operation"_s).toString()),
            .product = ProductKey(json.value(u"product"_s).toString()),
            .slug = json.value(u"slug"_s).toString(),
            .environment = environmentFromName(json.value(u"environment"_s).toString()),
            .database = json.value(u"database"_s).toString()};
}

} // namespace tmc
