#pragma once

#include "core/ports/backuppolicystore.h"

namespace tmc {

/// The standard policy, which cannot be changed.
class SampleBackupPolicy final : public BackupPolicyStore {
public:
    Result<BackupPolicy> read() override { return BackupPolicy(); }
    Result<void> write(const BackupPolicy &) override { return fail(ErrorCode::SampleData); }
};

} // namespace tmc
