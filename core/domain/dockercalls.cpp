#include "core/domain/dockercalls.h"

#include "core/domain/names.h"
#include "core/support/json.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace tmc::dockercalls {
namespace {

constexpr int worldWritable = 01777; ///< the folder's owner is root, its only user is not

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

QJsonObject hostConfig(const ContainerSpec &spec)
{
    QJsonObject config{
        {u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u"unless-stopped"_s}}},
        {u"LogConfig"_s,
         QJsonObject{{u"Type"_s, u"json-file"_s}, {u"Config"_s, QJsonObject{{u"max-size"_s, u"10m"_s}, {u"max-file"_s, u"3"_s}}}}},
        {u"SecurityOpt"_s, QJsonArray{u"no-new-privileges"_s}},
        {u"NetworkMode"_s, spec.network},
    };
    if (spec.memory.value > 0)
        config.insert(u"Memory"_s, toBytes(spec.memory).value);
    if (spec.cpu.value > 0)
        config.insert(u"NanoCpus"_s, spec.cpu.value * 1'000'000);
    if (spec.hostPort > 0) {
        const QJsonObject binding{{u"HostIp"_s, u"127.0.0.1"_s}, {u"HostPort"_s, QString::number(spec.hostPort)}};
        config.insert(u"PortBindings"_s, QJsonObject{{u"%1/tcp"_s.arg(spec.internalPort), QJsonArray{binding}}});
    }
    return config;
}

/// Swap would let what is inside take more than its memory.
QJsonObject sealedHostConfig(const ContainerSpec &spec)
{
    const qint64 folderBytes = toBytes(spec.sealing->folderSize).value;
    QJsonArray mounts;
    for (const QString &folder : spec.sealing->folders)
        mounts.append(QJsonObject{{u"Type"_s, u"tmpfs"_s},
                                  {u"Target"_s, folder},
                                  {u"TmpfsOptions"_s, QJsonObject{{u"SizeBytes"_s, folderBytes}, {u"Mode"_s, worldWritable}}}});
    return {{u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u"no"_s}}},
            {u"LogConfig"_s, QJsonObject{{u"Type"_s, u"none"_s}}},
            {u"NetworkMode"_s, spec.network.isEmpty() ? u"none"_s : spec.network},
            {u"CapDrop"_s, QJsonArray{u"ALL"_s}},
            {u"SecurityOpt"_s, QJsonArray{u"no-new-privileges"_s}},
            {u"ReadonlyRootfs"_s, true},
            {u"PidsLimit"_s, spec.sealing->processes},
            {u"Memory"_s, toBytes(spec.memory).value},
            {u"MemorySwap"_s, toBytes(spec.memory).value},
            {u"Mounts"_s, mounts}};
}

} // namespace

Call createContainer(const ContainerSpec &spec)
{
    QJsonArray environment;
    for (const EnvironmentEntry &entry : spec.environment)
        environment.append(entry.name + u'=' + entry.value);
    QJsonObject labels;
    for (auto it = spec.labels.cbegin(); it != spec.labels.cend(); ++it)
        labels.insert(it.key(), it.value());
    labels.insert(names::label(u"spec"_s), containerSpecFingerprint(spec));
    if (spec.sealing) {
        const QJsonObject body{{u"Image"_s, spec.image},
                               {u"Env"_s, environment},
                               {u"Labels"_s, labels},
                               {u"User"_s, spec.sealing->user},
                               {u"Entrypoint"_s, QJsonArray{u"sleep"_s, QString::number(spec.sealing->seconds)}},
                               {u"Cmd"_s, QJsonArray()},
                               {u"Healthcheck"_s, QJsonObject{{u"Test"_s, QJsonArray{u"NONE"_s}}}},
                               {u"HostConfig"_s, sealedHostConfig(spec)}};
        return {u"POST"_s, u"/containers/create?name="_s + encoded(spec.name), body};
    }
    QJsonObject body{
        {u"Image"_s, spec.image},
        {u"Env"_s, environment},
        {u"Labels"_s, labels},
        {u"HostConfig"_s, hostConfig(spec)},
        {u"ExposedPorts"_s, QJsonObject{{u"%1/tcp"_s.arg(spec.internalPort), QJsonObject{}}}},
    };
    if (!spec.command.isEmpty())
        body.insert(u"Cmd"_s, QJsonArray::fromStringList(spec.command));
    return {u"POST"_s, u"/containers/create?name="_s + encoded(spec.name), body};
}

Call startContainer(const QString &idOrName)
{
    return {u"POST"_s, u"/containers/%1/start"_s.arg(encoded(idOrName)), {}};
}

Call stopContainer(const QString &idOrName, int graceSeconds)
{
    return {u"POST"_s, u"/containers/%1/stop?t=%2"_s.arg(encoded(idOrName)).arg(graceSeconds), {}};
}

Call updateContainer(const QString &idOrName, const ContainerLimits &limits)
{
    QJsonObject body;
    if (limits.memory.value > 0) {
        body.insert(u"Memory"_s, toBytes(limits.memory).value);
        body.insert(u"MemorySwap"_s, 2 * toBytes(limits.memory).value);
    }
    if (limits.cpu.value > 0)
        body.insert(u"NanoCpus"_s, limits.cpu.value * 1'000'000);
    return {u"POST"_s, u"/containers/%1/update"_s.arg(encoded(idOrName)), body};
}

Call removeContainer(const QString &id)
{
    return {u"DELETE"_s, u"/containers/%1?force=true&v=true"_s.arg(encoded(id)), {}};
}

Call restartContainer(const QString &idOrName, int graceSeconds)
{
    return {u"POST"_s, u"/containers/%1/restart?t=%2"_s.arg(encoded(idOrName)).arg(graceSeconds), {}};
}

Call renameContainer(const QString &id, const QString &name)
{
    return {u"POST"_s, u"/containers/%1/rename?name=%2"_s.arg(encoded(id), encoded(name)), {}};
}

Call pullImage(const QString &nameAndTag)
{
    // A colon behind the last slash begins a tag, one before it a port of the registry.
    const qsizetype colon = nameAndTag.indexOf(u':', nameAndTag.lastIndexOf(u'/') + 1);
    const QString name = colon < 0 ? nameAndTag : nameAndTag.left(colon);
    const QString tag = colon < 0 ? u"latest"_s : nameAndTag.mid(colon + 1);
    return {u"POST"_s, u"/images/create?fromImage=%1&tag=%2"_s.arg(encoded(name), encoded(tag)), {}};
}

Call createLike(const QString &name, const QMap<QString, QString> &labels, const QString &image)
{
    QJsonObject added;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        added.insert(it.key(), it.value());
    QJsonObject body{{u"Labels"_s, added}};
    if (!image.isEmpty())
        body.insert(u"Image"_s, image);
    return {u"POST"_s, u"/containers/create?name="_s + encoded(name), body};
}

Call connectNetwork(const QString &network, const QString &container, const QJsonObject &endpoint)
{
    return {u"POST"_s, u"/networks/%1/connect"_s.arg(encoded(network)),
            QJsonObject{{u"Container"_s, container}, {u"EndpointConfig"_s, endpoint}}};
}

Call createNetwork(const QString &name)
{
    return {u"POST"_s, u"/networks/create"_s, QJsonObject{{u"Name"_s, name}, {u"Driver"_s, u"bridge"_s}, {u"CheckDuplicate"_s, true}}};
}

Call removeNetwork(const QString &name)
{
    return {u"DELETE"_s, u"/networks/"_s + encoded(name), {}};
}

Call createExec(const QString &container, const QStringList &argv, const QStringList &environment)
{
    return {u"POST"_s, u"/containers/%1/exec"_s.arg(encoded(container)),
            QJsonObject{{u"AttachStdin"_s, true},
                        {u"AttachStdout"_s, true},
                        {u"AttachStderr"_s, true},
                        {u"Tty"_s, false},
                        {u"Env"_s, QJsonArray::fromStringList(environment)},
                        {u"Cmd"_s, QJsonArray::fromStringList(argv)}}};
}

} // namespace tmc::dockercalls
