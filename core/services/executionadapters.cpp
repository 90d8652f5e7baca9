#include "core/services/executionadapters.h"

namespace tmc {

ExecutionAdapters executionAdapters(const AdapterFactory &factory, const ExecutionPlace &place, std::unique_ptr<BackupStore> backups)
{
    if (!backups) {
        // Most operations need no backups: a policy that cannot be read is not theirs to complain about.
        const Result<BackupPolicy> policy = factory.backupPolicy(place.server)->read();
        backups =
            factory.backupStore(place.server, policy ? policy->folderFor(place.server) : QString(), place.endpoints.controlSocket);
    }
    std::unique_ptr<DockerEngine> docker = factory.dockerEngine(place.endpoints.dockerSocket);
    std::unique_ptr<ProxyRoutes> routes = factory.proxyRoutes(*docker);
    return {.registry = factory.registryStore(place.access),
            .operations = factory.operationStore(place.access, place.identity),
            .docker = std::move(docker),
            .proxy = factory.proxyProbe(place.endpoints.proxySocket),
            .routes = std::move(routes),
            .host = factory.hostReader(place.endpoints.controlSocket),
            .tenants = factory.tenantDatabase(place.access, place.identity),
            .backups = std::move(backups),
            .trials = factory.trialServer(place.endpoints.dockerSocket),
            .source = factory.backupSource(place.access),
            .certificates = factory.certificateReader(place.endpoints.dockerSocket)};
}

} // namespace tmc
