#pragma once

#include "core/support/result.h"

namespace tmc {

/// The Docker Engine API versions that this program speaks. 1.44 changes nothing about the calls used here (it ignores
/// CheckDuplicate), and engines 29.0 to 29.2 answer nothing older.
inline const QString oldestApiVersion = QStringLiteral("1.41");
inline const QString newestApiVersion = QStringLiteral("1.44");

/// The version to use with an engine that speaks `serverOldest`..`serverNewest` (empty oldest = not stated). Fails with
/// DockerVersionUnsupported when the ranges do not meet, DockerProtocol when a version is not "1.N".
Result<QString> negotiatedApiVersion(const QString &serverNewest, const QString &serverOldest);

} // namespace tmc
