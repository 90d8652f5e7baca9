#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/backuppolicystore.h"

namespace tmc {

/// The policy in `backup-policy.json` of the configuration directory.
class BackupPolicyFile final : public BackupPolicyStore {
public:
    explicit BackupPolicyFile(const LocalPaths &paths);

    Result<BackupPolicy> read() override;
    Result<void> write(const BackupPolicy &policy) override;

private:
    QString m_path;
};

} // namespace tmc
