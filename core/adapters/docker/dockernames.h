#pragma once

#include "core/support/result.h"

namespace tmc {

/// A container's or network's name or id as it may stand in a path: letters, digits, "_", "." and "-", beginning with a letter or a
/// digit, at most 255. Fails with InvalidInput: an empty name would turn "/containers/{id}" into another request.
Result<QString> checkedDockerName(const QString &kind, const QString &name);

/// The same for an image's name:tag, where "/", ":" and "@" may stand as well.
Result<QString> checkedImageName(const QString &name);

/// The id of a container as the engine gives it: 64 hexadecimal digits. A name or the beginning of an id fails with InvalidInput.
Result<QString> checkedContainerId(const QString &id);

/// The network that a container of ours joins: a name as above, and none of the engine's own modes (host, none, container:...), which
/// would share the server's namespaces. Empty is the engine's default network. Fails with InvalidInput.
Result<QString> checkedContainerNetwork(const QString &name);

/// A text as one segment of a path or one value of a query.
QString encodedSegment(const QString &text);

} // namespace tmc
