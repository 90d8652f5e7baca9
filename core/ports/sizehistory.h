#pragma once

#include "core/ports/loadhistory.h"

namespace tmc {

/// How large the databases of a server were, kept on this machine: one reading a day, for ninety days. One thread at a time. Blocks for a file
/// access.
class SizeHistory {
public:
    virtual ~SizeHistory() = default;

    /// Adds one reading, which takes the place of an earlier one of the same day (UTC), and drops what is too old. Fails with LocalFile.
    virtual Result<void> keepSizes(const QDateTime &at, const std::map<QString, Bytes> &sizes) = 0;

    /// The readings with from <= at <= to by database, oldest first. Fails with LocalFile.
    virtual Result<std::map<QString, std::vector<LoadPoint>>> readSizes(const QDateTime &from, const QDateTime &to) = 0;
};

/// The history that keeps sizes as well, in the same file; null for one that does not.
inline SizeHistory *sizeHistoryOf(LoadHistory &history)
{
    return dynamic_cast<SizeHistory *>(&history);
}

} // namespace tmc
