#pragma once

#include "core/adapters/postgres/leasetimes.h"
#include "core/ports/adapterfactory.h"

namespace tmc {

/// Journal and locks in the registry. Thread: any; each session it returns belongs to one thread at a time. Errors besides those of
/// the port: as connecting (PostgresUnreachable, PostgresAuthenticationFailed, PostgresTooOld, PostgresReadOnly) and RegistryMissing,
/// RegistryTooOld, RegistryTooNew.
class PgOperationStore final : public OperationStore {
public:
    PgOperationStore(PostgresAccess access, OperatorIdentity identity, LeaseTimes times = {});

    Result<std::unique_ptr<OperationSession>> begin(const OperationRecord &operation) override;
    Result<std::unique_ptr<OperationSession>> takeOver(const OperationId &id) override;

private:
    PostgresAccess m_access;
    OperatorIdentity m_identity;
    LeaseTimes m_times;
};

} // namespace tmc
