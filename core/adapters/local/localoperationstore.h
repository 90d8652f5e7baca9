#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/adapterfactory.h"
#include "core/ports/operationstore.h"
#include "core/support/clock.h"

namespace tmc {

/// Journal and locks of operations that run before the server has a registry to keep them in ("Prepare server"):
/// <data>/operations/<server>/<operation>.jsonl with a lock file for each target. Locks hold on this machine only; a lock ends with
/// its process, so leases have no expiry. Times are this machine's. Like in the registry there is at most one open operation for
/// each target: begin() fails with AlreadyExists{"operation", id} for an interrupted one, which has to be resumed or rolled back.
/// The sessions refuse everything that needs PostgreSQL with Unsupported. Thread: any one at a time, sessions likewise.
class LocalOperationStore final : public OperationStore {
public:
    LocalOperationStore(const LocalPaths &paths, const QString &serverName, OperatorIdentity identity,
                        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    Result<std::unique_ptr<OperationSession>> begin(const OperationRecord &operation) override;
    Result<std::unique_ptr<OperationSession>> takeOver(const OperationId &id) override;

    /// Every operation of this server, newest first. One whose journal is damaged is listed as NeedsOperator with the error
    /// ConfigurationInvalid{path}, so that it is not overlooked. leaseHolder is set for those that somebody works on right now.
    std::vector<OperationRecord> list() const;

    /// NotFound{"operation", id} or ConfigurationInvalid{path}.
    Result<OperationRecord> find(const OperationId &id) const;

private:
    QString lockPath(const QString &target) const;
    QString holderLine(const OperationId &operation) const;
    OperationRecord withLease(OperationRecord record) const;
    Result<void> checkIsNew(const OperationRecord &operation) const;

    QString m_directory;
    OperatorIdentity m_identity;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace tmc
