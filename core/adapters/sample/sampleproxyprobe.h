#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/proxyprobe.h"
#include "core/support/clock.h"

namespace tmc {

/// What the sample's applications would answer behind their proxy: most as the right tenant, a few not at all. A marked request is part of
/// an operation, which the sample refuses: SampleData.
class SampleProxyProbe final : public ProxyProbe {
public:
    /// Both outlive the probe.
    SampleProxyProbe(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}
    Result<ProxyReply> get(const QString &host, const QString &path, std::stop_token stop) override;
    Result<ProxyReply> getMarked(const QString &host, const QString &path, const QString &operation, std::stop_token stop) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
