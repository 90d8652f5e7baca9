#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

struct HealthSeen {
    bool healthy = false;
    bool hasCheck = false; ///< else "healthy" only says that it runs
    QDateTime startedAt;
    QString words; ///< state and health as the engine writes them
};

/// How the container is now. The engine runs its check only every so many seconds; while it is starting the same check is run at once, which
/// tells the same sooner. Fails with ContainerNotFound.
Result<HealthSeen> askHealth(const QString &idOrName, StepContext &context);

} // namespace tmc
