#pragma once

#include "core/ports/proxyprobe.h"

namespace tmc {

/// Nothing answers behind the bundled sample's proxy: SampleData.
class SampleProxyProbe final : public ProxyProbe {
public:
    Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) override;
    Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop) override;
};

} // namespace tmc
