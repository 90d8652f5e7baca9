#pragma once

#include <QString>

#include <optional>

namespace tmc {

/// Where the proxy sends the requests for a host: a container and its port inside the proxy's network. Its address is looked up whenever
/// it is written, because it changes when the container or Docker is started again.
struct RouteTarget {
    QString container; ///< name
    int port = 0;
    bool operator==(const RouteTarget &) const = default;
};

/// Holds a host at one container, whatever the proxy makes of the containers' own claims meanwhile.
struct RoutePin {
    QString host;
    QString operation; ///< the operation that set it; marked requests carry it
    RouteTarget serving;
    std::optional<RouteTarget> candidate; ///< gets the marked requests, and only these
    bool operator==(const RoutePin &) const = default;
};

} // namespace tmc
