#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/ports/dockerengine.h"
#include "core/ports/hostreader.h"
#include "core/ports/registrystore.h"
#include "core/support/clock.h"

#include <stop_token>

namespace tmc {

/// Reads PostgreSQL, Docker and the server itself side by side into one snapshot. Each section has its own time or error; a failed section never makes the
/// others fail. The number of round trips does not grow with the number of workspaces. Blocks; thread: any, with stores of its own.
SystemSnapshot collectSnapshot(const QString &serverName, RegistryStore &registry, DockerEngine &docker, HostReader &host,
                               const Clock &clock, std::stop_token stop);

} // namespace tmc
