#pragma once

#include "core/support/result.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace tmc {

struct ProxyReply {
    int status = 0;
    QByteArray body;    ///< at most 256 KiB
    QString location{}; ///< where it sends the visitor instead; empty for most replies
};

/// One request through the server's reverse proxy, with the tenant's host name. Blocks; any one thread at a time.
class ProxyProbe {
public:
    virtual ~ProxyProbe() = default;
    virtual Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) = 0;
    /// The same with the header X-Tenant-Master-Probe: while the host is pinned by this operation, the pin's candidate answers.
    virtual Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop) = 0;
    /// For so long after a reload of the proxy its old workers may still answer beside the new ones (nginx ends them 100 ms after the new
    /// ones have begun): what answered rightly once is asked again after it.
    virtual std::chrono::milliseconds reloadOverlap() const { return std::chrono::milliseconds(150); }
};

} // namespace tmc
