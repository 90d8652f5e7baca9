#pragma once

#include "core/support/result.h"

#include <stop_token>

namespace tmc {

struct ProxyReply {
    int status = 0;
    QByteArray body; ///< at most 256 KiB
};

/// One request through the server's reverse proxy, with the tenant's host name. Blocks; any one thread at a time.
class ProxyProbe {
public:
    virtual ~ProxyProbe() = default;
    virtual Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) = 0;
    /// The same with the header X-Tenant-Master-Probe: while the host is pinned by this operation, the pin's candidate answers.
    virtual Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop) = 0;
};

} // namespace tmc
