#pragma once

#include "core/ports/proxyprobe.h"

#include <QString>

#include <chrono>

namespace tmc {

/// Asks the server's reverse proxy over a unix socket that leads to its port 80. Every probe has a connection of its own: after a
/// reload, the proxy's old workers go on serving the connections that they hold by the old routes.
///
/// Fails with InvalidInput for a host or path that could add a line to the request, ProxyUnreachable, ProbeFailed when the answer is
/// not HTTP, TimedOut, Cancelled. Every status is a result. A longer body is cut at 256 KiB.
class HttpProxyProbe final : public ProxyProbe {
public:
    explicit HttpProxyProbe(QString socketPath, std::chrono::milliseconds timeout = std::chrono::seconds(15))
        : m_socketPath(std::move(socketPath)),
          m_timeout(timeout)
    {
    }

    Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) override;
    Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop) override;

private:
    Result<ProxyReply> ask(const QString &host, const QString &path, const QByteArray &mark, std::stop_token stop);

    QString m_socketPath;
    std::chrono::milliseconds m_timeout;
};

} // namespace tmc
