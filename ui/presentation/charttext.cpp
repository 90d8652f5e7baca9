#include "ui/presentation/charttext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

constexpr int missingSteps = 3; ///< without points are a gap
constexpr int minute = 60;
constexpr int day = 86'400;

/// A round step such that four of them reach `highest`: 1, 2 or 5 times a power of ten, or of 1024 for bytes.
double roundStep(double highest, ChartUnit unit)
{
    const bool isBytes = unit == ChartUnit::Bytes || unit == ChartUnit::BytesPerSecond;
    double base = 1;
    if (isBytes)
        while (base * 1024 <= highest)
            base *= 1024;
    const double rough = highest / base / 4;
    double power = std::pow(10, std::floor(std::log10(rough)));
    // There are no tenths of a byte, and a hundred and more of a unit stay below the next one.
    if (isBytes && base == 1)
        power = std::max(power, 1.0);
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power * base;
    return 10 * power * base;
}

/// "60 GB", "1.5 MB": marks are round, a zero behind the point says nothing.
QString wholeSize(double bytes)
{
    double inUnit = bytes;
    while (inUnit >= 1024)
        inUnit /= 1024;
    return QLocale().formattedDataSize(std::llround(bytes), std::fmod(inUnit, 1) == 0 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString markText(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Percent:
        return Tr::tr("%1 %").arg(QLocale().toString(value, 'g', 4));
    case ChartUnit::Bytes:
    case ChartUnit::BytesPerSecond:
        return wholeSize(value);
    case ChartUnit::Plain:
        return QLocale().toString(value, 'g', 6);
    }
    return {};
}

LoadPoint meanOf(const LoadPoint *begin, const LoadPoint *end)
{
    LoadPoint mean = *begin;
    mean.mean = 0;
    for (const LoadPoint *point = begin; point != end; ++point) {
        mean.mean += point->mean / static_cast<double>(end - begin);
        mean.highest = std::max(mean.highest, point->highest);
    }
    mean.at = begin[(end - begin) / 2].at;
    return mean;
}

} // namespace

QString chartValue(std::optional<double> value, ChartUnit unit)
{
    if (!value)
        return unknownFigure();
    switch (unit) {
    case ChartUnit::Percent:
        return percentText(value);
    case ChartUnit::Bytes:
        return byteSize({std::llround(*value)});
    case ChartUnit::BytesPerSecond:
        return rateText(value);
    case ChartUnit::Plain:
        return QLocale().toString(*value, 'f', std::fmod(*value, 1) == 0 ? 0 : 2);
    }
    return {};
}

std::vector<std::pair<double, QString>> chartMarks(double highest, ChartUnit unit)
{
    const double top = unit == ChartUnit::Percent ? std::max(highest, 4.0) : std::max(highest, 1.0);
    const double step = roundStep(top, unit);
    std::vector<std::pair<double, QString>> marks;
    for (int i = 0; i == 0 || (i - 1) * step < top * (1 - 1e-9); ++i)
        marks.emplace_back(i * step, markText(i * step, unit));
    return marks;
}

std::vector<std::pair<double, QString>> timeMarks(int seconds)
{
    std::vector<std::pair<double, QString>> marks;
    const int parts = seconds % (3 * day) == 0 ? 3 : 2;
    for (int i = parts; i > 0; --i) {
        const int ago = seconds * i / parts;
        marks.emplace_back(ago, ago >= day ? Tr::tr("%n d", "days ago, short", ago / day)
                                           : Tr::tr("%n min", "minutes ago, short", ago / minute));
    }
    marks.emplace_back(0, Tr::tr("now", "end of a time axis"));
    return marks;
}

std::vector<ChartStretch> chartStretches(const std::vector<LoadPoint> &points, int secondsBetween, std::size_t most)
{
    std::vector<ChartStretch> stretches;
    const std::size_t group = std::max<std::size_t>(1, (points.size() + most - 1) / most);
    const qint64 longest = qint64(missingSteps) * secondsBetween;
    for (std::size_t begin = 0; begin < points.size();) {
        // A group never reaches over a gap.
        const bool isNew = begin == 0 || points[begin - 1].at.secsTo(points[begin].at) > longest;
        std::size_t end = begin + 1;
        while (end < points.size() && end - begin < group && points[end - 1].at.secsTo(points[end].at) <= longest)
            ++end;
        if (isNew)
            stretches.emplace_back();
        stretches.back().push_back(meanOf(points.data() + begin, points.data() + end));
        begin = end;
    }
    return stretches;
}

} // namespace tmc::ui
