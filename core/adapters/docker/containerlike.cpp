#include "core/adapters/docker/containerlike.h"

#include "core/support/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype shortId = 12;

tl::unexpected<Error> protocolError(const QString &detail)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker});
}

tl::unexpected<Error> notRepeatable(const QString &container, const QString &why)
{
    return fail({.code = ErrorCode::ContainerNotRepeatable, .args = {container, why}, .source = ErrorSource::Docker});
}

Result<QJsonObject> objectOf(const QByteArray &reply)
{
    Result<QJsonObject> object = parseJsonObject(reply);
    if (!object)
        return protocolError(object.error().detail);
    return object;
}

/// The entries of the container's environment that its image does not have as they are.
QJsonArray ownEntries(const QJsonArray &entries, const QJsonArray &images)
{
    QJsonArray own;
    for (const QJsonValue &entry : entries)
        if (!images.contains(entry))
            own.append(entry);
    return own;
}

QJsonObject ownMembers(QJsonObject members, const QJsonObject &images)
{
    for (auto it = images.begin(); it != images.end(); ++it)
        if (members.value(it.key()) == it.value())
            members.remove(it.key());
    return members;
}

QJsonObject ownConfig(QJsonObject config, const QJsonObject &image, const QString &id)
{
    for (const QString &key :
         {u"Cmd"_s, u"Entrypoint"_s, u"User"_s, u"WorkingDir"_s, u"Healthcheck"_s, u"Shell"_s, u"StopSignal"_s, u"OnBuild"_s})
        if (config.value(key) == image.value(key))
            config.remove(key);
    config.insert(u"Env"_s, ownEntries(config.value(u"Env"_s).toArray(), image.value(u"Env"_s).toArray()));
    for (const QString &key : {u"Labels"_s, u"ExposedPorts"_s, u"Volumes"_s})
        config.insert(key, ownMembers(config.value(key).toObject(), image.value(key).toObject()));
    // Given by the engine from the id, as long as nobody chose one.
    if (config.value(u"Hostname"_s).toString() == id.left(shortId))
        config.remove(u"Hostname"_s);
    return config;
}

/// Volumes that the host configuration does not name are those that the engine made for the image's VOLUME.
void nameAnonymousVolumes(QJsonObject &host, const QJsonArray &mounts)
{
    QJsonArray binds = host.value(u"Binds"_s).toArray();
    QStringList known;
    for (const QJsonValue &bind : binds)
        known.append(bind.toString().section(u':', 1, 1));
    for (const QJsonValue &mount : host.value(u"Mounts"_s).toArray())
        known.append(mount.toObject().value(u"Target"_s).toString());
    for (const QJsonValue &value : mounts) {
        const QJsonObject mount = value.toObject();
        const QString place = mount.value(u"Destination"_s).toString();
        if (mount.value(u"Type"_s).toString() != "volume"_L1 || known.contains(place))
            continue;
        const QString mode = mount.value(u"RW"_s).toBool(true) ? QString() : u":ro"_s;
        binds.append(mount.value(u"Name"_s).toString() + u':' + place + mode);
    }
    host.insert(u"Binds"_s, binds);
}

/// What the operator or compose chose of a network; addresses that the engine gave are given anew.
QJsonObject endpointOf(const QJsonObject &network, const QString &id)
{
    QJsonArray aliases;
    for (const QJsonValue &alias : network.value(u"Aliases"_s).toArray())
        if (alias.toString() != id.left(shortId))
            aliases.append(alias);
    QJsonObject endpoint{{u"Aliases"_s, aliases}};
    for (const QString &key : {u"IPAMConfig"_s, u"Links"_s, u"DriverOpts"_s})
        if (!network.value(key).isNull() && !network.value(key).isUndefined())
            endpoint.insert(key, network.value(key));
    return endpoint;
}

QString networkModeOf(const QJsonObject &host)
{
    const QString mode = host.value(u"NetworkMode"_s).toString();
    return mode.isEmpty() || mode == "default"_L1 ? u"bridge"_s : mode;
}

void addNetworks(LikeRequest &request, QJsonObject &body, const QJsonObject &networks, const QString &id)
{
    QJsonObject first;
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        // The engine's own networks take no aliases, and need no endpoint.
        if (it.key() == "bridge"_L1 || it.key() == "host"_L1 || it.key() == "none"_L1) {
            if (it.key() != request.network)
                request.moreNetworks.emplace_back(it.key(), QJsonObject());
            continue;
        }
        if (it.key() == request.network)
            first.insert(it.key(), endpointOf(it.value().toObject(), id));
        else
            request.moreNetworks.emplace_back(it.key(), endpointOf(it.value().toObject(), id));
    }
    body.insert(u"NetworkingConfig"_s, QJsonObject{{u"EndpointsConfig"_s, first}});
}

} // namespace

Result<LikeRequest> likeRequest(const QByteArray &container, const QByteArray &image, const QMap<QString, QString> &labels,
                                const QString &newImage)
{
    TM_TRY(const QJsonObject object, objectOf(container));
    TM_TRY(const QJsonObject imageObject, objectOf(image));
    const QString id = object.value(u"Id"_s).toString();
    const QString name = object.value(u"Name"_s).toString().mid(1);
    QJsonObject host = object.value(u"HostConfig"_s).toObject();
    QJsonObject body = ownConfig(object.value(u"Config"_s).toObject(), imageObject.value(u"Config"_s).toObject(), id);
    if (!newImage.isEmpty())
        body.insert(u"Image"_s, newImage);
    LikeRequest request{.body = {}, .image = body.value(u"Image"_s).toString(), .network = networkModeOf(host), .moreNetworks = {}};
    if (id.isEmpty() || request.image.isEmpty())
        return protocolError(u"a container without id or image"_s);
    static const QRegularExpression imageId(u"\\A(sha256:)?[0-9a-f]{12,64}\\z"_s);
    if (imageId.match(request.image).hasMatch())
        return notRepeatable(name, u"image "_s + request.image);
    if (host.value(u"AutoRemove"_s).toBool())
        return notRepeatable(name, u"AutoRemove"_s);
    if (request.network.startsWith("container:"_L1))
        return notRepeatable(name, u"NetworkMode "_s + request.network);
    nameAnonymousVolumes(host, object.value(u"Mounts"_s).toArray());
    QJsonObject allLabels = body.value(u"Labels"_s).toObject();
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        allLabels.insert(it.key(), it.value());
    body.insert(u"Labels"_s, allLabels);
    body.remove(u"MacAddress"_s);
    body.insert(u"HostConfig"_s, host);
    addNetworks(request, body, object.value(u"NetworkSettings"_s).toObject().value(u"Networks"_s).toObject(), id);
    request.body = toCompactJson(body);
    return request;
}

Result<QString> imageIdOf(const QByteArray &container)
{
    TM_TRY(const QJsonObject object, objectOf(container));
    const QString id = object.value(u"Image"_s).toString();
    if (id.isEmpty())
        return protocolError(u"a container without an image"_s);
    return id;
}

} // namespace tmc
