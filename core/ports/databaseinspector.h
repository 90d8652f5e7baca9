#pragma once

#include "core/domain/databaselook.h"
#include "core/ports/clusterloadreader.h"

namespace tmc {

/// Looks into the databases of a server, one at a time. One instance belongs to one thread. Blocks.
class DatabaseInspector {
public:
    virtual ~DatabaseInspector() = default;
    /// `schema` is empty for the whole database. Over a connection of its own, which is closed again.
    virtual Result<DatabaseLook> look(const QString &database, const QString &schema) = 0;
};

/// The reader of a server's load that can do this as well; null for one that cannot.
inline DatabaseInspector *databaseInspectorOf(ClusterLoadReader &reader)
{
    return dynamic_cast<DatabaseInspector *>(&reader);
}

} // namespace tmc
