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
Call restartContainer(const QString &idOrName, int graceSeconds);
Call renameContainer(const QString &id, const QString &name);
/// A tag is always sent: without one the engine would fetch every tag of the repository.
Call pullImage(const QString &nameAndTag);
/// The successor of a container; the preview shows it without the configuration that the adapter fills in.
Call createLike(const QString &name, const QMap<QString, QString> &labels, const QString &image);
Call connectNetwork(const QString &network, const QString &container, const QJsonObject &endpoint);
Call createNetwork(const QString &name);
Call removeNetwork(const QString &name);
Call createExec(const QString &container, const QStringList &argv, const QStringList &environment);

} // namespace tmc::dockercalls
