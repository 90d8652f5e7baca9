#pragma once

#include "core/domain/loadseries.h"

#include <QHash>
#include <QJsonObject>

namespace tmc {

/// How the size of a database has changed lately.
struct DatabaseGrowth {
    double bytesPerDay = 0; ///< the median of the changes between its readings; negative: it shrinks
    QDateTime since;        ///< UTC; of the oldest reading that counts, thirty days back at most
    Bytes change;           ///< from then to the newest reading; negative: it has shrunk
    bool operator==(const DatabaseGrowth &) const = default;
};
/// By name of the database.
using DatabaseGrowths = QHash<QString, DatabaseGrowth>;

/// How far back readings count.
inline constexpr int growthDays = 30;

/// None while there are no two readings a day apart: an unknown growth is no growth of 0. Pure; `points` oldest first.
std::optional<DatabaseGrowth> growthOf(const std::vector<LoadPoint> &points);

/// "bytesPerDay", "since", "bytes"; null when it is not known.
QJsonValue growthToJson(const std::optional<DatabaseGrowth> &growth);

} // namespace tmc
