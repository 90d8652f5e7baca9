#pragma once

#include "core/adapters/docker/httpmessage.h"

#include <QString>

namespace tmc {

/// What a request was about, to name it in an error.
struct DockerSubject {
    enum class Kind { Engine, NewContainer, Container, Network, NewNetwork, Path };
    Kind kind = Kind::Engine;
    QString name;           ///< container, network or path
    QString image = {};     ///< of a new container
    QString network = {};   ///< of a new container
    QString container = {}; ///< of a path
};

/// The error for a reply that is not what the request wanted. A request that the engine refused (below 500) had no effect; what
/// happened before a failure inside the engine is unknown, unless the request only read. Pure; the reply is hostile.
Error dockerError(const HttpReply &reply, const DockerSubject &subject, bool onlyReads);

} // namespace tmc
