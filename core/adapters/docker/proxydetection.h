#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// The running nginx-proxy: nginxproxy/nginx-proxy or jwilder/nginx-proxy from any registry, or a container that is labelled
/// com.tenantmaster.role=proxy. Of several the first by name; null when there is none.
const ContainerFacts *findProxyContainer(const std::vector<ContainerFacts> &containers);

std::optional<ProxyFacts> proxyFacts(const std::vector<ContainerFacts> &containers);

} // namespace tmc
