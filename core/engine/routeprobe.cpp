#include "core/engine/routeprobe.h"

#include "core/engine/handlers/tenantanswer.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The running container whose application names the tenant when it is asked for its health; null when another one answers for the host.
const ContainerFacts *application(const TrafficRoute &route, const DockerFacts &docker)
{
    if (!route.workspace || route.route.containers.size() != 1
        || route.route.containers.constFirst() != route.workspace->containerName)
        return nullptr;
    return docker.container(route.workspace->containerName);
}

} // namespace

Result<RouteAnswer> probeRoute(const TrafficRoute &route, const RegistryFacts &registry, const DockerFacts &docker, ProxyProbe &proxy,
                               ProxyRoutes *routes, std::stop_token stop)
{
    const Workspace *workspace = route.workspace;
    const ContainerFacts *container = application(route, docker);
    const Product *product = workspace ? registry.product(workspace->product) : nullptr;
    const bool tellsTenant = container && product;
    const QString &host = route.route.host;
    TM_TRY(const ProxyReply reply, askAsVisitor(host, tellsTenant ? product->healthPath : u"/"_s, proxy, routes, stop));
    RouteAnswer answer{.status = reply.status, .isRight = reply.status == 200};
    if (!tellsTenant)
        return answer;
    answer.expected = expectedTenantAnswer(workspace->tenantId, workspace->databaseName, workspace->schemaName, *container);
    // What is no health report is a wrong answer, not a failed question.
    answer.seen = tenantAnswer(reply, host, !workspace->schemaName.isEmpty()).value_or(QString());
    answer.isRight = answer.seen == answer.expected;
    return answer;
}

} // namespace tmc
