#pragma once

#include "core/support/result.h"

#include <QString>

namespace tmc {

/// Single acts that need no runbook but shall never go unnoticed: each is written to the activity log first, and is not done when that fails.
/// One instance belongs to one thread. Blocks.
class AuditedActions {
public:
    virtual ~AuditedActions() = default;

    /// Somebody is about to be shown the value of a container's environment; the log gets names only.
    virtual Result<void> noteReveal(const QString &container, const QString &variable) = 0;

    /// Somebody is about to open a shell in a container.
    virtual Result<void> noteShell(const QString &container) = 0;

    /// Asks PostgreSQL to cancel what the session does now; its connection stays. The database and role of the session, if it has something to
    /// do. Fails with NotFound when no other client's session has this number, PermissionDenied when the console's role may not.
    virtual Result<void> cancelQuery(qint64 pid) = 0;
};

} // namespace tmc
