#include "core/adapters/sample/sampleproxyprobe.h"

#include "core/support/json.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

Result<ProxyReply> SampleProxyProbe::get(const QString &host, const QString &, std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    const std::vector<Workspace> workspaces = world.snapshot.registry.value.value_or(RegistryFacts{}).workspaces;
    const DockerFacts docker = world.snapshot.docker.value.value_or(DockerFacts{});
    const auto asked =
        std::ranges::find_if(workspaces, [&host](const Workspace &workspace) { return workspace.hosts.contains(host); });
    const ContainerFacts *container = asked == workspaces.end() ? nullptr : docker.container(asked->containerName);
    if (!container || !container->isRunning())
        return ProxyReply{.status = 503, .body = "Service Temporarily Unavailable"};
    const auto dice = static_cast<uchar>(QCryptographicHash::hash(host.toUtf8(), QCryptographicHash::Sha256).front());
    if (dice < 8)
        return ProxyReply{.status = 502, .body = "Bad Gateway"};
    return ProxyReply{.status = 200,
                      .body = toCompactJson({{u"tenant"_s, asked->tenantId},
                                             {u"database"_s, asked->databaseName},
                                             {u"schema"_s, asked->schemaName},
                                             {u"container"_s, container->id.value().left(12)}})};
}

Result<ProxyReply> SampleProxyProbe::getMarked(const QString &, const QString &, const QString &, std::stop_token)
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Proxy});
}

} // namespace tmc
