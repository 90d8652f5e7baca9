#include "core/planner/restoreactions.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

QJsonObject placeToJson(const SchemaPlace &place)
{
    return {{u"database"_s, place.database}, {u"schema"_s, place.schema}, {u"role"_s, place.role}};
}

SchemaPlace readPlace(const QJsonObject &json, const QString &key)
{
    const QJsonObject place = json.value(key).toObject();
    return {.database = text(place, "database"), .schema = text(place, "schema"), .role = text(place, "role")};
}

const QString asAnotherKey = u"asAnother"_s;

/// A restore in place looks as it always has.
QJsonObject withAnother(QJsonObject json, bool asAnother)
{
    if (asAnother)
        json.insert(asAnotherKey, true);
    return json;
}

CopyReference readCopy(const QJsonObject &json)
{
    return copyReferenceFromJson(json.value(u"copy"_s).toObject());
}

} // namespace

QJsonObject fields(const CreateRestorer &a)
{
    return {{u"role"_s, a.role}, {u"tenant"_s, a.tenant}};
}
void read(CreateRestorer &a, const QJsonObject &json)
{
    a = {.role = text(json, "role"), .tenant = text(json, "tenant")};
}

QJsonObject fields(const DropRestorer &a)
{
    return {{u"role"_s, a.role}};
}
void read(DropRestorer &a, const QJsonObject &json)
{
    a = {text(json, "role")};
}

QJsonObject fields(const StartRestorer &a)
{
    return {{u"spec"_s, containerSpecToJson(a.spec)}, {u"role"_s, a.role}};
}
void read(StartRestorer &a, const QJsonObject &json)
{
    a = {.spec = containerSpecFromJson(json.value(u"spec"_s).toObject()), .role = text(json, "role")};
}

QJsonObject fields(const FillDatabase &a)
{
    return withAnother({{u"copy"_s, copyReferenceToJson(a.copy)},
                        {u"container"_s, a.container},
                        {u"database"_s, a.database},
                        {u"restorer"_s, a.restorer},
                        {u"owner"_s, a.owner},
                        {u"host"_s, a.host},
                        {u"port"_s, a.port}},
                       a.asAnother);
}
void read(FillDatabase &a, const QJsonObject &json)
{
    a = {.copy = readCopy(json),
         .container = text(json, "container"),
         .database = text(json, "database"),
         .restorer = text(json, "restorer"),
         .owner = text(json, "owner"),
         .host = text(json, "host"),
         .port = json.value(u"port"_s).toInt(5432),
         .asAnother = json.value(asAnotherKey).toBool()};
}

QJsonObject fields(const CompareDatabase &a)
{
    return withAnother({{u"copy"_s, copyReferenceToJson(a.copy)}, {u"database"_s, a.database}}, a.asAnother);
}
void read(CompareDatabase &a, const QJsonObject &json)
{
    a = {.copy = readCopy(json), .database = text(json, "database"), .asAnother = json.value(asAnotherKey).toBool()};
}

QJsonObject fields(const MaskDatabase &a)
{
    return {{u"container"_s, a.container},
            {u"database"_s, a.database},
            {u"restorer"_s, a.restorer},
            {u"owner"_s, a.owner},
            {u"host"_s, a.host},
            {u"port"_s, a.port},
            {u"columns"_s, arrayToJson(a.columns, columnMaskToJson)}};
}
void read(MaskDatabase &a, const QJsonObject &json)
{
    a = {.container = text(json, "container"),
         .database = text(json, "database"),
         .restorer = text(json, "restorer"),
         .owner = text(json, "owner"),
         .host = text(json, "host"),
         .port = json.value(u"port"_s).toInt(5432),
         .columns = arrayFromJson<ColumnMask>(json.value(u"columns"_s), columnMaskFromJson)};
}

QJsonObject fields(const SwapDatabases &a)
{
    return {{u"live"_s, a.live}, {u"fresh"_s, a.fresh}, {u"kept"_s, a.kept}, {u"slug"_s, a.slug}};
}
void read(SwapDatabases &a, const QJsonObject &json)
{
    a = {.live = text(json, "live"), .fresh = text(json, "fresh"), .kept = text(json, "kept"), .slug = text(json, "slug")};
}

QJsonObject fields(const DropKeptDatabase &a)
{
    return {{u"database"_s, a.database}, {u"owner"_s, a.owner}};
}
void read(DropKeptDatabase &a, const QJsonObject &json)
{
    a = {.database = text(json, "database"), .owner = text(json, "owner")};
}

QJsonObject fields(const TakeTables &a)
{
    return {{u"place"_s, placeToJson(a.place)}, {u"tables"_s, arrayToJson(a.tables, tableNameToJson)}, {u"operation"_s, a.operation}};
}
void read(TakeTables &a, const QJsonObject &json)
{
    a = {.place = readPlace(json, u"place"_s),
         .tables = arrayFromJson<TableName>(json.value(u"tables"_s), tableNameFromJson),
         .operation = text(json, "operation")};
}

QJsonObject fields(const BringSchema &a)
{
    return withAnother({{u"container"_s, a.container},
                        {u"source"_s, a.source},
                        {u"archived"_s, a.archived},
                        {u"place"_s, placeToJson(a.place)},
                        {u"restorer"_s, a.restorer},
                        {u"host"_s, a.host},
                        {u"port"_s, a.port},
                        {u"operation"_s, a.operation}},
                       a.asAnother);
}
void read(BringSchema &a, const QJsonObject &json)
{
    a = {.container = text(json, "container"),
         .source = text(json, "source"),
         .archived = text(json, "archived"),
         .place = readPlace(json, u"place"_s),
         .restorer = text(json, "restorer"),
         .host = text(json, "host"),
         .port = json.value(u"port"_s).toInt(5432),
         .operation = text(json, "operation"),
         .asAnother = json.value(asAnotherKey).toBool()};
}

QJsonObject fields(const CompareSchema &a)
{
    return withAnother({{u"source"_s, a.source}, {u"place"_s, placeToJson(a.place)}}, a.asAnother);
}
void read(CompareSchema &a, const QJsonObject &json)
{
    a = {.source = text(json, "source"), .place = readPlace(json, u"place"_s), .asAnother = json.value(asAnotherKey).toBool()};
}

QJsonObject fields(const DropScratch &a)
{
    return {{u"database"_s, a.database}, {u"owner"_s, a.owner}};
}
void read(DropScratch &a, const QJsonObject &json)
{
    a = {.database = text(json, "database"), .owner = text(json, "owner")};
}

QJsonObject fields(const MoveToPublic &a)
{
    return {{u"place"_s, placeToJson(a.place)}};
}
void read(MoveToPublic &a, const QJsonObject &json)
{
    a = {.place = readPlace(json, u"place"_s)};
}

QJsonObject fields(const SwapSchemas &a)
{
    return {
        {u"live"_s, placeToJson(a.swap.live)}, {u"fresh"_s, a.swap.fresh}, {u"kept"_s, a.swap.kept}, {u"operation"_s, a.operation}};
}
void read(SwapSchemas &a, const QJsonObject &json)
{
    a = {.swap = {.live = readPlace(json, u"live"_s), .fresh = text(json, "fresh"), .kept = text(json, "kept")},
         .operation = text(json, "operation")};
}

QJsonObject fields(const DropKeptSchema &a)
{
    return {{u"place"_s, placeToJson(a.place)}};
}
void read(DropKeptSchema &a, const QJsonObject &json)
{
    a = {.place = readPlace(json, u"place"_s)};
}

} // namespace tmc::action
