#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace tmc {

/// A container as the proxy reaches it: by its name on their common network, so that a new address after a restart is followed.
struct RouteTarget {
    QString container;
    int port = 0;
    bool operator==(const RouteTarget &) const = default;
};

/// A host that is held where it is while containers come and go behind it. The proxy's own file for the host has precedence over what
/// nginx-proxy generates, because nginx keeps the first of two blocks with one name.
struct RoutePin {
    QString host;
    QString operation;                    ///< that holds it; also the secret part of the paths below
    RouteTarget serving;                  ///< gets the customers' requests
    std::optional<RouteTarget> candidate; ///< answers only below pinProbePath(), to be tried before anybody is sent to it
    bool operator==(const RoutePin &) const = default;
};

QJsonObject routePinToJson(const RoutePin &pin);
RoutePin routePinFromJson(const QJsonObject &json);

/// Where a pinned host shows routePinMark() of the pin that its nginx has loaded.
QString pinMarkPath(const QString &operation);
QString routePinMark(const RoutePin &pin);
/// Leads to the candidate of a pinned host, also where port 80 otherwise only redirects to HTTPS. `path` begins with a slash.
QString pinProbePath(const QString &operation, const QString &path);

/// What the console adds to a running nginx-proxy: pins and request limits. `proxy` names its container. A change that nginx refuses
/// is taken back before the call returns ErrorCode::ProxyConfigRejected; a change that returned has been read back, and nginx has been
/// told to load it, which takes it a moment. Calls block; any one thread at a time.
class ProxyRoutes {
public:
    virtual ~ProxyRoutes() = default;

    virtual Result<std::optional<RoutePin>> findPin(const QString &proxy, const QString &host, std::stop_token stop) = 0;
    virtual Result<void> setPin(const QString &proxy, const RoutePin &pin, std::stop_token stop) = 0;
    virtual Result<void> removePin(const QString &proxy, const QString &host, std::stop_token stop) = 0; ///< also fine when it is gone

    /// Where nginx-proxy itself sends this very host, as address:port; empty when no container claims it by its exact name.
    virtual Result<QStringList> generatedTargets(const QString &proxy, const QString &host, std::stop_token stop) = 0;

    /// Requests per minute, 0 = not limited.
    virtual Result<int> requestLimit(const QString &proxy, const QString &host, std::stop_token stop) = 0;
    /// All hosts with one `key` share the limit. 0..1,000,000; 0 removes it.
    virtual Result<void> setRequestLimit(const QString &proxy, const QString &host, const QString &key, int perMinute,
                                         std::stop_token stop) = 0;
};

} // namespace tmc
