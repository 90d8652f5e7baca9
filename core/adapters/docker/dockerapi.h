#pragma once

#include "core/adapters/docker/httpconnection.h"
#include "core/domain/dockercalls.h"

namespace tmc {

/// Requests of the Docker Engine API with the negotiated version in front of their path. Refusals are replies here, not errors.
/// Thread: one at a time.
class DockerApi final {
public:
    explicit DockerApi(QString socketPath);

    /// Asks the engine again, two round trips.
    Result<QString> negotiate(const CallLimits &limits);

    /// The version of the last negotiation; negotiates when there was none.
    Result<QString> version(const CallLimits &limits);

    /// Speaks this version from now on, which another connection to the same engine has negotiated.
    void assume(const QString &version) { m_version = version; }

    Result<HttpReply> get(const QString &path, const CallLimits &limits);
    Result<HttpReply> send(const dockercalls::Call &call, const CallLimits &limits);
    Result<HttpReply> send(const QByteArray &method, const QString &path, const QByteArray &contentType, QByteArrayView body,
                           const CallLimits &limits);
    Result<TakeOverReply> takeOver(const QString &path, QByteArrayView json, const CallLimits &limits);

    qint64 requestCount() const { return m_connection.requestCount(); }

private:
    Result<HttpReply> plainGet(const QByteArray &target, const CallLimits &limits);
    Result<QByteArray> target(const QString &path, const CallLimits &limits);
    template <typename T>
    Result<T> located(Result<T> result) const;

    QString m_socketPath;
    HttpConnection m_connection;
    QString m_version;
};

} // namespace tmc
