#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace tmtest {

/// A moment in UTC, made in the one way that every Qt from 6.4 on has: the constructor with Qt::UTC is deprecated since 6.8, and before 6.5
/// one with a QTimeZone makes a time of that zone, which is written with another ending.
inline QDateTime utcTime(QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

} // namespace tmtest
