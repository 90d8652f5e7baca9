#pragma once

#include "core/domain/slowstatement.h"
#include "core/ports/clusterloadreader.h"

namespace tmc {

/// Reads what statements took, as PostgreSQL counts it. One instance belongs to one thread. Blocks.
class StatementReader {
public:
    virtual ~StatementReader() = default;
    /// Of these databases and roles, or of all of them when the list is empty; a few hundred statements at most. Two round trips, whatever
    /// their number; where nothing is counted the answer says what is missing, and no statement.
    virtual Result<SlowStatements> readStatements(const std::vector<StatementFilter> &filters) = 0;
};

/// The reader of a server's load that can tell this as well, over the same connection; null for one that cannot.
inline StatementReader *statementReaderOf(ClusterLoadReader &reader)
{
    return dynamic_cast<StatementReader *>(&reader);
}

} // namespace tmc
