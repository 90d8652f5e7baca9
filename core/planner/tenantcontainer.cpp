#include "core/planner/tenantcontainer.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;

namespace tmc {

ContainerSpec tenantContainer(const Workspace &workspace, const Product &product, const Plan &plan, const QString &network)
{
    const QString hosts = workspace.hosts.join(u',');
    ContainerSpec spec;
    spec.name = workspace.containerName;
    spec.image = product.image;
    spec.network = network;
    spec.internalPort = product.internalPort;
    spec.hostPort = workspace.port.value_or(0);
    spec.memory = plan.memory;
    spec.cpu = plan.cpu;
    spec.environment = {
        {u"PRODUCT"_s, product.key.value()},
        {u"TENANT_MODE"_s, isolationName(product.isolation)},
        {u"TENANT_ID"_s, workspace.tenantId},
        {u"DATABASE_URL"_s,
         u"postgresql://%1:%2@postgres:5432/%3"_s.arg(workspace.roleName, rolePasswordPlaceholder, workspace.databaseName)},
        {u"REDIS_URL"_s, u"redis://redis:6379/%1"_s.arg(workspace.redisIndex.value_or(0))},
        {u"ALLOWED_HOSTS"_s, hosts},
        {u"CORS_ALLOWED_ORIGINS"_s, u"https://"_s + workspace.hosts.join(u",https://"_s)},
        {u"SECRET_KEY"_s, secretKeyPlaceholder},
        {u"ENVIRONMENT"_s, environmentName(workspace.environment)},
        {u"VIRTUAL_HOST"_s, hosts},
        {u"VIRTUAL_PORT"_s, QString::number(product.internalPort)},
        {u"LETSENCRYPT_HOST"_s, hosts},
    };
    spec.labels = {
        {names::label(u"product"_s), product.key.value()},
        {names::label(u"workspace"_s), workspace.slug},
        {names::label(u"plan"_s), plan.key.value()},
        {names::label(u"role"_s), u"dedicated"_s},
        {names::label(u"operation"_s), workspace.operation.value()},
        {names::label(u"version"_s), product.image.section(u':', -1)},
        {names::label(u"hosts"_s), hosts},
        {names::label(u"memory"_s), QString::number(plan.memory.value)},
    };
    return spec;
}

QStringList migrateCommand(const Workspace &workspace, const Product &product)
{
    QStringList command = product.migrateCommand;
    if (workspace.hosting == Hosting::Shared)
        command << u"--database"_s << workspace.databaseName << u"--role"_s << workspace.roleName;
    return command;
}

} // namespace tmc
