#include "core/adapters/docker/containerjson.h"

#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/healthcheck.h"
#include "core/domain/names.h"
#include "core/support/json.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tmc::dockerjson {
namespace {

constexpr int portLimit = 65535;
constexpr qint64 largestMemory = qint64(1) << 43; ///< megabytes; more than the engine's own number of bytes can say
constexpr qint64 year10000 = 253402300800;        ///< seconds since 1970; no later time can be written in ISO 8601

tl::unexpected<Error> unexpectedContainer(const QString &detail)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = u"a container "_s + detail, .source = ErrorSource::Docker});
}

Result<ContainerId> idOf(const QJsonObject &object)
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]{64}\\z"_s);
    const QString id = object.value(u"Id"_s).toString();
    if (!pattern.match(id).hasMatch())
        return unexpectedContainer(u"without an id"_s);
    return ContainerId(id);
}

QMap<QString, QString> labelsOf(const QJsonValue &value)
{
    QMap<QString, QString> labels;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.insert(it.key(), it.value().toString());
    return labels;
}

QMap<QString, QString> addressesOf(const QJsonValue &settings)
{
    QMap<QString, QString> addresses;
    const QJsonObject networks = settings.toObject().value(u"Networks"_s).toObject();
    for (auto it = networks.begin(); it != networks.end(); ++it)
        addresses.insert(it.key(), it.value().toObject().value(u"IPAddress"_s).toString());
    return addresses;
}

void addPort(std::set<int> &ports, int port)
{
    if (port > 0 && port <= portLimit)
        ports.insert(port);
}

/// Both "Ports" of a running container and "PortBindings" of any: {"8000/tcp": [{"HostIp": …, "HostPort": "8100"}]}, null when unused.
void addBoundPorts(std::set<int> &ports, const QJsonObject &bindings)
{
    for (const QJsonValue &list : bindings) {
        for (const QJsonValue &binding : list.toArray())
            addPort(ports, binding.toObject().value(u"HostPort"_s).toString().toInt());
    }
}

std::vector<int> sorted(const std::set<int> &ports)
{
    return {ports.begin(), ports.end()};
}

/// Links give a container further names such as "/other/alias"; its own one has a single slash.
QString ownName(const QJsonArray &names)
{
    for (const QJsonValue &value : names) {
        const QString name = value.toString();
        if (name.lastIndexOf(u'/') <= 0 && !name.isEmpty())
            return name.startsWith(u'/') ? name.mid(1) : name;
    }
    return {};
}

Megabytes memoryFromLabels(const QMap<QString, QString> &labels)
{
    // Anybody may write a label; what is added up later must not leave the range.
    return {std::clamp<qint64>(labels.value(names::label(u"memory"_s)).toLongLong(), 0, largestMemory)};
}

QString virtualHostOf(const QJsonValue &environment)
{
    static const QString prefix = u"VIRTUAL_HOST="_s;
    QString hosts;
    for (const QJsonValue &value : environment.toArray()) {
        // The last one wins, as in the process that gets them.
        if (const QString entry = value.toString(); entry.startsWith(prefix))
            hosts = entry.mid(prefix.size());
    }
    return hosts;
}

/// A volume without a name of its own belongs to its container: another container of that name gets another one.
bool outlivesContainer(const QJsonObject &mount)
{
    static const QRegularExpression nameless(u"\\A[0-9a-f]{64}\\z"_s);
    const QString type = mount.value(u"Type"_s).toString();
    return type != "tmpfs"_L1 && (type != "volume"_L1 || !nameless.match(mount.value(u"Name"_s).toString()).hasMatch());
}

/// By the mount that holds the directory, else by the container's root. Source: Docker Engine API v1.41, MountPoint.
bool isNginxConfigReadOnly(const QJsonObject &object)
{
    const QString directory = u"/etc/nginx/conf.d"_s;
    bool readOnly = object.value(u"HostConfig"_s).toObject().value(u"ReadonlyRootfs"_s).toBool();
    qsizetype closest = 0;
    for (const QJsonValue &value : object.value(u"Mounts"_s).toArray()) {
        const QJsonObject mount = value.toObject();
        const QString place = mount.value(u"Destination"_s).toString();
        if ((place == directory || directory.startsWith(place + u'/')) && place.size() > closest) {
            closest = place.size();
            readOnly = !mount.value(u"RW"_s).toBool();
        }
    }
    return readOnly;
}

} // namespace

Result<ContainerFacts> containerFromListEntry(const QJsonObject &entry)
{
    ContainerFacts facts;
    TM_TRY(facts.id, idOf(entry));
    facts.name = ownName(entry.value(u"Names"_s).toArray());
    facts.state = entry.value(u"State"_s).toString();
    if (facts.state.isEmpty())
        return unexpectedContainer(u"without a state"_s);
    facts.image = entry.value(u"Image"_s).toString();
    facts.health = healthFromStatus(entry.value(u"Status"_s).toString());
    facts.labels = labelsOf(entry.value(u"Labels"_s));
    facts.addresses = addressesOf(entry.value(u"NetworkSettings"_s));
    facts.virtualHosts = hostsFromText(facts.labels.value(names::label(u"hosts"_s)));
    std::set<int> ports;
    for (const QJsonValue &port : entry.value(u"Ports"_s).toArray())
        addPort(ports, port.toObject().value(u"PublicPort"_s).toInt());
    facts.hostPorts = sorted(ports);
    facts.memoryLimit = memoryFromLabels(facts.labels);
    if (const qint64 created = entry.value(u"Created"_s).toInteger(); created > 0 && created < year10000)
        facts.createdAt = QDateTime::fromSecsSinceEpoch(created).toUTC();
    return facts;
}

Result<ContainerExposure> exposureFromListEntry(const QJsonObject &entry)
{
    ContainerExposure exposure;
    TM_TRY(exposure.id, idOf(entry));
    exposure.container = ownName(entry.value(u"Names"_s).toArray());
    if (exposure.container.isEmpty())
        return unexpectedContainer(u"without a name"_s);
    exposure.image = entry.value(u"Image"_s).toString();
    for (const QJsonValue &value : entry.value(u"Ports"_s).toArray()) {
        const QJsonObject port = value.toObject();
        const int outside = port.value(u"PublicPort"_s).toInt();
        if (outside > 0 && outside <= portLimit)
            exposure.ports.push_back(
                {.inside = port.value(u"PrivatePort"_s).toInt(), .outside = outside, .address = port.value(u"IP"_s).toString()});
    }
    for (const QJsonValue &value : entry.value(u"Mounts"_s).toArray()) {
        const QJsonObject mount = value.toObject();
        if (mount.value(u"Source"_s).toString().endsWith("/docker.sock"_L1))
            exposure.holdsEngineSocket = true;
        if (outlivesContainer(mount))
            exposure.kept.append(mount.value(u"Destination"_s).toString());
    }
    return exposure;
}

Result<ContainerFacts> containerFromInspectObject(const QJsonObject &object)
{
    ContainerFacts facts;
    TM_TRY(facts.id, idOf(object));
    const QJsonObject config = object.value(u"Config"_s).toObject();
    const QJsonObject state = object.value(u"State"_s).toObject();
    const QJsonObject settings = object.value(u"NetworkSettings"_s).toObject();
    const QJsonObject host = object.value(u"HostConfig"_s).toObject();
    facts.name = ownName({object.value(u"Name"_s)});
    facts.state = state.value(u"Status"_s).toString();
    if (facts.name.isEmpty() || facts.state.isEmpty())
        return unexpectedContainer(u"without name or state"_s);
    facts.image = config.value(u"Image"_s).toString();
    facts.health = state.value(u"Health"_s).toObject().value(u"Status"_s).toString();
    if (facts.health == "none"_L1)
        facts.health.clear();
    facts.labels = labelsOf(config.value(u"Labels"_s));
    facts.addresses = addressesOf(settings);
    const QString claimed = virtualHostOf(config.value(u"Env"_s));
    facts.virtualHosts = hostsFromText(claimed.isEmpty() ? facts.labels.value(names::label(u"hosts"_s)) : claimed);
    std::set<int> ports;
    addBoundPorts(ports, host.value(u"PortBindings"_s).toObject());
    addBoundPorts(ports, settings.value(u"Ports"_s).toObject());
    facts.hostPorts = sorted(ports);
    facts.memoryLimit = {std::max<qint64>(0, host.value(u"Memory"_s).toInteger()) / (1024 * 1024)};
    facts.cpuLimit = {std::max<qint64>(0, host.value(u"NanoCpus"_s).toInteger()) / 1'000'000};
    facts.healthCheck = healthCheckOf(config);
    facts.nginxConfigReadOnly = isNginxConfigReadOnly(object);
    // Whole seconds, as the list has them.
    const QString created = object.value(u"Created"_s).toString().left(19);
    facts.createdAt = timeFromJson(created + u'Z');
    // "0001-01-01T00:00:00Z" where it has never been started; the engine's nanoseconds are more than a time here can hold.
    if (const QString started = state.value(u"StartedAt"_s).toString(); !started.startsWith("0001-"_L1))
        facts.startedAt = timeFromJson(started.section(u'Z', 0, 0).left(23) + u'Z');
    return facts;
}

Result<ContainerConfiguration> configurationFromInspectObject(const QJsonObject &object)
{
    ContainerConfiguration configuration;
    TM_TRY(configuration.facts, containerFromInspectObject(object));
    const QJsonObject config = object.value(u"Config"_s).toObject();
    configuration.entrypoint = stringsFromJson(config.value(u"Entrypoint"_s));
    configuration.command = stringsFromJson(config.value(u"Cmd"_s));
    configuration.user = config.value(u"User"_s).toString();
    configuration.restartPolicy =
        object.value(u"HostConfig"_s).toObject().value(u"RestartPolicy"_s).toObject().value(u"Name"_s).toString();
    configuration.restarts = std::max(0, object.value(u"RestartCount"_s).toInt());
    configuration.exitCode = object.value(u"State"_s).toObject().value(u"ExitCode"_s).toInt();
    for (const QString &entry : stringsFromJson(config.value(u"Env"_s)))
        configuration.environment.push_back({entry.section(u'=', 0, 0), entry.section(u'=', 1)});
    for (const QJsonValue &value : object.value(u"Mounts"_s).toArray()) {
        const QJsonObject mount = value.toObject();
        const QString name = mount.value(u"Name"_s).toString();
        configuration.mounts.push_back({.type = mount.value(u"Type"_s).toString(),
                                        .source = name.isEmpty() ? mount.value(u"Source"_s).toString() : name,
                                        .destination = mount.value(u"Destination"_s).toString(),
                                        .writable = mount.value(u"RW"_s).toBool(true)});
    }
    return configuration;
}

bool tellsItsHosts(const ContainerFacts &facts)
{
    return facts.labels.contains(names::label(u"hosts"_s));
}

} // namespace tmc::dockerjson
