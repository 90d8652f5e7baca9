#pragma once

#include "core/domain/exposure.h"
#include "core/ports/certificatereader.h"
#include "core/ports/dockerengine.h"

namespace tmc {

/// What is looked at more seldom than a snapshot: it costs commands in the proxy's container.
struct Checkup {
    Section<std::vector<HostCertificate>> certificates;
    Section<std::vector<ContainerExposure>> exposures;
    bool operator==(const Checkup &) const = default;
};

/// The hosts of every workspace whose customers expect an answer, sorted, each once.
QStringList servedHosts(const RegistryFacts &registry);

/// Reads both parts; one that fails does not keep the other from being read. `hosts` of nobody need no proxy. Blocks; thread: any.
Checkup checkUp(CertificateReader &certificates, DockerEngine &docker, const QStringList &hosts, const QDateTime &now,
                std::stop_token stop);

/// The new one with the old values kept wherever the new one has only an error.
Checkup keepingOldValues(Checkup fresh, const Checkup &old);

} // namespace tmc
