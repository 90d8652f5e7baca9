#include "core/domain/slope.h"

#include <algorithm>

namespace tmc {
namespace {

constexpr qint64 shortest = 24 * 3600;  ///< seconds of history below which nothing is said
constexpr std::size_t mostPoints = 200; ///< looked at, evenly spread: the pairs grow with the square

} // namespace

std::optional<double> slopePerSecond(const std::vector<LoadPoint> &points)
{
    if (points.size() < 2 || points.front().at.secsTo(points.back().at) < shortest)
        return std::nullopt;
    std::vector<const LoadPoint *> chosen;
    const std::size_t count = std::min(points.size(), mostPoints);
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(&points[i * (points.size() - 1) / (count - 1)]);
    std::vector<double> slopes;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (std::size_t k = i + 1; k < chosen.size(); ++k) {
            if (const qint64 seconds = chosen[i]->at.secsTo(chosen[k]->at); seconds > 0)
                slopes.push_back((chosen[k]->mean - chosen[i]->mean) / static_cast<double>(seconds));
        }
    }
    if (slopes.empty())
        return std::nullopt;
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    return *middle;
}

} // namespace tmc
