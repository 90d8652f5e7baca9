#pragma once

#include "core/ports/auditedactions.h"

namespace tmc {

/// The sample has nobody to account to and nothing that runs: everything is refused with SampleData.
class SampleAuditedActions final : public AuditedActions {
public:
    Result<void> noteReveal(const QString &container, const QString &variable) override;
    Result<void> noteShell(const QString &container) override;
    Result<void> cancelQuery(qint64 pid) override;
};

} // namespace tmc
