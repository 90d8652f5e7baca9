#include "core/planner/tenantcontainer.h"

#include "core/domain/names.h"
#include "core/domain/tenantcommands.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QMap<QString, QString> labels(const WorkspaceDraft &draft, const QString &role, const QString &image, const QString &hosts,
                              Megabytes memory)
{
    const Workspace &workspace = draft.workspace;
    return {
        {names::label(u"product"_s), draft.product.key.value()},
        {names::label(u"workspace"_s), workspace.slug},
        {names::label(u"plan"_s), draft.plan.key.value()},
        {names::label(u"role"_s), role},
        {names::label(u"operation"_s), workspace.operation.value()},
        {names::label(u"version"_s), image.section(u':', -1)},
        {names::label(u"hosts"_s), hosts},
        {names::label(u"memory"_s), QString::number(memory.value)},
    };
}

std::vector<EnvironmentEntry> proxyEntries(const QStringList &hosts, int port)
{
    return {
        {u"VIRTUAL_HOST"_s, hosts.join(u',')},
        {u"VIRTUAL_PORT"_s, QString::number(port)},
        {u"LETSENCRYPT_HOST"_s, hosts.join(u',')},
    };
}

/// A container that runs the application itself and answers for `hosts`.
ContainerSpec applicationContainer(const WorkspaceDraft &draft, const QString &role, const QStringList &hosts)
{
    const Workspace &workspace = draft.workspace;
    const Product &product = draft.product;
    const CreateWorkspaceRequest &request = draft.request;
    ContainerSpec spec;
    spec.name = workspace.containerName;
    spec.image = product.imageFor(product.isolation == Isolation::Schema && workspace.environment == Environment::Qa);
    spec.network = request.network;
    spec.internalPort = product.internalPort;
    spec.hostPort = workspace.port.value_or(0);
    spec.memory = workspace.limits.memory;
    spec.cpu = workspace.limits.cpu;
    spec.environment = {
        {u"PRODUCT"_s, product.key.value()},
        {u"TENANT_MODE"_s, isolationName(product.isolation)},
        {u"TENANT_ID"_s, workspace.tenantId},
        {u"DATABASE_URL"_s, u"postgresql://%1:%2@%3:%4/%5"_s.arg(workspace.roleName, rolePasswordPlaceholder, request.databaseHost,
                                                                 QString::number(request.databasePort), workspace.databaseName)},
        {u"REDIS_URL"_s, u"redis://redis:6379/%1"_s.arg(workspace.redisIndex.value_or(0))},
        {u"ALLOWED_HOSTS"_s, workspace.hosts.join(u',')},
        {u"CORS_ALLOWED_ORIGINS"_s, u"https://"_s + workspace.hosts.join(u",https://"_s)},
        {u"SECRET_KEY"_s, secretKeyPlaceholder},
        {u"ENVIRONMENT"_s, environmentName(workspace.environment)},
    };
    if (!workspace.schemaName.isEmpty())
        spec.environment.push_back({u"TENANT_SCHEMA"_s, workspace.schemaName});
    std::ranges::move(proxyEntries(hosts, product.internalPort), std::back_inserter(spec.environment));
    spec.labels = labels(draft, role, spec.image, hosts.join(u','), spec.memory);
    return spec;
}

} // namespace

WorkspaceLimits containerLimits(const Product &product, const Plan &plan)
{
    if (product.hosting == HostingRule::AlwaysOwnContainers)
        return {.memory = plan.memory.value > 0 ? plan.memory : defaultWebMemory,
                .cpu = plan.cpu.value > 0 ? plan.cpu : defaultWebCpu};
    if (plan.hosting == Hosting::Dedicated)
        return {.memory = plan.memory, .cpu = plan.cpu};
    return {};
}

ContainerSpec dedicatedContainer(const WorkspaceDraft &draft)
{
    return applicationContainer(draft, u"dedicated"_s, draft.workspace.hosts);
}

ContainerSpec webContainer(const WorkspaceDraft &draft)
{
    return applicationContainer(draft, u"web"_s, draft.webHosts);
}

ContainerSpec frontendContainer(const WorkspaceDraft &draft)
{
    constexpr int httpPort = 80;
    const Workspace &workspace = draft.workspace;
    const QStringList &web = draft.webHosts;
    QStringList hosts;
    std::ranges::copy_if(workspace.hosts, std::back_inserter(hosts), [&web](const QString &host) { return !web.contains(host); });
    ContainerSpec spec;
    spec.name = names::frontendContainerName(draft.product, workspace.slug, workspace.environment == Environment::Qa);
    spec.image = draft.product.frontendImage;
    spec.network = draft.request.network;
    spec.internalPort = httpPort;
    spec.memory = frontendMemory;
    spec.cpu = frontendCpu;
    spec.environment = {
        {u"TENANT_ID"_s, workspace.tenantId},
        {u"TENANT_SCHEMA"_s, workspace.schemaName},
        {u"API_HOST"_s, web.value(0)},
        {u"ENVIRONMENT"_s, environmentName(workspace.environment)},
    };
    std::ranges::move(proxyEntries(hosts, httpPort), std::back_inserter(spec.environment));
    spec.labels = labels(draft, u"frontend"_s, spec.image, hosts.join(u','), spec.memory);
    return spec;
}

QStringList migrateCommand(const Workspace &workspace, const Product &product)
{
    return product.migrateCommand + tenantcommands::tenantArguments(workspace);
}

} // namespace tmc
