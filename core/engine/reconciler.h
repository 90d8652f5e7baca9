#pragma once

#include "core/ports/dockerengine.h"
#include "core/ports/registrystore.h"

namespace tmc {

/// Finds, or removes by id, containers that carry the label of an operation which has been rolled back: Docker cannot check a fencing token, so a
/// frozen console that wakes up late may still have created one. Containers of done operations, of open ones and without our labels are
/// never touched. Returns what is there to be removed, or has been removed.
Result<std::vector<ContainerFacts>> findLateContainers(RegistryStore &registry, DockerEngine &docker, std::stop_token stop);
/// The same among containers that have been read already.
Result<std::vector<ContainerFacts>> lateContainersAmong(const DockerFacts &docker, const RegistryFacts &known,
                                                        RegistryStore &registry);
Result<std::vector<ContainerFacts>> removeLateContainers(RegistryStore &registry, DockerEngine &docker, std::stop_token stop);

} // namespace tmc
