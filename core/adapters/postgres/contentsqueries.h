#pragma once

#include "core/adapters/postgres/pgrows.h"
#include "core/support/result.h"

namespace tmc {

/// Where the questions about a database's contents are asked: over a connection of ours, or by psql in a container that has no other way in.
class ContentsQueries {
public:
    virtual ~ContentsQueries() = default;
    /// `columns` of the answer. Fails as the way does.
    virtual Result<PgRows> query(const QString &sql, const PgParameters &parameters, int columns) = 0;
};

} // namespace tmc
