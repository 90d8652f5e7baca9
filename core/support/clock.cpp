#include "core/support/clock.h"

namespace tmc {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace tmc
