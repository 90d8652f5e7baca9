#include "core/engine/checkupfailure.h"

namespace tmc {

bool hasFailed(const Checkup &checkup)
{
    return checkup.certificates.error || checkup.exposures.error || checkup.environments.error || checkup.tables.error;
}

} // namespace tmc
