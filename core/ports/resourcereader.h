#pragma once

#include "core/domain/resourcereading.h"
#include "core/support/result.h"

#include <stop_token>
#include <vector>

namespace tmc {

/// Reads what containers, and where it can the server itself, have used up to now. Blocks; any one thread at a time.
class ResourceReader {
public:
    virtual ~ResourceReader() = default;

    /// All `targets` at once. One that does not run any more is left out, so that its end is no error; so is one that cannot be read in this
    /// way. Fails with HostUnreadable when this way is not open on this server at all (`detail` says what is missing there).
    virtual Result<ResourceReading> read(const std::vector<ReadingTarget> &targets, std::stop_token stop) = 0;
};

} // namespace tmc
