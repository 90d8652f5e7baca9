#pragma once

#include "core/domain/route.h"
#include "core/support/result.h"

#include <QStringList>

#include <optional>
#include <stop_token>

namespace tmc {

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
    virtual Result<void> removePin(const QString &host, std::stop_token stop) = 0; ///< also fine when there is none

    /// Where the proxy itself sends exactly this host, because containers claim it by name: the containers' names, an empty one for an
    /// address that no container has. No entries when nobody claims it, so that the host falls to a wildcard or to nobody.
    virtual Result<QStringList> generatedTargets(const QString &host, std::stop_token stop) = 0;

    /// Requests per minute that are let through to this host; no value when they are not limited.
    virtual Result<std::optional<int>> requestLimit(const QString &host, std::stop_token stop) = 0;
    /// One limit for all hosts of a workspace together. 0 = none.
    virtual Result<void> setRequestLimit(const QStringList &hosts, const QString &workspace, int perMinute, std::stop_token stop) = 0;
};

} // namespace tmc
