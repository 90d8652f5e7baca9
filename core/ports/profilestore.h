#pragma once

#include "core/domain/serverprofile.h"

#include <vector>

namespace tmc {

/// The operator's list of servers, kept on this machine without secrets. Thread: any one at a time.
class ProfileStore {
public:
    virtual ~ProfileStore() = default;
    virtual Result<std::vector<ServerProfile>> list() const = 0;
    virtual Result<ServerProfile> find(const QString &name) const = 0; ///< NotFound
    virtual Result<void> save(const ServerProfile &profile) = 0;       ///< adds or replaces
    virtual Result<void> remove(const QString &name) = 0;
};

} // namespace tmc
