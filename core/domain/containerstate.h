#pragma once

#include "core/domain/container.h"

namespace tmc {

/// Nothing of it runs, and nothing will unless somebody starts it: another thing than "is not running", which one that starts again and again,
/// or is paused, is not either for the moment. Pure.
inline bool hasStopped(const ContainerFacts &container)
{
    return container.state == QLatin1String("exited") || container.state == QLatin1String("created")
           || container.state == QLatin1String("dead");
}

} // namespace tmc
