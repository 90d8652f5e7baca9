#pragma once

#include "core/engine/operationexecutor.h"
#include "core/ports/adapterfactory.h"

namespace tmc {

/// Everything that an operation works with on one server, opened for the thread that runs it.
struct ExecutionAdapters {
    std::unique_ptr<RegistryStore> registry;
    std::unique_ptr<OperationStore> operations;
    std::unique_ptr<DockerEngine> docker;
    std::unique_ptr<ProxyProbe> proxy;
    std::unique_ptr<ProxyRoutes> routes;
    std::unique_ptr<HostReader> host;
    std::unique_ptr<TenantDatabase> tenants;
    std::unique_ptr<BackupStore> backups;
    std::unique_ptr<TrialServer> trials;
    std::unique_ptr<BackupSource> source;
    std::unique_ptr<CertificateReader> certificates;

    /// Valid while this lives.
    ExecutionPorts ports(const Clock &clock) const
    {
        return {*registry, *operations, *docker, *proxy, *routes, *host, *tenants, *backups, *trials, *source, *certificates, clock};
    }
};

/// What a server is reached with.
struct ExecutionPlace {
    QString server; ///< name of the profile
    PostgresAccess access;
    LinkEndpoints endpoints;
    OperatorIdentity identity;
};

/// Opens nothing on the server yet. `backups` none: those that this computer's policy names.
ExecutionAdapters executionAdapters(const AdapterFactory &factory, const ExecutionPlace &place,
                                    std::unique_ptr<BackupStore> backups = {});

} // namespace tmc
