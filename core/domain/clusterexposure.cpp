#include "core/domain/clusterexposure.h"

#include "core/support/json.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tmc {

ClusterAccess clusterAccessFromJson(const QJsonObject &json)
{
    ClusterAccess access{.superusers = stringsFromJson(json.value(u"superusers"_s)),
                         .publicDatabases = stringsFromJson(json.value(u"publicDatabases"_s))};
    access.superusers.sort();
    access.publicDatabases.sort();
    return access;
}

std::vector<Exposure> exposuresOf(const ClusterAccess &access, const SystemSnapshot &snapshot, const QString &container)
{
    std::vector<Exposure> roles;
    std::vector<Exposure> databases;
    if (snapshot.registry.value) {
        const QSet<QString> superusers(access.superusers.begin(), access.superusers.end());
        const QSet<QString> open(access.publicDatabases.begin(), access.publicDatabases.end());
        QSet<QString> told;
        for (const Workspace &workspace : snapshot.registry.value->workspaces) {
            if (superusers.contains(workspace.roleName))
                roles.push_back(
                    {.kind = ExposureKind::SuperuserTenant, .subject = workspace.roleName, .database = workspace.databaseName});
            // A schema product's tenants share one database, which is told of once.
            if (open.contains(workspace.databaseName) && !told.contains(workspace.databaseName)) {
                told.insert(workspace.databaseName);
                databases.push_back(
                    {.kind = ExposureKind::PublicDatabase, .subject = workspace.databaseName, .database = workspace.databaseName});
            }
        }
    }
    std::vector<Exposure> all = std::move(roles);
    if (const auto published = publishedPort(snapshot, container))
        all.push_back(*published);
    all.insert(all.end(), databases.begin(), databases.end());
    return all;
}

std::optional<Exposure> publishedPort(const SystemSnapshot &snapshot, const QString &container)
{
    const ContainerFacts *facts = snapshot.docker.value ? snapshot.docker.value->container(container) : nullptr;
    if (!facts || facts->hostPorts.empty())
        return std::nullopt;
    return Exposure{.kind = ExposureKind::PublishedPort, .subject = container, .database = {}, .ports = facts->hostPorts};
}

QString exposureKindName(ExposureKind kind)
{
    switch (kind) {
    case ExposureKind::SuperuserTenant:
        return u"superuser-tenant"_s;
    case ExposureKind::PublicDatabase:
        return u"public-database"_s;
    case ExposureKind::PublishedPort:
        return u"published-port"_s;
    }
    return {};
}

QJsonObject exposureToJson(const Exposure &exposure)
{
    QJsonArray ports;
    for (const int port : exposure.ports)
        ports.append(port);
    return {{u"kind"_s, exposureKindName(exposure.kind)},
            {u"subject"_s, exposure.subject},
            {u"database"_s, exposure.database},
            {u"ports"_s, ports}};
}

} // namespace tmc
