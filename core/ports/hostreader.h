#pragma once

#include "core/domain/hostfacts.h"
#include "core/support/result.h"

#include <stop_token>

namespace tmc {

/// Reads the figures of the server itself. Blocks; any one thread at a time.
class HostReader {
public:
    virtual ~HostReader() = default;
    /// In a number of round trips that never grows.
    virtual Result<HostFacts> readHost(std::stop_token stop) = 0;
};

} // namespace tmc
