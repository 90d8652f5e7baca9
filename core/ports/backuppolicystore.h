#pragma once

#include "core/domain/backuppolicy.h"

namespace tmc {

/// What this computer keeps of when and where it makes backups. Calls block; any thread.
class BackupPolicyStore {
public:
    virtual ~BackupPolicyStore() = default;
    /// The standard policy where none has been written. Fails with ConfigurationInvalid.
    virtual Result<BackupPolicy> read() = 0;
    /// Fails with InvalidInput, LocalFile.
    virtual Result<void> write(const BackupPolicy &policy) = 0;
};

} // namespace tmc
