#pragma once

#include "core/domain/systemsnapshot.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What of a server's PostgreSQL is more open than it has to be. Pure; thread: any.
namespace tmc {

/// Rights as PostgreSQL's catalogues tell them; every role may read these.
struct ClusterAccess {
    QStringList superusers;      ///< roles that may log in and that nothing is refused, sorted
    QStringList publicDatabases; ///< every role of the cluster may connect to these, sorted
    bool operator==(const ClusterAccess &) const = default;
};

/// The form in which the query of adapters/postgres answers; every field is read tolerantly.
ClusterAccess clusterAccessFromJson(const QJsonObject &json);

enum class ExposureKind {
    SuperuserTenant, ///< a tenant's own role is a superuser: its application can read every other tenant
    PublicDatabase,  ///< every tenant's role may connect to a tenant's database
    PublishedPort,   ///< Docker publishes a port of PostgreSQL's container on the server
};

struct Exposure {
    ExposureKind kind = ExposureKind::PublicDatabase;
    QString subject;  ///< role, database, or the container
    QString database; ///< that it concerns; empty: all
    std::vector<int> ports{};
    bool operator==(const Exposure &) const = default;
};

/// The worst first. Only roles and databases of workspaces are looked at: the server's own are the operator's business. `container` is that
/// of PostgreSQL; empty where it is none.
std::vector<Exposure> exposuresOf(const ClusterAccess &access, const SystemSnapshot &snapshot, const QString &container);

/// None when Docker publishes no port of the container, or it has not been read.
std::optional<Exposure> publishedPort(const SystemSnapshot &snapshot, const QString &container);

QString exposureKindName(ExposureKind kind);
QJsonObject exposureToJson(const Exposure &exposure);

} // namespace tmc
