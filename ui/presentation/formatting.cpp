#include "ui/presentation/formatting.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 month = 30 * day;
constexpr qint64 year = 365 * day;

QString agoText(qint64 seconds)
{
    const auto whole = [seconds](qint64 unit) { return static_cast<int>(seconds / unit); };
    if (seconds < minute)
        return Tr::tr("%n second(s) ago", nullptr, whole(1));
    if (seconds < hour)
        return Tr::tr("%n minute(s) ago", nullptr, whole(minute));
    if (seconds < day)
        return Tr::tr("%n hour(s) ago", nullptr, whole(hour));
    if (seconds < month)
        return Tr::tr("%n day(s) ago", nullptr, whole(day));
    if (seconds < year)
        return Tr::tr("%n month(s) ago", nullptr, whole(month));
    return Tr::tr("%n year(s) ago", nullptr, whole(year));
}

QString aheadText(qint64 seconds)
{
    const auto whole = [seconds](qint64 unit) { return static_cast<int>(seconds / unit); };
    if (seconds < minute)
        return Tr::tr("in %n second(s)", nullptr, whole(1));
    if (seconds < hour)
        return Tr::tr("in %n minute(s)", nullptr, whole(minute));
    if (seconds < day)
        return Tr::tr("in %n hour(s)", nullptr, whole(hour));
    if (seconds < month)
        return Tr::tr("in %n day(s)", nullptr, whole(day));
    if (seconds < year)
        return Tr::tr("in %n month(s)", nullptr, whole(month));
    return Tr::tr("in %n year(s)", nullptr, whole(year));
}

} // namespace

QString relativeTime(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return Tr::tr("never");
    const qint64 seconds = then.secsTo(now);
    // Clocks of laptop and server differ by a little, and "2 seconds" would only make a table restless.
    if (std::abs(seconds) < 10)
        return Tr::tr("just now");
    return seconds > 0 ? agoText(seconds) : aheadText(-seconds);
}

QString readAge(const QDateTime &readAt, const QDateTime &now)
{
    if (!readAt.isValid())
        return Tr::tr("not read yet");
    //: %1 is "3 minutes ago" or "just now".
    return Tr::tr("read %1").arg(relativeTime(readAt, now));
}

QString exactTime(const QDateTime &then, const QLocale &locale)
{
    if (!then.isValid())
        return {};
    const QDateTime local = then.toLocalTime();
    //: Date and time of day: %1 is "5 Mar 2026", %2 is "14:03:09".
    return Tr::tr("%1, %2").arg(locale.toString(local.date(), u"d MMM yyyy"_s), locale.toString(local.time(), u"HH:mm:ss"_s));
}

QString byteSize(Bytes size, const QLocale &locale)
{
    return locale.formattedDataSize(qMax<qint64>(size.value, 0), size.value < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString memorySize(Megabytes size, const QLocale &locale)
{
    return byteSize(toBytes(size), locale);
}

QString cpuText(MilliCpu cpu, const QLocale &locale)
{
    if (cpu.value % 1000 == 0)
        return Tr::tr("%n core(s)", nullptr, static_cast<int>(cpu.value / 1000));
    //: A part of a number of processor cores, such as 1.5.
    return Tr::tr("%1 cores").arg(locale.toString(static_cast<double>(cpu.value) / 1000.0, 'g', 4));
}

QString duration(qint64 milliseconds, const QLocale &locale)
{
    const qint64 whole = qMax<qint64>(milliseconds, 0);
    if (whole < 100)
        return Tr::tr("%1 ms").arg(locale.toString(whole));
    if (whole < 9950)
        return Tr::tr("%1 s").arg(locale.toString(static_cast<double>(whole) / 1000.0, 'f', 1));
    const qint64 seconds = (whole + 500) / 1000;
    if (seconds < minute)
        return Tr::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < hour)
        return Tr::tr("%1 min %2 s").arg(locale.toString(seconds / minute), locale.toString(seconds % minute));
    return Tr::tr("%1 h %2 min").arg(locale.toString(seconds / hour), locale.toString(seconds % hour / minute));
}

QString count(qint64 number, const QLocale &locale)
{
    // Qt 6.4 writes 1234567 in Spanish as "1234.567", because it applies CLDR's "at least two digits before a separator" to every group.
    if (std::abs(number) < 10'000 || locale.language() != QLocale::Spanish)
        return locale.toString(number);
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, locale.groupSeparator());
    return digits;
}

} // namespace tmc::ui
