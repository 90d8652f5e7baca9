#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// Which part of their time charts show. Pure; thread: any.
namespace tmc::ui {

/// From one moment to a later one.
struct ChartSpan {
    QDateTime from;
    QDateTime to;
    [[nodiscard]] qint64 milliseconds() const { return from.msecsTo(to); }
    bool operator==(const ChartSpan &) const = default;
};

/// The part of a whole that is looked at closer. The whole stands still meanwhile: what is looked at does not slide away.
class ChartZoom {
public:
    [[nodiscard]] bool isZoomed() const { return m_shown.has_value(); }
    /// Only while it is zoomed.
    [[nodiscard]] const ChartSpan &shown() const { return *m_shown; }

    /// `whole` is what is shown while nothing is zoomed, and counts only then; a span is never shorter than `least`. One that is the
    /// whole ends the zoom.
    void show(const ChartSpan &whole, ChartSpan wanted, qint64 least);
    /// `factor` of the time that is shown, less than 1 for closer; `around` keeps its place.
    void zoom(const ChartSpan &whole, double factor, const QDateTime &around, qint64 least);
    /// By a share of the time that is shown, less than 0 for earlier; not over the ends of the whole.
    void move(double share);
    void reset() { m_shown.reset(); }

private:
    ChartSpan m_whole;
    std::optional<ChartSpan> m_shown;
};

/// The marks of a time axis that does not end now, as seconds before its end, each with its time of day or its date.
std::vector<std::pair<double, QString>> spanMarks(const ChartSpan &span);

/// "26 Nov 2026, 16:40:00 to 26 Nov 2026, 16:45:00".
QString spanText(const ChartSpan &span);

} // namespace tmc::ui
