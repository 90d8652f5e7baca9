#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

/// What every benchmark counts with.
namespace tmtest {

/// The middle one of `values`, of which there is at least one.
inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// How long `work` takes, in milliseconds.
template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace tmtest
