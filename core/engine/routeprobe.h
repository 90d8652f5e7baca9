#pragma once

#include "core/domain/trafficmap.h"
#include "core/ports/proxyprobe.h"
#include "core/ports/proxyroutes.h"

#include <stop_token>

namespace tmc {

/// How a host answered one request through the proxy.
struct RouteAnswer {
    int status = 0;   ///< HTTP
    QString expected; ///< "tenant / database / container"; empty where only the status can be judged (front-ends, foreign containers)
    QString seen;     ///< the same as it was answered; empty when the answer does not say
    bool isRight = false;
    bool operator==(const RouteAnswer &) const = default;
};

/// Asks the host once, as a visitor would, and compares the answer with the tenant that should give it: under the product's health path
/// where the workspace's own application answers, under "/" otherwise, where status 200 is right. Changes nothing. `routes` may be null:
/// then hosts that redirect to HTTPS are judged by that. Fails as the ports do when no answer comes. Blocks; any one thread at a time.
Result<RouteAnswer> probeRoute(const TrafficRoute &route, const RegistryFacts &registry, const DockerFacts &docker, ProxyProbe &proxy,
                               ProxyRoutes *routes, std::stop_token stop);

} // namespace tmc
