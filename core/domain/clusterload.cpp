#include "core/domain/clusterload.h"

#include "core/support/json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 largest = qint64(1) << 62;
constexpr double longest = 1e10; ///< seconds

qint64 amount(const QJsonValue &value)
{
    const double approximate = value.toDouble();
    if (!(approximate > 0))
        return 0;
    return approximate >= static_cast<double>(largest) ? largest
                                                       : std::clamp(value.toInteger(qint64(approximate)), qint64(0), largest);
}

int smallAmount(const QJsonValue &value)
{
    return static_cast<int>(std::min(amount(value), qint64(1) << 30));
}

double seconds(const QJsonValue &value)
{
    const double given = value.toDouble();
    return std::isfinite(given) ? std::clamp(given, 0.0, longest) : 0.0;
}

std::optional<LongestActivity> activityFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    return LongestActivity{.seconds = seconds(json.value(u"seconds"_s)),
                           .database = json.value(u"database"_s).toString(),
                           .role = json.value(u"role"_s).toString(),
                           .pid = amount(json.value(u"pid"_s))};
}

QJsonValue activityToJson(const std::optional<LongestActivity> &activity)
{
    if (!activity)
        return QJsonValue::Null;
    return QJsonObject{{u"seconds"_s, activity->seconds},
                       {u"database"_s, activity->database},
                       {u"role"_s, activity->role},
                       {u"pid"_s, activity->pid}};
}

DatabaseLoad databaseFromJson(const QJsonObject &json)
{
    return {.name = json.value(u"name"_s).toString(),
            .connections = smallAmount(json.value(u"connections"_s)),
            .blocksHit = amount(json.value(u"blocksHit"_s)),
            .blocksRead = amount(json.value(u"blocksRead"_s)),
            .committed = amount(json.value(u"committed"_s)),
            .rolledBack = amount(json.value(u"rolledBack"_s)),
            .deadlocks = amount(json.value(u"deadlocks"_s)),
            .temporary = {amount(json.value(u"temporaryBytes"_s))}};
}

QJsonObject databaseToJson(const DatabaseLoad &load)
{
    return {{u"name"_s, load.name},           {u"connections"_s, load.connections},
            {u"blocksHit"_s, load.blocksHit}, {u"blocksRead"_s, load.blocksRead},
            {u"committed"_s, load.committed}, {u"rolledBack"_s, load.rolledBack},
            {u"deadlocks"_s, load.deadlocks}, {u"temporaryBytes"_s, load.temporary.value}};
}

ReplicaLoad replicaFromJson(const QJsonObject &json)
{
    const QJsonValue behind = json.value(u"behindBytes"_s);
    return {.name = json.value(u"name"_s).toString(),
            .state = json.value(u"state"_s).toString(),
            .behind = behind.isDouble() ? std::optional(Bytes{amount(behind)}) : std::nullopt};
}

QJsonObject replicaToJson(const ReplicaLoad &replica)
{
    return {{u"name"_s, replica.name},
            {u"state"_s, replica.state},
            {u"behindBytes"_s, replica.behind ? QJsonValue(replica.behind->value) : QJsonValue(QJsonValue::Null)}};
}

struct Blocks {
    double hit = 0;
    double read = 0;
};

Blocks blocksOf(const ClusterLoad &load)
{
    Blocks blocks;
    for (const DatabaseLoad &database : load.databases) {
        blocks.hit += static_cast<double>(database.blocksHit);
        blocks.read += static_cast<double>(database.blocksRead);
    }
    return blocks;
}

std::optional<double> percent(const Blocks &blocks)
{
    const double all = blocks.hit + blocks.read;
    return all > 0 ? std::optional(100.0 * blocks.hit / all) : std::nullopt;
}

} // namespace

std::optional<double> ClusterLoad::cacheHitPercent(const ClusterLoad *earlier) const
{
    const Blocks now = blocksOf(*this);
    if (!earlier)
        return percent(now);
    const Blocks then = blocksOf(*earlier);
    // Statistics that were reset in between, or of a database that was dropped.
    if (now.hit < then.hit || now.read < then.read)
        return percent(now);
    return percent({now.hit - then.hit, now.read - then.read});
}

int ClusterLoad::freeConnections() const
{
    return std::max(0, maxConnections - reservedConnections - connections);
}

ClusterLoad clusterLoadFromJson(const QJsonObject &json)
{
    const auto optionalCount = [&](const QString &key) {
        return json.value(key).isDouble() ? std::optional(smallAmount(json.value(key))) : std::nullopt;
    };
    const QJsonValue behind = json.value(u"behindSeconds"_s);
    return {.maxConnections = smallAmount(json.value(u"maxConnections"_s)),
            .reservedConnections = smallAmount(json.value(u"reservedConnections"_s)),
            .connections = smallAmount(json.value(u"connections"_s)),
            .role = json.value(u"role"_s).toString(),
            .seesAll = json.value(u"seesAll"_s).toBool(),
            .active = optionalCount(u"active"_s),
            .idleInTransaction = optionalCount(u"idleInTransaction"_s),
            .longestQuery = activityFromJson(json.value(u"longestQuery"_s)),
            .longestTransaction = activityFromJson(json.value(u"longestTransaction"_s)),
            .waitingLocks = smallAmount(json.value(u"waitingLocks"_s)),
            .wal = {amount(json.value(u"walBytes"_s))},
            .behindSeconds = behind.isDouble() ? std::optional(seconds(behind)) : std::nullopt,
            .databases = arrayFromJson<DatabaseLoad>(json.value(u"databases"_s), databaseFromJson),
            .replicas = arrayFromJson<ReplicaLoad>(json.value(u"replicas"_s), replicaFromJson)};
}

QJsonObject clusterLoadToJson(const ClusterLoad &load)
{
    const auto orNull = [](const std::optional<int> &value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); };
    return {{u"maxConnections"_s, load.maxConnections},
            {u"reservedConnections"_s, load.reservedConnections},
            {u"connections"_s, load.connections},
            {u"role"_s, load.role},
            {u"seesAll"_s, load.seesAll},
            {u"active"_s, orNull(load.active)},
            {u"idleInTransaction"_s, orNull(load.idleInTransaction)},
            {u"longestQuery"_s, activityToJson(load.longestQuery)},
            {u"longestTransaction"_s, activityToJson(load.longestTransaction)},
            {u"waitingLocks"_s, load.waitingLocks},
            {u"walBytes"_s, load.wal.value},
            {u"behindSeconds"_s, load.behindSeconds ? QJsonValue(*load.behindSeconds) : QJsonValue(QJsonValue::Null)},
            {u"databases"_s, arrayToJson(load.databases, databaseToJson)},
            {u"replicas"_s, arrayToJson(load.replicas, replicaToJson)}};
}

} // namespace tmc
