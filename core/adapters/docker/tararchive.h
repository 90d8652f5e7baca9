#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace tmc {

/// The uncompressed tar archives of Docker's archive calls, with one regular file in them. Source: Docker Engine API v1.41 reference,
/// "Get an archive of a filesystem resource in a container".

/// A file of mode 0644 of root's. `path` is relative; its directories come with it, mode 0755.
Result<QByteArray> tarOfFile(const QString &path, const QByteArray &content);

/// The first regular file of an archive. Fails with DockerProtocol when there is none, or it is larger than `limit` bytes.
Result<QByteArray> fileInTar(const QByteArray &tar, qsizetype limit);

} // namespace tmc
