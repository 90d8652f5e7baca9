#pragma once

#include "core/ports/certificatereader.h"
#include "core/support/clock.h"

namespace tmc {

/// Certificates of the bundled sample's hosts: nearly all are good for some weeks, a few show each trouble.
class SampleCertificates final : public CertificateReader {
public:
    /// `clock` must live longer.
    explicit SampleCertificates(const Clock &clock) : m_clock(clock) {}
    Result<std::vector<HostCertificate>> read(const QStringList &hosts, std::stop_token stop) override;

private:
    const Clock &m_clock;
};

} // namespace tmc
