#include "core/planner/restorerequests.h"

#include "core/domain/schemarestore.h"
#include "core/planner/serverplace.h"
#include "core/support/json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Everything must be in the one schema that is renamed. Extensions are in a database and not in a schema of it, and what they have made stays where
/// they are.
QStringList unmovableOf(const BackupManifest &manifest)
{
    constexpr qsizetype named = 3;
    const BackupContents &contents = manifest.contents;
    QStringList found;
    for (const QString &extension : contents.extensions)
        if (const QString name = extension.section(u' ', 0, 0); name != "plpgsql"_L1)
            found.append(u"EXTENSION "_s + name);
    if (manifest.subject.scope == BackupScope::Schema)
        return found;
    if (contents.largeObjects > 0)
        found.append(u"LARGE OBJECT × %1"_s.arg(contents.largeObjects));
    QStringList elsewhere;
    for (const BackedUpTable &table : contents.tables)
        if (!table.name.startsWith(publicSchema + u'.'))
            elsewhere.append(u"TABLE "_s + table.name);
    if (elsewhere.isEmpty() && contents.objects.value(u"schema"_s) > 1)
        elsewhere.append(u"SCHEMA × %1"_s.arg(contents.objects.value(u"schema"_s)));
    return found + elsewhere.first(std::min(named, elsewhere.size()));
}

} // namespace

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
                                    .container = profile.postgres.address,
                                    .unmovable = unmovableOf(manifest),
                                    .hasUnsummed = std::ranges::any_of(manifest.contents.tables, isUnsummed)};
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
    if (!request.unmovable.isEmpty())
        json.insert(u"unmovable"_s, QJsonArray::fromStringList(request.unmovable));
    if (request.hasUnsummed)
        json.insert(u"hasUnsummed"_s, true);
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
            .unmovable = stringsFromJson(json.value(u"unmovable"_s)),
            .hasUnsummed = json.value(u"hasUnsummed"_s).toBool(),
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
