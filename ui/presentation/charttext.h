#pragma once

#include "core/domain/loadseries.h"

#include <QString>

#include <utility>
#include <vector>

/// What charts show of a history: fewer points, marks with words. Pure; thread: any.
namespace tmc::ui {

/// What a chart counts.
enum class ChartUnit { Percent, Bytes, BytesPerSecond, Plain };

/// A value with its unit, for a legend; "—" for none.
QString chartValue(std::optional<double> value, ChartUnit unit);

/// The marks of a vertical axis from 0: three to five round ones, the last not below `highest`, each with its text.
std::vector<std::pair<double, QString>> chartMarks(double highest, ChartUnit unit);

/// The marks of a time axis that ends now, as seconds before now: "10 min", "5 min", "now".
std::vector<std::pair<double, QString>> timeMarks(int seconds);

/// A stretch of time without a gap.
using ChartStretch = std::vector<LoadPoint>;

/// The points of a line, at most about `most`, each the mean of those that it stands for, cut where nothing was read for more than three
/// steps: a time without points is not drawn through.
std::vector<ChartStretch> chartStretches(const std::vector<LoadPoint> &points, int secondsBetween, std::size_t most);

} // namespace tmc::ui
