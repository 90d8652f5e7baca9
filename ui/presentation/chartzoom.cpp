#include "ui/presentation/chartzoom.h"

#include "ui/presentation/formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChartZoom)
};

constexpr qint64 minute = 60'000;
constexpr qint64 day = 86'400'000;
constexpr int markCount = 3; ///< in the middle of as many parts: a text at the very end would stand outside

QString markText(const QDateTime &at, const ChartSpan &span)
{
    const QDateTime local = at.toLocalTime();
    if (span.milliseconds() >= 3 * day)
        return QLocale().toString(local.date(), u"d MMM"_s);
    const QString time = QLocale().toString(local.time(), span.milliseconds() < 30 * minute ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (span.from.toLocalTime().date() == span.to.toLocalTime().date())
        return time;
    //: A mark of a time axis: %1 is "5 Mar", %2 is "14:03".
    return Tr::tr("%1, %2").arg(QLocale().toString(local.date(), u"d MMM"_s), time);
}

} // namespace

void ChartZoom::show(const ChartSpan &whole, ChartSpan wanted, qint64 least)
{
    if (!m_shown)
        m_whole = whole;
    const qint64 length = std::min(std::max(wanted.milliseconds(), least), m_whole.milliseconds());
    if (length == m_whole.milliseconds())
        return reset();
    // A span that had to grow grows to both sides, and stays within the whole.
    wanted.from = wanted.from.addMSecs((wanted.milliseconds() - length) / 2);
    wanted.from = std::clamp(wanted.from, m_whole.from, m_whole.to.addMSecs(-length));
    m_shown = ChartSpan{.from = wanted.from, .to = wanted.from.addMSecs(length)};
}

void ChartZoom::zoom(const ChartSpan &whole, double factor, const QDateTime &around, qint64 least)
{
    const ChartSpan before = m_shown.value_or(whole);
    const qint64 total = m_shown ? m_whole.milliseconds() : whole.milliseconds();
    const auto wanted = std::clamp(double(before.milliseconds()) * factor, double(std::min(least, total)), double(total));
    const double share = std::clamp(double(before.from.msecsTo(around)) / double(before.milliseconds()), 0.0, 1.0);
    const QDateTime from = before.from.addMSecs(std::llround((double(before.milliseconds()) - wanted) * share));
    show(whole, {.from = from, .to = from.addMSecs(std::llround(wanted))}, least);
}

void ChartZoom::move(double share)
{
    if (!m_shown)
        return;
    const qint64 length = m_shown->milliseconds();
    const QDateTime from =
        std::clamp(m_shown->from.addMSecs(std::llround(double(length) * share)), m_whole.from, m_whole.to.addMSecs(-length));
    m_shown = ChartSpan{.from = from, .to = from.addMSecs(length)};
}

std::vector<std::pair<double, QString>> spanMarks(const ChartSpan &span)
{
    std::vector<std::pair<double, QString>> marks;
    for (int i = markCount - 1; i >= 0; --i) {
        const qint64 before = span.milliseconds() * (2 * i + 1) / (2 * markCount);
        marks.emplace_back(double(before) / 1000, markText(span.to.addMSecs(-before), span));
    }
    return marks;
}

QString spanText(const ChartSpan &span)
{
    //: A stretch of time, from %1 to %2; both are like "5 Mar 2026, 14:03:09".
    return Tr::tr("%1 to %2").arg(exactTime(span.from), exactTime(span.to));
}

} // namespace tmc::ui
