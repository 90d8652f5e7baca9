#include "core/adapters/docker/dockerapi.h"

#include "core/adapters/docker/apiversion.h"
#include "core/adapters/docker/dockererrors.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

DockerApi::DockerApi(QString socketPath) : m_socketPath(std::move(socketPath)), m_connection(m_socketPath)
{
}

/// Every failure to reach the engine names its socket.
template <typename T>
Result<T> DockerApi::located(Result<T> result) const
{
    if (!result && result.error().code == ErrorCode::DockerUnreachable)
        result.error().args = {m_socketPath};
    return result;
}

Result<HttpReply> DockerApi::plainGet(const QByteArray &target, const CallLimits &limits)
{
    return located(m_connection.exchange({.method = "GET", .target = target}, {}, limits));
}

Result<QString> DockerApi::negotiate(const CallLimits &limits)
{
    m_version.clear();
    TM_TRY(const HttpReply ping, plainGet("/_ping", limits));
    if (ping.status != 200)
        return fail(dockerError(ping, {}, true));
    TM_TRY(const HttpReply reply, plainGet("/version", limits));
    if (reply.status != 200)
        return fail(dockerError(reply, {}, true));
    TM_TRY(dockerjson::EngineVersions versions, dockerjson::versionsFromReply(reply.body));
    // A filter in front of the engine may speak an older version than the engine: the header of what answered counts.
    if (const QByteArray spoken = ping.headers.value("api-version"); !spoken.isEmpty())
        versions.newest = QString::fromLatin1(spoken);
    TM_TRY(m_version, negotiatedApiVersion(versions.newest, versions.oldest));
    return m_version;
}

Result<QString> DockerApi::version(const CallLimits &limits)
{
    if (m_version.isEmpty())
        return negotiate(limits);
    return m_version;
}

Result<QByteArray> DockerApi::target(const QString &path, const CallLimits &limits)
{
    TM_TRY(const QString prefix, version(limits));
    return QByteArray("/v" + prefix.toLatin1() + path.toUtf8());
}

Result<HttpReply> DockerApi::get(const QString &path, const CallLimits &limits)
{
    TM_TRY(const QByteArray where, target(path, limits));
    TM_TRY(HttpReply reply, plainGet(where, limits));
    // After an upgrade of the engine the version that was negotiated may be refused.
    if (reply.status == 400 && reply.body.contains("API version"))
        m_version.clear();
    return reply;
}

Result<HttpReply> DockerApi::send(const dockercalls::Call &call, const CallLimits &limits)
{
    if (call.body.isEmpty())
        return send(call.method.toLatin1(), call.path, {}, {}, limits);
    const QByteArray json = toCompactJson(call.body);
    return send(call.method.toLatin1(), call.path, "application/json", json, limits);
}

Result<HttpReply> DockerApi::send(const QByteArray &method, const QString &path, const QByteArray &contentType, QByteArrayView body,
                                  const CallLimits &limits)
{
    TM_TRY(const QByteArray where, target(path, limits));
    const HttpRequest request{.method = method, .target = where, .contentType = contentType, .body = body};
    return located(m_connection.exchange(request, {}, limits));
}

Result<TakeOverReply> DockerApi::takeOver(const QString &path, QByteArrayView json, const CallLimits &limits)
{
    TM_TRY(const QByteArray where, target(path, limits));
    const HttpRequest request{.method = "POST", .target = where, .contentType = "application/json", .body = json};
    return located(m_connection.takeOver(request, limits));
}

} // namespace tmc
