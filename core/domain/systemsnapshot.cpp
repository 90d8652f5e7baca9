#include "core/domain/systemsnapshot.h"

#include "core/support/json.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int snapshotFormat = 1;

template <typename Range, typename Predicate>
auto findIn(const Range &range, Predicate predicate) -> decltype(range.data())
{
    const auto found = std::find_if(range.begin(), range.end(), predicate);
    return found == range.end() ? nullptr : &*found;
}

QJsonObject registryToJson(const RegistryFacts &facts)
{
    return {
        {u"schemaVersion"_s, facts.schemaVersion},
        {u"redisIndexCount"_s, facts.redisIndexCount},
        {u"products"_s, arrayToJson(facts.products, productToJson)},
        {u"plans"_s, arrayToJson(facts.plans, planToJson)},
        {u"workspaces"_s, arrayToJson(facts.workspaces, workspaceToJson)},
        {u"operations"_s, arrayToJson(facts.operations, operationToJson)},
        {u"sideSchemas"_s, arrayToJson(facts.sideSchemas, sideSchemaToJson)},
    };
}

RegistryFacts registryFromJson(const QJsonObject &json)
{
    return {.schemaVersion = json.value(u"schemaVersion"_s).toInt(),
            .redisIndexCount = json.value(u"redisIndexCount"_s).toInt(16),
            .products = arrayFromJson<Product>(json.value(u"products"_s), productFromJson),
            .plans = arrayFromJson<Plan>(json.value(u"plans"_s), planFromJson),
            .workspaces = arrayFromJson<Workspace>(json.value(u"workspaces"_s), workspaceFromJson),
            .operations = arrayFromJson<OperationRecord>(json.value(u"operations"_s), operationFromJson),
            .sideSchemas = arrayFromJson<SideSchema>(json.value(u"sideSchemas"_s), sideSchemaFromJson)};
}

QJsonObject clusterToJson(const ClusterFacts &facts)
{
    return {
        {u"systemIdentifier"_s, facts.systemIdentifier},
        {u"serverVersion"_s, facts.serverVersion},
        {u"inRecovery"_s, facts.inRecovery},
        {u"maxConnections"_s, facts.maxConnections},
        {u"databases"_s, arrayToJson(facts.databases,
                                     [](const DatabaseFacts &database) {
                                         return QJsonObject{{u"name"_s, database.name},
                                                            {u"owner"_s, database.owner},
                                                            {u"size"_s, database.size.value},
                                                            {u"connections"_s, database.connections},
                                                            {u"invalid"_s, database.isInvalid}};
                                     })},
        {u"roles"_s, QJsonArray::fromStringList(facts.roles)},
        {u"schemaDatabases"_s, arrayToJson(facts.schemaDatabases,
                                           [](const SchemaDatabaseFacts &database) {
                                               return QJsonObject{{u"name"_s, database.name},
                                                                  {u"missing"_s, database.missing},
                                                                  {u"schemas"_s, QJsonArray::fromStringList(database.schemas)}};
                                           })},
    };
}

SchemaDatabaseFacts schemaDatabaseFromJson(const QJsonObject &json)
{
    return {.name = json.value(u"name"_s).toString(),
            .missing = json.value(u"missing"_s).toString(),
            .schemas = stringsFromJson(json.value(u"schemas"_s))};
}

ClusterFacts clusterFromJson(const QJsonObject &json)
{
    return {.systemIdentifier = json.value(u"systemIdentifier"_s).toString(),
            .serverVersion = json.value(u"serverVersion"_s).toInt(),
            .inRecovery = json.value(u"inRecovery"_s).toBool(),
            .maxConnections = json.value(u"maxConnections"_s).toInt(),
            .databases = arrayFromJson<DatabaseFacts>(json.value(u"databases"_s),
                                                      [](const QJsonObject &item) {
                                                          return DatabaseFacts{.name = item.value(u"name"_s).toString(),
                                                                               .owner = item.value(u"owner"_s).toString(),
                                                                               .size = {item.value(u"size"_s).toInteger()},
                                                                               .connections = item.value(u"connections"_s).toInt(),
                                                                               .isInvalid = item.value(u"invalid"_s).toBool()};
                                                      }),
            .roles = stringsFromJson(json.value(u"roles"_s)),
            .schemaDatabases = arrayFromJson<SchemaDatabaseFacts>(json.value(u"schemaDatabases"_s), schemaDatabaseFromJson)};
}

QJsonValue proxyToJson(const std::optional<ProxyFacts> &proxy)
{
    if (!proxy)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"container"_s, proxy->container},
                       {u"image"_s, proxy->image},
                       {u"configWritable"_s, proxy->configWritable},
                       {u"reason"_s, proxy->reason}};
}

std::optional<ProxyFacts> proxyFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    return ProxyFacts{.container = json.value(u"container"_s).toString(),
                      .image = json.value(u"image"_s).toString(),
                      .configWritable = json.value(u"configWritable"_s).toBool(),
                      .reason = json.value(u"reason"_s).toString()};
}

QJsonObject dockerToJson(const DockerFacts &facts)
{
    return {
        {u"engineVersion"_s, facts.engineVersion},
        {u"apiVersion"_s, facts.apiVersion},
        {u"memoryTotalMegabytes"_s, facts.memoryTotal.value},
        {u"cpus"_s, facts.cpus},
        {u"containers"_s, arrayToJson(facts.containers, containerFactsToJson)},
        {u"images"_s, QJsonArray::fromStringList(facts.images)},
        {u"networks"_s, QJsonArray::fromStringList(facts.networks)},
        {u"proxy"_s, proxyToJson(facts.proxy)},
    };
}

DockerFacts dockerFromJson(const QJsonObject &json)
{
    return {.engineVersion = json.value(u"engineVersion"_s).toString(),
            .apiVersion = json.value(u"apiVersion"_s).toString(),
            .memoryTotal = {json.value(u"memoryTotalMegabytes"_s).toInteger()},
            .cpus = json.value(u"cpus"_s).toInt(),
            .containers = arrayFromJson<ContainerFacts>(json.value(u"containers"_s), containerFactsFromJson),
            .images = stringsFromJson(json.value(u"images"_s)),
            .networks = stringsFromJson(json.value(u"networks"_s)),
            .proxy = proxyFromJson(json.value(u"proxy"_s))};
}

template <typename T, typename Convert>
QJsonObject sectionToJson(const Section<T> &section, Convert convert)
{
    QJsonObject json{{u"readAt"_s, timeToJson(section.readAt)}};
    if (section.value)
        json.insert(u"value"_s, convert(*section.value));
    if (section.error)
        json.insert(u"error"_s, errorToJson(*section.error));
    return json;
}

template <typename T, typename Convert>
Section<T> sectionFromJson(const QJsonValue &value, Convert convert)
{
    const QJsonObject json = value.toObject();
    Section<T> section;
    section.readAt = timeFromJson(json.value(u"readAt"_s));
    if (json.value(u"value"_s).isObject())
        section.value = convert(json.value(u"value"_s).toObject());
    if (json.value(u"error"_s).isObject())
        section.error = errorFromJson(json.value(u"error"_s).toObject());
    return section;
}

template <typename T>
void keepOldValue(Section<T> &fresh, const Section<T> &old)
{
    if (fresh.value || !old.value)
        return;
    fresh.value = old.value;
    fresh.readAt = old.readAt;
}

} // namespace

QJsonObject sideSchemaToJson(const SideSchema &side)
{
    return {{u"workspace"_s, side.workspace.value()}, {u"operation"_s, side.operation.value()}, {u"since"_s, timeToJson(side.since)}};
}

SideSchema sideSchemaFromJson(const QJsonObject &json)
{
    return {.workspace = WorkspaceId(json.value(u"workspace"_s).toString()),
            .operation = OperationId(json.value(u"operation"_s).toString()),
            .since = timeFromJson(json.value(u"since"_s))};
}

const Product *RegistryFacts::product(const ProductKey &key) const
{
    return findIn(products, [&key](const Product &candidate) { return candidate.key == key; });
}

const Plan *RegistryFacts::plan(const PlanKey &key) const
{
    return findIn(plans, [&key](const Plan &candidate) { return candidate.key == key; });
}

const Workspace *RegistryFacts::workspace(const QString &slug, const ProductKey &productKey) const
{
    return findIn(workspaces, [&](const Workspace &candidate) { return candidate.slug == slug && candidate.product == productKey; });
}

const Workspace *RegistryFacts::workspace(const QString &slug, const ProductKey &productKey, Environment environment) const
{
    return findIn(workspaces, [&](const Workspace &candidate) {
        return candidate.slug == slug && candidate.product == productKey && candidate.environment == environment;
    });
}

const SchemaDatabaseFacts *ClusterFacts::schemaDatabase(const QString &name) const
{
    return findIn(schemaDatabases, [&name](const SchemaDatabaseFacts &candidate) { return candidate.name == name; });
}

const DatabaseFacts *ClusterFacts::database(const QString &name) const
{
    return findIn(databases, [&name](const DatabaseFacts &candidate) { return candidate.name == name; });
}

const ContainerFacts *DockerFacts::container(const QString &name) const
{
    return findIn(containers, [&name](const ContainerFacts &candidate) { return candidate.name == name; });
}

QJsonObject snapshotToJson(const SystemSnapshot &snapshot)
{
    return {
        {u"format"_s, snapshotFormat},
        {u"serverName"_s, snapshot.serverName},
        {u"collectedAt"_s, timeToJson(snapshot.collectedAt)},
        {u"registry"_s, sectionToJson(snapshot.registry, registryToJson)},
        {u"cluster"_s, sectionToJson(snapshot.cluster, clusterToJson)},
        {u"docker"_s, sectionToJson(snapshot.docker, dockerToJson)},
        {u"host"_s, sectionToJson(snapshot.host, hostFactsToJson)},
    };
}

Result<SystemSnapshot> snapshotFromJson(const QJsonObject &json)
{
    const int format = json.value(u"format"_s).toInt();
    if (format != snapshotFormat)
        return fail(ErrorCode::InvalidInput, {u"snapshot format"_s, QString::number(format)});
    SystemSnapshot snapshot;
    snapshot.serverName = json.value(u"serverName"_s).toString();
    snapshot.collectedAt = timeFromJson(json.value(u"collectedAt"_s));
    snapshot.registry = sectionFromJson<RegistryFacts>(json.value(u"registry"_s), registryFromJson);
    snapshot.cluster = sectionFromJson<ClusterFacts>(json.value(u"cluster"_s), clusterFromJson);
    snapshot.docker = sectionFromJson<DockerFacts>(json.value(u"docker"_s), dockerFromJson);
    snapshot.host = sectionFromJson<HostFacts>(json.value(u"host"_s), hostFactsFromJson);
    return snapshot;
}

QDateTime oldestReadAt(const SystemSnapshot &snapshot)
{
    const std::array times{snapshot.registry.readAt, snapshot.cluster.readAt, snapshot.docker.readAt};
    if (!std::ranges::all_of(times, &QDateTime::isValid))
        return {};
    return std::ranges::min(times);
}

SystemSnapshot keepingOldValues(SystemSnapshot fresh, const SystemSnapshot &old)
{
    keepOldValue(fresh.registry, old.registry);
    keepOldValue(fresh.cluster, old.cluster);
    keepOldValue(fresh.docker, old.docker);
    keepOldValue(fresh.host, old.host);
    return fresh;
}

} // namespace tmc
