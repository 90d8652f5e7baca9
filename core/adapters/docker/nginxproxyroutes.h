#pragma once

#include "core/ports/dockerengine.h"
#include "core/ports/proxyroutes.h"

namespace tmc {

class ProxyFiles;

/// Pins and limits as files of the running nginx-proxy container, through the engine's archive and exec calls: conf.d/00-tm-<host>.conf
/// for a pin, vhost.d/tm-rate-<N>/<host> for a limit. Every file is put beside its place and moved there, so that nginx never reads half
/// of one; then `nginx -t`, reload, read back. The reload takes nginx a moment, during which old workers still accept connections
/// beside the new ones: a change that moves visitors returns when the workers that were there before it have stopped accepting.
///
/// Pins name containers, not addresses: nginx asks Docker's name server, so that a restarted container is found at its new address.
class NginxProxyRoutes final : public ProxyRoutes {
public:
    /// `docker` must live longer.
    explicit NginxProxyRoutes(DockerEngine &docker) : m_docker(docker) {}

    Result<std::optional<RoutePin>> findPin(const QString &host, std::stop_token stop) override;
    Result<void> setPin(const RoutePin &pin, std::stop_token stop) override;
    Result<void> removePin(const QString &host, PinRemoval effect, std::stop_token stop) override;
    Result<QStringList> generatedTargets(const QString &host, std::stop_token stop) override;
    Result<ProxyReply> getOverTls(const QString &host, const QString &path, std::stop_token stop) override;
    Result<RequestLimits> requestLimits(const QStringList &hosts, std::stop_token stop) override;
    Result<void> reload(std::stop_token stop) override;
    Result<void> setRequestLimit(const QStringList &hosts, const QString &key, int perMinute, LimitStart start,
                                 std::stop_token stop) override;

private:
    /// Fails with ContainerNotFound when the server has no running nginx-proxy.
    Result<ProxyFiles> files(const std::stop_token &stop);

    Result<ProxyFiles> filesOnly(const std::stop_token &stop);
    template <typename T>
    Result<T> orElsewhere(Result<T> result);
    Result<QStringList> limitFiles(ProxyFiles &files, const QStringList &hosts);

    DockerEngine &m_docker;
    std::optional<ContainerFacts> m_proxy; ///< as it was found last
    struct Found {
        QStringList hosts;
        QStringList paths;
    };
    std::optional<Found> m_found; ///< what requestLimits() saw, for the setRequestLimit() that it is asked for
};

} // namespace tmc
