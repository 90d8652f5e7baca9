#include "core/domain/container.h"

#include "core/support/fingerprint.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QMap<QString, QString> mapFromJson(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

QJsonObject sealingToJson(const ContainerSealing &sealing)
{
    return {{u"user"_s, sealing.user},
            {u"folders"_s, QJsonArray::fromStringList(sealing.folders)},
            {u"folderMegabytes"_s, sealing.folderSize.value},
            {u"processes"_s, sealing.processes},
            {u"seconds"_s, sealing.seconds}};
}

ContainerSealing sealingFromJson(const QJsonObject &json)
{
    return {.user = json.value(u"user"_s).toString(),
            .folders = stringsFromJson(json.value(u"folders"_s)),
            .folderSize = {json.value(u"folderMegabytes"_s).toInteger()},
            .processes = json.value(u"processes"_s).toInt(),
            .seconds = json.value(u"seconds"_s).toInt()};
}

} // namespace

QJsonObject containerSpecToJson(const ContainerSpec &spec)
{
    QJsonObject json{
        {u"name"_s, spec.name},
        {u"image"_s, spec.image},
        {u"command"_s, QJsonArray::fromStringList(spec.command)},
        {u"environment"_s, arrayToJson(spec.environment,
                                       [](const EnvironmentEntry &entry) {
                                           return QJsonObject{{u"name"_s, entry.name}, {u"value"_s, entry.value}};
                                       })},
        {u"labels"_s, mapToJson(spec.labels)},
        {u"network"_s, spec.network},
        {u"internalPort"_s, spec.internalPort},
        {u"hostPort"_s, spec.hostPort},
        {u"memoryMegabytes"_s, spec.memory.value},
        {u"milliCpu"_s, spec.cpu.value},
    };
    if (spec.sealing)
        json.insert(u"sealing"_s, sealingToJson(*spec.sealing));
    return json;
}

ContainerSpec containerSpecFromJson(const QJsonObject &json)
{
    ContainerSpec spec;
    spec.name = json.value(u"name"_s).toString();
    spec.image = json.value(u"image"_s).toString();
    spec.command = stringsFromJson(json.value(u"command"_s));
    spec.environment = arrayFromJson<EnvironmentEntry>(json.value(u"environment"_s), [](const QJsonObject &entry) {
        return EnvironmentEntry{entry.value(u"name"_s).toString(), entry.value(u"value"_s).toString()};
    });
    spec.labels = mapFromJson(json.value(u"labels"_s));
    spec.network = json.value(u"network"_s).toString();
    spec.internalPort = json.value(u"internalPort"_s).toInt();
    spec.hostPort = json.value(u"hostPort"_s).toInt();
    spec.memory = {json.value(u"memoryMegabytes"_s).toInteger()};
    spec.cpu = {json.value(u"milliCpu"_s).toInteger()};
    if (json.contains(u"sealing"_s))
        spec.sealing = sealingFromJson(json.value(u"sealing"_s).toObject());
    return spec;
}

QString containerSpecFingerprint(const ContainerSpec &spec)
{
    return fingerprintOf(containerSpecToJson(spec));
}

QJsonObject containerFactsToJson(const ContainerFacts &facts)
{
    QJsonArray ports;
    for (const int port : facts.hostPorts)
        ports.append(port);
    return {
        {u"id"_s, facts.id.value()},
        {u"name"_s, facts.name},
        {u"image"_s, facts.image},
        {u"state"_s, facts.state},
        {u"health"_s, facts.health},
        {u"labels"_s, mapToJson(facts.labels)},
        {u"addresses"_s, mapToJson(facts.addresses)},
        {u"virtualHosts"_s, QJsonArray::fromStringList(facts.virtualHosts)},
        {u"hostPorts"_s, ports},
        {u"memoryLimitMegabytes"_s, facts.memoryLimit.value},
        {u"milliCpuLimit"_s, facts.cpuLimit.value},
        {u"createdAt"_s, timeToJson(facts.createdAt)},
    };
}

ContainerFacts containerFactsFromJson(const QJsonObject &json)
{
    ContainerFacts facts;
    facts.id = ContainerId(json.value(u"id"_s).toString());
    facts.name = json.value(u"name"_s).toString();
    facts.image = json.value(u"image"_s).toString();
    facts.state = json.value(u"state"_s).toString();
    facts.health = json.value(u"health"_s).toString();
    facts.labels = mapFromJson(json.value(u"labels"_s));
    facts.addresses = mapFromJson(json.value(u"addresses"_s));
    facts.virtualHosts = stringsFromJson(json.value(u"virtualHosts"_s));
    for (const QJsonValue &port : json.value(u"hostPorts"_s).toArray())
        facts.hostPorts.push_back(port.toInt());
    facts.memoryLimit = {json.value(u"memoryLimitMegabytes"_s).toInteger()};
    facts.cpuLimit = {json.value(u"milliCpuLimit"_s).toInteger()};
    facts.createdAt = timeFromJson(json.value(u"createdAt"_s));
    return facts;
}

} // namespace tmc
