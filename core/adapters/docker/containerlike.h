#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

#include <vector>

namespace tmc {

/// What is sent to make another container like one that is there.
struct LikeRequest {
    QByteArray body; ///< of POST /containers/create; holds secrets, to be wiped by the caller
    QString image;   ///< name:tag
    QString network; ///< that it is created in
    /// The other networks, joined afterwards: name and EndpointConfig.
    std::vector<std::pair<QString, QJsonObject>> moreNetworks;
};

/// `container` is the reply of GET /containers/{id}/json, `image` that of GET /images/{its image id}/json. What the container only has from its
/// image (command, environment, user, health check, ...) is left out, so that a newer image brings its own. Anonymous volumes are named,
/// so that what is in them stays. `newImage` takes the place of its image. Fails with ContainerNotRepeatable (removes itself when it stops, has its image only by id, shares the
/// network of another container) and DockerProtocol. Pure; both replies are another machine's.
Result<LikeRequest> likeRequest(const QByteArray &container, const QByteArray &image, const QMap<QString, QString> &labels,
                                const QString &newImage = {});

/// "Image" of GET /containers/{id}/json: the id of the image that it was made from. Fails with DockerProtocol.
Result<QString> imageIdOf(const QByteArray &container);

} // namespace tmc
