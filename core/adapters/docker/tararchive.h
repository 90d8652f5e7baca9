#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace tmc {

/// The uncompressed tar archives of Docker's archive calls. Source: Docker Engine API v1.41 reference,
/// "Get an archive of a filesystem resource in a container".

/// Files of mode 0644 of root's, by their relative paths; their directories come with them, mode 0755.
Result<QByteArray> tarOfFiles(const QMap<QString, QByteArray> &files);

/// The regular files of an archive, by their paths in it. Fails with DockerProtocol when one is larger than `limit` bytes.
Result<QMap<QString, QByteArray>> filesInTar(const QByteArray &tar, qsizetype limit);

/// The first regular file of an archive. Fails with DockerProtocol when there is none, or it is larger than `limit` bytes.
Result<QByteArray> fileInTar(const QByteArray &tar, qsizetype limit);

} // namespace tmc
