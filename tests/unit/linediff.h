#pragma once

#include <QByteArray>

namespace tmtest {

/// The lines in which two texts differ: "-" before those that only `expected` has, "+" before those that only `actual` has, two lines of what is
/// the same around them, and the number of the first line of each place. Empty when they are the same.
QByteArray lineDiff(const QByteArray &expected, const QByteArray &actual);

} // namespace tmtest
