#pragma once

#include "core/domain/container.h"

#include <QJsonObject>
#include <QString>

/// The request of every Docker Engine API call that changes something. Previews show it and the Docker adapter sends it, so the two
/// cannot differ. Paths are without the version prefix; source: Docker Engine API v1.41 reference.
namespace tmc::dockercalls {

struct Call {
    QString method;
    QString path;
    QJsonObject body;
    bool operator==(const Call &) const = default;
};

/// POST /containers/create. Placeholders in the environment stay as they are; the adapter or the preview replaces them.
/// Restart policy unless-stopped, json-file logs of 3 x 10 MB, no-new-privileges, ports on 127.0.0.1 only. A sealed one has neither network,
/// capabilities, logs nor a volume, and sleeps until its time is over.
Call createContainer(const ContainerSpec &spec);
Call startContainer(const QString &idOrName);
Call stopContainer(const QString &idOrName, int graceSeconds);
/// Swap stays what Docker gives a new container: as much again as its memory.
Call updateContainer(const QString &idOrName, const ContainerLimits &limits);
Call removeContainer(const QString &id);
Call createNetwork(const QString &name);
Call removeNetwork(const QString &name);
Call createExec(const QString &container, const QStringList &argv, const QStringList &environment);

} // namespace tmc::dockercalls
