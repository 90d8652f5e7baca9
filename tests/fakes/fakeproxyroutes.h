#pragma once

#include "core/ports/certificatereader.h"
#include "core/ports/proxyprobe.h"
#include "core/ports/proxyroutes.h"
#include "fakes/fakedockerengine.h"
#include "fakes/fakeworld.h"

namespace tmtest {

/// The writable part of a reverse proxy in memory. Copies share the world.
class FakeProxyRoutes final : public tmc::ProxyRoutes {
public:
    FakeProxyRoutes(std::shared_ptr<FakeWorld> world, FakeDockerEngine docker) : m_world(std::move(world)), m_docker(std::move(docker))
    {
    }

    tmc::Result<std::optional<tmc::RoutePin>> findPin(const QString &host, std::stop_token stop) override;
    tmc::Result<void> setPin(const tmc::RoutePin &pin, std::stop_token stop) override;
    tmc::Result<void> removePin(const QString &host, tmc::PinRemoval effect, std::stop_token stop) override;
    tmc::Result<QStringList> generatedTargets(const QString &host, std::stop_token stop) override;
    tmc::Result<tmc::ProxyReply> getOverTls(const QString &host, const QString &path, std::stop_token stop) override;
    tmc::Result<tmc::RequestLimits> requestLimits(const QStringList &hosts, std::stop_token stop) override;
    /// What lies on the disk is served from now on.
    tmc::Result<void> reload(std::stop_token stop) override;
    tmc::Result<void> setRequestLimit(const QStringList &hosts, const QString &workspace, int perMinute, tmc::LimitStart start,
                                      std::stop_token stop) override;

    bool refusesChanges = false;           ///< as if somebody had left a broken file in its configuration
    std::optional<tmc::Error> nextRefusal; ///< the proxy refuses the next change with it, and stays as it is

private:
    tmc::Result<void> checkRunning(const tmc::RouteTarget &target) const;
    tmc::Result<void> refuseOnce();

    std::shared_ptr<FakeWorld> m_world;
    FakeDockerEngine m_docker;
};

/// Certificates of all hosts, as the world counts them. Copies share the world.
class FakeCertificateReader final : public tmc::CertificateReader {
public:
    explicit FakeCertificateReader(std::shared_ptr<FakeWorld> world) : m_world(std::move(world)) {}
    tmc::Result<std::vector<tmc::HostCertificate>> read(const QStringList &hosts, std::stop_token stop) override;

private:
    std::shared_ptr<FakeWorld> m_world;
};

/// Routes as nginx-proxy does (a pin, then the containers that claim the host by name, then the product's shared container) and answers
/// as the sample application would: tenant, database and container as the fake world has them.
class FakeProxy final : public tmc::ProxyProbe {
public:
    FakeProxy(std::shared_ptr<FakeWorld> world, FakeDockerEngine docker) : m_world(std::move(world)), m_docker(std::move(docker)) {}
    tmc::Result<tmc::ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) override;
    tmc::Result<tmc::ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation,
                                           std::stop_token stop) override;

    std::chrono::milliseconds reloadOverlap() const override { return {}; } ///< it reloads at once

    /// Past the redirection, if there is one.
    [[nodiscard]] tmc::Result<tmc::ProxyReply> ask(const QString &host, const QString &operation) const;

    int status = 200;
    QString tenantInstead; ///< not empty: answers for this tenant

private:
    QString containerFor(const QString &host, const QString &operation, const tmc::Workspace &workspace) const;

    std::shared_ptr<FakeWorld> m_world;
    FakeDockerEngine m_docker;
};

} // namespace tmtest
