#pragma once

#include "core/engine/operationrunner.h"
#include "core/ports/hostreader.h"
#include "core/ports/registrystore.h"
#include "core/support/clock.h"

namespace tmc {

/// The stores of one server, as the operation thread uses them.
struct ExecutionPorts {
    RegistryStore &registry;
    OperationStore &operations;
    DockerEngine &docker;
    ProxyProbe &proxy;
    ProxyRoutes &routes;
    HostReader &host;
    TenantDatabase &tenants;
    BackupStore &backups;
    TrialServer &trials;
    BackupSource &source;
    CertificateReader &certificates;
    const Clock &clock;
};

/// Starts, resumes and rolls back operations whose journal is the registry. Blocks; thread: the operation thread.
class OperationExecutor {
public:
    OperationExecutor(ExecutionPorts ports, QString createdBy, FaultHook fault = {});

    /// Reads fresh facts, plans again and compares: fails with StalePreview (args: what changed) or the first blocker before anything is
    /// written. `previewed` is what the operator saw; `input` what its commands get that it must not hold.
    Result<OperationOutcome> start(const Runbook &previewed, OperationControl &control, const OperationListener &listener,
                                   const CommandInput &input = {});

    /// Goes on with an operation that somebody left behind, from any console. Fails with OperationLocked while somebody works on it.
    Result<OperationOutcome> resume(const OperationId &id, OperationControl &control, const OperationListener &listener);
    Result<OperationOutcome> rollBack(const OperationId &id, OperationControl &control, const OperationListener &listener);

    /// Everything that plans are made from, read now.
    SystemSnapshot readFacts(const std::stop_token &stop) { return freshSnapshot(stop); }

private:
    /// Reads all facts once. Containers of rolled back operations that appeared late are removed first; then they are read once more.
    SystemSnapshot freshSnapshot(const std::stop_token &stop);
    Result<void> checkNotStale(const Runbook &previewed, const std::stop_token &stop);
    StepContext contextFor(OperationSession &session, const OperationId &id, const std::stop_token &abort,
                           const OperationListener &listener) const;

    ExecutionPorts m_ports;
    QString m_createdBy;
    FaultHook m_fault;
    StepRegistry m_registry;
};

} // namespace tmc
