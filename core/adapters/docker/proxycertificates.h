#pragma once

#include "core/ports/certificatereader.h"
#include "core/ports/dockerengine.h"

#include <QMap>

#include <memory>

namespace tmc {

/// Through commands in the proxy's container: `tail` shows the certificate files below /etc/nginx/certs, `curl` (7.88 or newer) what the
/// proxy answers with on its own port 443. Keys are never read.
class ProxyCertificates final : public CertificateReader {
public:
    explicit ProxyCertificates(std::unique_ptr<DockerEngine> docker) : m_docker(std::move(docker)) {}

    Result<std::vector<HostCertificate>> read(const QStringList &hosts, std::stop_token stop) override;

private:
    using Stored = QMap<QString, Certificate>; ///< by file name without ".crt"
    Result<Stored> storedOnes(const QString &proxy, const std::stop_token &stop);
    Result<void> askServed(const QString &proxy, std::vector<HostCertificate *> &hosts, const std::stop_token &stop);

    std::unique_ptr<DockerEngine> m_docker;
};

} // namespace tmc
