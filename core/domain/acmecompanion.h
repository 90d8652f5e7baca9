#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// The container that makes and renews the proxy's certificates: nginxproxy/acme-companion, or jrcs/letsencrypt-nginx-proxy-companion as it
/// was called before, from any registry. One that runs is preferred, else the first by name; null when there is none. Pure; thread: any.
const ContainerFacts *findAcmeCompanion(const DockerFacts &docker);

} // namespace tmc
