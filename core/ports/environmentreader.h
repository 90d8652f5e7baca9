#pragma once

#include "core/domain/exposure.h"
#include "core/ports/dockerengine.h"

namespace tmc {

/// Names the secrets that containers are given in their environment; the values stay in the adapter. Blocks; thread: any one at a time.
class EnvironmentReader {
public:
    virtual ~EnvironmentReader() = default;
    /// In the order of `ids`, without those that are gone or that the engine cannot tell of; fails when it cannot be asked. Costs one request for each, some side by side.
    virtual Result<std::vector<EnvironmentSecrets>> environmentSecrets(const std::vector<ContainerId> &ids, std::stop_token stop) = 0;
};

/// Null when this engine cannot be asked for it.
inline EnvironmentReader *environmentReaderOf(DockerEngine &docker)
{
    return dynamic_cast<EnvironmentReader *>(&docker);
}

} // namespace tmc
