#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/backupsource.h"

namespace tmc {

/// BackupSource over a session of its own on the tenant's database, which holds one read-only transaction.
class PgBackupSource final : public BackupSource {
public:
    /// `access` is the console's; its database is replaced by the tenant's.
    PgBackupSource(PostgresAccess access, OperatorIdentity identity);

    Result<std::unique_ptr<HeldSnapshot>> hold(const BackupSubject &subject) override;

private:
    PostgresAccess m_access;
    OperatorIdentity m_identity;
};

} // namespace tmc
