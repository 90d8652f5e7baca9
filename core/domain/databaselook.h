#pragma once

#include <QString>

namespace tmc {

/// What a look into one database, or one of its schemas, tells without reading a customer's data.
struct DatabaseLook {
    qint64 tables = 0; ///< without those that belong to extensions, and without partitions
    QString migration; ///< the newest entry of its table of migrations, "table (row)"; empty: it has no such table. Hostile
    bool operator==(const DatabaseLook &) const = default;
};

} // namespace tmc
