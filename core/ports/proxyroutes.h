#pragma once

#include "core/domain/route.h"
#include "core/ports/proxyprobe.h"
#include "core/support/result.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace tmc {

enum class PinRemoval { MovesVisitors, LeavesVisitors }; ///< what the proxy does for the host without the pin

using RequestLimits = QMap<QString, int>; ///< host -> requests per minute

/// When the proxy begins to apply a limit of requests.
enum class LimitStart {
    Now,          ///< it is loaded
    WithTheHosts, ///< it is only tested: what takes the hosts into the proxy later loads it as well
};

/// The part of a server's reverse proxy that the console may write: pins of hosts and limits of requests. Every change is tested by the
/// proxy before it takes effect; one that it refuses is taken back and fails with ProxyConfigRejected and the proxy's own words. Calls
/// block; any one thread at a time.
class ProxyRoutes {
public:
    virtual ~ProxyRoutes() = default;

    /// No value when the host is not pinned by the console.
    virtual Result<std::optional<RoutePin>> findPin(const QString &host, std::stop_token stop) = 0;
    /// Writes, has it tested, takes it into service and reads it back. Fails with ContainerNotFound when what serves does not run in the
    /// proxy's network; a candidate may start later. Returns when every visitor is served by this pin. A host's first pin with a
    /// candidate must name what serves the host already: it leaves visitors where they are, so nothing is waited for.
    virtual Result<void> setPin(const RoutePin &pin, std::stop_token stop) = 0;
    /// Also fine when there is none. Where this moves visitors, it returns when every one of them is served without the pin.
    virtual Result<void> removePin(const QString &host, PinRemoval effect, std::stop_token stop) = 0;

    /// Where the proxy itself sends exactly this host, because containers claim it by name: the containers' names, an empty one for an
    /// address that no container has, or when nothing that claims it can be reached. No entries when nobody claims it, so that the host falls to a wildcard or to nobody.
    virtual Result<QStringList> generatedTargets(const QString &host, std::stop_token stop) = 0;

    /// Requests per minute that are let through to each of these hosts; those that are not limited are left out. One question to the
    /// server for all of them.
    virtual Result<RequestLimits> requestLimits(const QStringList &hosts, std::stop_token stop) = 0;
    /// One request for the host as a visitor's browser makes it over HTTPS, from inside the proxy: the way to a host of which port 80 only
    /// sends visitors on. The certificate is not checked, because it may be made for visitors of another name or not be made yet.
    /// Fails with ProbeFailed when no answer comes.
    virtual Result<ProxyReply> getOverTls(const QString &host, const QString &path, std::stop_token stop) = 0;

    /// Tests the configuration as it is and loads it again, with the certificates that lie on the disk now; returns when the workers of before
    /// accept no more connections. Fails with ProxyConfigRejected, and then nothing has changed.
    virtual Result<void> reload(std::stop_token stop) = 0;

    /// One limit for all hosts of a workspace together, counted under `key`, which no other workspace has. 0 = none. Loaded now, it holds
    /// a moment after the call has come back.
    virtual Result<void> setRequestLimit(const QStringList &hosts, const QString &key, int perMinute, LimitStart start,
                                         std::stop_token stop) = 0;
};

} // namespace tmc
