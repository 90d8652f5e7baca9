#include "core/domain/forecast.h"

#include "core/domain/slope.h"

namespace tmc {
namespace {

constexpr double longest = 365.0 * 24 * 3600;

} // namespace

std::optional<QDateTime> whenReached(const std::vector<LoadPoint> &points, double limit)
{
    const std::optional<double> perSecond = points.size() < 3 ? std::nullopt : slopePerSecond(points);
    if (!perSecond)
        return std::nullopt;
    const double left = limit - points.back().mean;
    if (left <= 0)
        return points.back().at;
    if (*perSecond <= 0 || left / *perSecond > longest)
        return std::nullopt;
    return points.back().at.addSecs(static_cast<qint64>(left / *perSecond));
}

} // namespace tmc
