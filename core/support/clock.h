#pragma once

#include <QDateTime>

namespace tmc {

/// The only source of time in core below the services. Passed in, so that planner and engine are repeatable in tests.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

} // namespace tmc
