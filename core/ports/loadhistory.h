#pragma once

#include "core/domain/loadseries.h"
#include "core/support/result.h"

#include <vector>

namespace tmc {

/// What servers used in the past, kept on this machine: every sample for ten minutes, minutes for two days, quarters of an hour for ninety
/// days. A time in which nothing was read has no points. One thread at a time. Blocks for a file access.
class LoadHistory {
public:
    virtual ~LoadHistory() = default;

    /// Adds one sample, and in the same transaction makes points of the minutes and quarters of an hour that have ended and drops what is too
    /// old. A sample that is not newer than the last one replaces what is there of its second. Fails with LocalFile.
    virtual Result<void> append(const QDateTime &at, const std::map<QString, double> &figures) = 0;

    /// Points of one series with from <= at <= to, oldest first. Fails with LocalFile.
    virtual Result<std::vector<LoadPoint>> read(const QString &series, LoadStep step, const QDateTime &from, const QDateTime &to) = 0;
};

} // namespace tmc
