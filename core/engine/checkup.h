#pragma once

#include "core/domain/exposure.h"
#include "core/domain/missingtables.h"
#include "core/ports/certificatereader.h"
#include "core/ports/dockerengine.h"
#include "core/ports/logreader.h"

namespace tmc {

/// The containers whose environment is known, by names of secrets only.
struct EnvironmentLook {
    std::vector<EnvironmentSecrets> containers; ///< all that were looked at and run, also those without secrets
    bool operator==(const EnvironmentLook &) const = default;
};

/// What is looked at more seldom than a snapshot: it costs commands in the proxy's container, and a request for each new container.
struct Checkup {
    Section<std::vector<HostCertificate>> certificates;
    Section<std::vector<ContainerExposure>> exposures;
    Section<EnvironmentLook> environments;
    Section<std::vector<MissingTables>> tables; ///< what logs have said within a day
    bool operator==(const Checkup &) const = default;
};

/// The hosts of every workspace whose customers expect an answer, sorted, each once.
QStringList servedHosts(const RegistryFacts &registry);

/// Inspections of one look at most; the rest comes with the next ones.
inline constexpr std::size_t mostInspections = 500;

struct CheckupReaders {
    CertificateReader &certificates;
    DockerEngine &docker;
    LogReader &logs;
};

/// Reads every part; one that fails does not keep the others from being read. `snapshot` has a registry. Hosts of nobody need no proxy. What a
/// container is given never changes, so `before`, the last look, is not read again; null: there was none. Blocks; thread: any.
Checkup checkUp(const CheckupReaders &readers, const SystemSnapshot &snapshot, const Checkup *before, const QDateTime &now,
                std::stop_token stop);

/// The new one with the old values kept wherever the new one has only an error.
Checkup keepingOldValues(Checkup fresh, const Checkup &old);

} // namespace tmc
