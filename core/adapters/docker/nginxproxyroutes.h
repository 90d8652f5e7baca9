#pragma once

#include "core/ports/dockerengine.h"
#include "core/ports/proxyroutes.h"

namespace tmc {

/// Pins and limits as files of a running nginx-proxy container, through the engine's archive and exec calls: conf.d/00-tm-<host>.conf for
/// a pin, vhost.d/tm-rate-<N>/<host> for a limit. Every file is put beside its place and moved there, so that nginx never reads half of
/// one; then `nginx -t`, reload, read back.
class NginxProxyRoutes final : public ProxyRoutes {
public:
    /// `docker` must live longer.
    explicit NginxProxyRoutes(DockerEngine &docker) : m_docker(docker) {}

    Result<std::optional<RoutePin>> findPin(const QString &proxy, const QString &host, std::stop_token stop) override;
    Result<void> setPin(const QString &proxy, const RoutePin &pin, std::stop_token stop) override;
    Result<void> removePin(const QString &proxy, const QString &host, std::stop_token stop) override;
    Result<QStringList> generatedTargets(const QString &proxy, const QString &host, std::stop_token stop) override;
    Result<int> requestLimit(const QString &proxy, const QString &host, std::stop_token stop) override;
    Result<void> setRequestLimit(const QString &proxy, const QString &host, const QString &key, int perMinute,
                                 std::stop_token stop) override;

private:
    DockerEngine &m_docker;
};

} // namespace tmc
