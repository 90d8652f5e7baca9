#pragma once

#include "core/ports/proxyroutes.h"
#include "fakes/fakedockerengine.h"

#include <map>
#include <memory>
#include <mutex>

namespace tmtest {

/// What a proxy container holds besides what it generates, shared by the fakes of one test.
struct FakeProxyState {
    std::mutex mutex;
    std::map<QString, tmc::RoutePin> pins;
    std::map<QString, int> limits;
    bool refusesChanges = false; ///< as if somebody had left a broken file in its configuration
};

/// nginx-proxy in memory: generates from the fake engine's running containers, at once.
class FakeProxyRoutes final : public tmc::ProxyRoutes {
public:
    FakeProxyRoutes(std::shared_ptr<FakeProxyState> state, FakeDockerEngine docker)
        : m_state(std::move(state)),
          m_docker(std::move(docker))
    {
    }

    tmc::Result<std::optional<tmc::RoutePin>> findPin(const QString &proxy, const QString &host, std::stop_token stop) override;
    tmc::Result<void> setPin(const QString &proxy, const tmc::RoutePin &pin, std::stop_token stop) override;
    tmc::Result<void> removePin(const QString &proxy, const QString &host, std::stop_token stop) override;
    tmc::Result<QStringList> generatedTargets(const QString &proxy, const QString &host, std::stop_token stop) override;
    tmc::Result<int> requestLimit(const QString &proxy, const QString &host, std::stop_token stop) override;
    tmc::Result<void> setRequestLimit(const QString &proxy, const QString &host, const QString &key, int perMinute,
                                      std::stop_token stop) override;

private:
    tmc::Result<void> admit(const QString &proxy, const QString &host, bool changes);
    std::shared_ptr<FakeProxyState> m_state;
    FakeDockerEngine m_docker;
};

} // namespace tmtest
