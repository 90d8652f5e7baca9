#include "core/engine/databasegrowth.h"

namespace tmc {
namespace {

constexpr qint64 freshSeconds = 600; ///< a snapshot from the cache says nothing about today

std::map<QString, Bytes> freshSizes(const Section<ClusterFacts> &cluster, const QDateTime &now)
{
    std::map<QString, Bytes> sizes;
    if (!cluster.value || cluster.error || !cluster.readAt.isValid() || cluster.readAt.secsTo(now) > freshSeconds)
        return sizes;
    for (const DatabaseFacts &database : cluster.value->databases)
        if (database.size.value > 0) // 0 is one that was not measured
            sizes[database.name] = database.size;
    return sizes;
}

} // namespace

Result<DatabaseGrowths> followGrowth(LoadHistory &history, const Section<ClusterFacts> &cluster, const QDateTime &now)
{
    DatabaseGrowths growths;
    SizeHistory *kept = sizeHistoryOf(history);
    if (!kept)
        return growths;
    if (const std::map<QString, Bytes> sizes = freshSizes(cluster, now); !sizes.empty())
        TM_CHECK(kept->keepSizes(cluster.readAt, sizes));
    TM_TRY(const auto readings, kept->readSizes(now.addDays(-growthDays), now));
    for (const auto &[database, points] : readings)
        if (const auto growth = growthOf(points))
            growths.insert(database, *growth);
    return growths;
}

} // namespace tmc
