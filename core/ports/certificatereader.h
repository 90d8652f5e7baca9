#pragma once

#include "core/domain/certificate.h"
#include "core/support/result.h"

#include <stop_token>

namespace tmc {

/// Reads the certificates of hosts behind a server's proxy; never a private key. Blocks; any one thread at a time.
class CertificateReader {
public:
    virtual ~CertificateReader() = default;
    /// One entry for each host, in their order: what lies on the proxy's disk and what it answers with, asked from the server itself. A host
    /// that does not answer is no failure but an entry that says so. Fails with ContainerNotFound when there is no proxy, with Unsupported when
    /// its tools cannot show certificates. A few round trips for each hundred hosts.
    virtual Result<std::vector<HostCertificate>> read(const QStringList &hosts, std::stop_token stop) = 0;
};

} // namespace tmc
