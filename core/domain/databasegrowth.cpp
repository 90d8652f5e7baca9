#include "core/domain/databasegrowth.h"

#include "core/domain/slope.h"
#include "core/support/json.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr double secondsOfDay = 24 * 3600;

} // namespace

std::optional<DatabaseGrowth> growthOf(const std::vector<LoadPoint> &points)
{
    const std::optional<double> slope = slopePerSecond(points);
    if (!slope)
        return std::nullopt;
    return DatabaseGrowth{.bytesPerDay = *slope * secondsOfDay,
                          .since = points.front().at,
                          .change = {std::llround(points.back().mean - points.front().mean)}};
}

QJsonValue growthToJson(const std::optional<DatabaseGrowth> &growth)
{
    if (!growth)
        return QJsonValue::Null;
    return QJsonObject{{u"bytesPerDay"_s, std::round(growth->bytesPerDay)},
                       {u"since"_s, timeToJson(growth->since)},
                       {u"bytes"_s, growth->change.value}};
}

} // namespace tmc
