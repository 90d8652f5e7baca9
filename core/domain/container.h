#pragma once

#include "core/support/strongid.h"
#include "core/support/units.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tmc {

/// One environment variable of a container to be made. A value may hold the placeholders {{role-password}} and {{secret-key}};
/// the handler that creates the container puts freshly generated secrets in their place, previews show a mask.
struct EnvironmentEntry {
    QString name;
    QString value;
    bool operator==(const EnvironmentEntry &) const = default;
};

inline const QString rolePasswordPlaceholder = QStringLiteral("{{role-password}}");
inline const QString secretKeyPlaceholder = QStringLiteral("{{secret-key}}");

/// A container for what nobody trusts: without capabilities and, unless one is named, without a network, with a root that cannot be written to, as a user without rights,
/// gone by itself after its time.
struct ContainerSealing {
    QString user;         ///< of the image, not root
    QStringList folders;  ///< the only ones that can be written to; in memory, and gone when it stops
    Megabytes folderSize; ///< each one's at most
    int processes = 0;
    int seconds = 0; ///< that it lives at most; it does nothing by itself
    bool operator==(const ContainerSealing &) const = default;
};

/// Everything that the console may ask of a container. There is deliberately no field for privileged mode, host namespaces,
/// added capabilities, devices or bind mounts.
struct ContainerSpec {
    QString name;
    QString image;
    QStringList command; ///< argv; empty = the image's own
    std::vector<EnvironmentEntry> environment;
    QMap<QString, QString> labels;
    QString network;
    int internalPort = 0;
    int hostPort = 0; ///< published on 127.0.0.1 only; 0 = not published
    Megabytes memory; ///< 0 = unlimited
    MilliCpu cpu;     ///< 0 = unlimited
    std::optional<ContainerSealing>
        sealing{}; ///< then without ports and a command of its own, and without a network where none is named
    bool operator==(const ContainerSpec &) const = default;
};

QJsonObject containerSpecToJson(const ContainerSpec &spec);
ContainerSpec containerSpecFromJson(const QJsonObject &json);

/// SHA-256 of the spec with its placeholders unresolved; kept in the label com.tenantmaster.spec to recognise our own containers.
QString containerSpecFingerprint(const ContainerSpec &spec);

/// What a container may use at most. 0 = leave as it is.
struct ContainerLimits {
    Megabytes memory;
    MilliCpu cpu;
    bool operator==(const ContainerLimits &) const = default;
};

/// One entry of the engine's container list, plus the host names that the container claims from the proxy.
struct ContainerFacts {
    ContainerId id;
    QString name; ///< without the leading slash
    QString image;
    QString state;  ///< created, running, paused, restarting, removing, exited, dead
    QString health; ///< healthy, unhealthy, starting or empty
    QMap<QString, QString> labels;
    QMap<QString, QString> addresses; ///< network name -> IPv4 address
    QStringList virtualHosts;         ///< from VIRTUAL_HOST
    std::vector<int> hostPorts;
    Megabytes memoryLimit;
    MilliCpu cpuLimit;                ///< 0 = unlimited, or not in the engine's list
    QStringList healthCheck;          ///< argv of the image's own check, from an inspection only; not kept in files
    bool nginxConfigReadOnly = false; ///< nothing can be written to /etc/nginx/conf.d in it; not kept in files
    QDateTime createdAt;
    QDateTime startedAt; ///< when it was started last, to the microsecond or finer; from an inspection only, not kept in files

    bool isRunning() const { return state == QLatin1String("running"); }
    bool operator==(const ContainerFacts &) const = default;
};

QJsonObject containerFactsToJson(const ContainerFacts &facts);
ContainerFacts containerFactsFromJson(const QJsonObject &json);

} // namespace tmc
