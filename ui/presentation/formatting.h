#pragma once

#include "core/support/units.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

/// Numbers, times and sizes for people. The locale is that of the chosen language (Translator sets the default one).
namespace tmc::ui {

/// "3 minutes ago", "in 2 hours", "just now"; calendar-free: a day is 24 hours. An invalid time is "never".
QString relativeTime(const QDateTime &then, const QDateTime &now);

/// The same with what it tells: "read 3 minutes ago"; "not read yet" for an invalid time.
QString readAge(const QDateTime &readAt, const QDateTime &now);

/// Date and time with seconds in the operator's time zone, for tool tips; empty for an invalid time.
QString exactTime(const QDateTime &then, const QLocale &locale = QLocale());

/// "1.5 GB" in units of 1024, up to two decimals.
QString byteSize(Bytes size, const QLocale &locale = QLocale());
QString memorySize(Megabytes size, const QLocale &locale = QLocale());

/// "1 core", "1.5 cores".
QString cpuText(MilliCpu cpu, const QLocale &locale = QLocale());

/// "12 ms", "0.3 s", "12 s", "2 min 5 s", "1 h 10 min". Negative values count as 0.
QString duration(qint64 milliseconds, const QLocale &locale = QLocale());

/// A whole number with the language's digit groups.
QString count(qint64 number, const QLocale &locale = QLocale());

} // namespace tmc::ui
